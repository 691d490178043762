/** Whether any of those who started a run or opened a pull request is Dependabot. */
export function isDependabot(...logins: readonly (string | null | undefined)[]): boolean {
  return logins.includes('dependabot[bot]');
}
