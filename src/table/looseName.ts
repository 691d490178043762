/** Equal for names that a reader, a keyboard or a spreadsheet takes for the same. */
export function looseName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}

/** Equal for names that look the same: they differ in spaces around them or in Unicode form alone. */
export function visibleName(name: string): string {
  return name.normalize('NFC').trim();
}
