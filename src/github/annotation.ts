/** The characters of an annotation that a runner shows. */
const MAX_ANNOTATION = 4096;

/** How bad it is what an annotation tells. */
export type AnnotationLevel = 'error' | 'warning' | 'notice';

/**
 * The log command of an annotation. A percent sign is escaped only where the runner would take it
 * for the start of an escape: GitHub's decodes all of them, those of act and Gitea none. The old
 * form of a command, which counts anywhere in a line, is broken up.
 */
export function formatAnnotation(level: AnnotationLevel, message: string): string {
  const escaped = cut(message)
    .replace(/%(?=25|0D|0A)/gi, '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll('##[', '## [');
  return `::${level}::${escaped}`;
}

/** At most as long as the runner shows, and never half a character. */
function cut(message: string): string {
  return message.length <= MAX_ANNOTATION
    ? message
    : message.slice(0, MAX_ANNOTATION).replace(/[\ud800-\udbff]$/, '');
}
