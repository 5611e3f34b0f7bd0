/** `hireAndLoseStaff` as words: hire and lose staff. */
export function phrase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()
}
