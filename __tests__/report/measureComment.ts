import { renderGfm } from '../support/renderGfm.js';

/** Words of a comment before its first fold, as a reader sees them. */
export function countVisibleWords(markdown: string): number {
  const [above = ''] = renderGfm(markdown).split('<details>');
  const text = above
    .replaceAll('<wbr>', '')
    .replace(/<(?:\/(?:td|th|tr|p|h3|li)|br)[^>]*>/g, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&#?\w+;/g, '.')
    .replaceAll('\u200b', '');
  return text.split(/\s+/).filter((word) => word !== '').length;
}
