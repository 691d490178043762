/** Equal for names that a reader, a keyboard or a spreadsheet takes for the same. */
export function looseName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
