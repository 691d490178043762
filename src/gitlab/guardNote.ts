/** What GitLab makes a reference of, beside what GitHub does: `!12`, `~label`, `$snippet`. */
const REFERENCE = /(?<![\w<])([!~$])(?=[\w"])/g;

/**
 * A comment as a note of GitLab: no line is a quick action (`/close`), whatever a name begins with,
 * and nothing refers to a merge request, a label or a snippet.
 */
export function guardNote(markdown: string): string {
  return markdown.replace(/^([ \t]*)\//gm, '$1\\/').replace(REFERENCE, '$1\u200b');
}
