/** The first characters of a commit's name, as people know it. */
export function shortCommit(commit: string): string {
  return commit.slice(0, 7);
}
