/** How bad it is what an annotation tells. */
export type AnnotationLevel = 'error' | 'warning';

/**
 * The log command of an annotation. A percent sign is escaped only where the runner would take it
 * for the start of an escape: GitHub's decodes all of them, those of act and Gitea none.
 */
export function formatAnnotation(level: AnnotationLevel, message: string): string {
  const escaped = message
    .replace(/%(?=25|0D|0A)/gi, '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A');
  return `::${level}::${escaped}`;
}
