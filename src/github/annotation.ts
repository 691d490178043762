/** How bad it is what an annotation tells. */
export type AnnotationLevel = 'error' | 'warning';

/**
 * The log command of an annotation. A percent sign is escaped only where the runner would take it
 * for the start of an escape: GitHub's decodes all of them, those of act and Gitea none. The old
 * form of a command, which counts anywhere in a line, is broken up.
 */
export function formatAnnotation(level: AnnotationLevel, message: string): string {
  const escaped = message
    .replace(/%(?=25|0D|0A)/gi, '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll('##[', '## [');
  return `::${level}::${escaped}`;
}
