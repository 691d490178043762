/**
 * One page of a list and the Link header that leads to the others, as GitHub writes it: no header
 * when there is only one page, at most 100 rows in each.
 *
 * @param url the request's whole address
 */
export function paginate<Row>(
  rows: readonly Row[],
  url: URL,
): { rows: Row[]; headers: Record<string, string> } {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100);
  const page = Number(url.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(rows.length / size));

  const links: string[] = [];
  const link = (relation: string, to: number): void => {
    const target = new URL(url);
    target.searchParams.set('page', String(to));
    links.push(`<${target.href}>; rel="${relation}"`);
  };
  if (page > 1) link('prev', page - 1);
  if (page < last) link('next', page + 1);
  if (page < last) link('last', last);
  if (page > 1) link('first', 1);
  return {
    rows: rows.slice((page - 1) * size, page * size),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}
