import type { PredictRequest } from './predictCommand.js';
import { basename, dirname } from 'node:path';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { openRegularFile, readRegularFile } from '../files/readRegularFile.js';
import { readModel, type Model } from '../model/readModel.js';
import { formatCsv } from '../text/formatCsv.js';
import { visibleText } from '../text/visibleText.js';
import { readFeatures, type Features } from '../table/readFeatures.js';
import { TABLE_LIMITS } from '../table/tableLimits.js';
import { wrapText } from '../text/wrapText.js';
import { terminalWidth } from './terminalWidth.js';

/** Predicts each row of a CSV with a model file, writes the answers and says how many there are. */
export async function predict({ model, data, output }: PredictRequest): Promise<void> {
  const read = await openRegularFile(model, 'model', (file) => readModel(file));
  const bytes = await readRegularFile(data, 'data', TABLE_LIMITS.bytes, null);
  const features = readFeatures(bytes, data, read.header.features);
  const directory = await openOutputDirectory(dirname(output), null, 'output');
  await directory.write(basename(output), [renderPredictions(read, features)]);
  const rows = features.lines.length;
  const sentence =
    `Predicted ${read.header.target === '' ? 'the target' : visibleText(read.header.target)} for ` +
    `${rows} row${rows === 1 ? '' : 's'} of ${visibleText(data)}: ${visibleText(output)}`;
  const width = terminalWidth(process.stdout) ?? Infinity;
  process.stdout.write(`${wrapText(sentence, width).join('\n')}\n`);
}

/** One record per row: its line in the CSV, the predicted class, and each class's share of the votes. */
function renderPredictions({ header, vote }: Model, { columns, lines }: Features): string {
  const { classes, settings } = header;
  const { predicted, counts } = vote(columns);
  const head = ['line', 'predicted', ...classes.map((name) => `share_${name}`)];
  const records = Array.from(lines, (line, row) => [
    line,
    classes[predicted[row] ?? -1] ?? '',
    ...classes.map((_, code) => counts[row * classes.length + code]! / settings.trees),
  ]);
  return formatCsv([head, ...records]);
}
