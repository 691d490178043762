/** The runner drops a summary that is longer, whole. */
const MAX_BYTES = 1024 * 1024;
const NOTE = '\n\n_The rest does not fit into a job summary. It is in report.md._\n';

/** A summary that the runner takes: cut at the end of a line when it is too long. */
export function fitSummary(markdown: string): string {
  const bytes = Buffer.from(markdown);
  if (bytes.length <= MAX_BYTES) return markdown;
  const room = bytes.subarray(0, MAX_BYTES - NOTE.length);
  const end = room.lastIndexOf('\n');
  return room.subarray(0, Math.max(end, 0)).toString('utf8') + NOTE;
}
