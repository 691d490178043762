/** Equal for names that a reader, a keyboard or a spreadsheet takes for the same. */
export const looseName = (name: string): string => name.normalize('NFC').trim().toLowerCase();
