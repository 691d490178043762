import { scaleBand } from 'd3-scale';
import { sum } from 'd3-array';
import type { ConfusionDrawing } from '../../../blocks/drawing.js';
import { formatCount, formatPlural } from '../../../words/numbers.js';
import { shortName } from '../../../../text/visibleText.js';
import { at, fitName, rect, svg, text, WIDTH } from './svg.js';

const LEFT = 112;
/** Names of so few classes fit above their columns. */
const MOST_LEVEL = 4;
/** In cells this wide a count fits. */
const WIDE_ENOUGH = 26;
/** Room above the columns for names that stand upright. */
const UPRIGHT = 92;

/** A confusion matrix: the darker a cell, the larger its share of the rows of the class; cells of no row are left out. */
export function drawConfusion({ names, counts }: ConfusionDrawing, title: string): string {
  const isLevel = names.length <= MOST_LEVEL;
  const top = isLevel ? 44 : UPRIGHT + 22;
  const size = WIDTH - LEFT;
  const height = isLevel ? names.length * 56 : size;
  const column = scaleBand(names.keys(), [LEFT, WIDTH]).paddingInner(0.02);
  const row = scaleBand(names.keys(), [top, top + height]).paddingInner(0.02);
  const [width, tall] = [column.bandwidth(), row.bandwidth()];
  const heads = names.map((name, index) => {
    const x = (column(index) ?? 0) + width / 2;
    if (isLevel) return text(x, top - 8, fitName(name, width), 'middle');
    const turn = `transform="rotate(-90 ${at(x + 4)} ${at(top - 8)})"`;
    return text(x + 4, top - 8, fitName(name, UPRIGHT), 'start').replace('<text', `<text ${turn}`);
  });
  const cells = counts.flatMap((cellCounts, actual) => {
    const total = sum(cellCounts);
    const y = row(actual) ?? 0;
    const head = text(LEFT - 8, y + tall / 2 + 4.5, fitName(names[actual] ?? '', LEFT - 12), 'end');
    const boxes = cellCounts.flatMap((rows, predicted) => {
      if (rows === 0) return [];
      const x = column(predicted) ?? 0;
      const style = shade(rows, total, actual === predicted);
      const words = `${shortName(names[actual] ?? '')} predicted as ${shortName(names[predicted] ?? '')}: ${formatPlural(rows, 'row')}`;
      const box = rect(style, [x, y], [width, tall], words);
      return width >= WIDE_ENOUGH
        ? box + text(x + width / 2, y + tall / 2 + 4.5, formatCount(rows), 'middle', `on-${style}`)
        : box;
    });
    return [head, ...boxes];
  });
  const ground = rect('none', [LEFT, top], [size, height], 'No row');
  const axes = [
    text(LEFT - 8, top - 8, 'actual', 'end', 'muted'),
    text(LEFT + size / 2, 14, 'predicted', 'middle', 'muted'),
  ];
  const label = `${title}: a row for each class as it is, a column as it was predicted`;
  return svg(top + height + 2, label, [...axes, ...heads, ground, ...cells]);
}

/** `right-3`: more than half and up to three quarters of the rows of the class, predicted right. */
function shade(rows: number, total: number, isRight: boolean): string {
  return `${isRight ? 'right' : 'wrong'}-${Math.max(1, Math.ceil((rows / total) * 4))}`;
}
