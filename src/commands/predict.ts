import type { PredictRequest } from './predictCommand.js';
import { basename, dirname } from 'node:path';
import { openOutputDirectory } from '../files/outputDirectory.js';
import { createFollower } from '../dvc/createFollower.js';
import type { Environment } from '../files/environment.js';
import { openRegularFile } from '../files/readRegularFile.js';
import { readModel, type Model } from '../model/readModel.js';
import { taskOfModel, type ModelHeader } from '../model/model.js';
import { countUnseen, type Unseen } from '../preprocessing/countUnseen.js';
import { encode } from '../preprocessing/encode.js';
import type { Encoding } from '../preprocessing/encoding.js';
import { fitEncoding } from '../preprocessing/fitEncoding.js';
import { formatCsv } from '../text/formatCsv.js';
import { visibleText } from '../text/visibleText.js';
import { readFeatures, type Features } from '../table/readFeatures.js';
import { readData } from '../run/readData.js';
import { printLines } from './printLines.js';

/** Predicts each row of a table with a model file, writes the answers and says how many there are. */
export async function predict(
  { model, data, output }: PredictRequest,
  env: Environment,
): Promise<void> {
  const read = await openRegularFile(model, 'model', (file) => readModel(file));
  const { bytes } = await readData(data, null, createFollower(env));
  const encodings = encodingsOf(read.header);
  const features = await readFeatures(bytes, data, encodings);
  const directory = await openOutputDirectory(dirname(output), null, 'output');
  await directory.write(basename(output), [renderPredictions(read, encodings, features)]);
  const rows = features.lines.length;
  const sentence =
    `Predicted ${read.header.target === '' ? 'the target' : visibleText(read.header.target)} for ` +
    `${rows} row${rows === 1 ? '' : 's'} of ${visibleText(data)}: ${visibleText(output)}`;
  const lines = [sentence, ...describeUnseen(countUnseen(features.columns, encodings))];
  for (const line of lines) printLines(line);
}

/** One record per row: its line in the file (or its place among the rows of a Parquet file), the predicted class and each class's share of the votes, or the predicted number. */
function renderPredictions(
  { header, vote }: Model,
  encodings: readonly Encoding[],
  { columns, lines }: Features,
): string {
  const { classes, settings } = header;
  const isNumber = taskOfModel(header) === 'regression';
  const { predicted, counts } = vote(
    columns.map((column, index) => encode(column, encodings[index]!)),
  );
  const head = ['line', 'predicted', ...classes.map((name) => `share_${name}`)];
  const records = Array.from(lines, (line, row) => [
    line,
    isNumber ? counts[row]! : (classes[predicted[row] ?? -1] ?? ''),
    ...classes.map((_, code) => counts[row * classes.length + code]! / settings.trees),
  ]);
  return formatCsv([head, ...records]);
}

/** How each column is to be given to a model: a file without a word of it takes numbers. */
function encodingsOf({ encoding, features }: ModelHeader): readonly Encoding[] {
  return encoding ?? features.map((name) => fitEncoding({ name, levels: null }));
}

function describeUnseen(unseen: readonly Unseen[]): string[] {
  return unseen.map(
    ({ column, levels, rows }) =>
      `${rows} row${rows === 1 ? ' has' : 's have'} ${levels === 1 ? 'a text' : `${levels} texts`} in ` +
      `${visibleText(column)} that the model was not trained on.`,
  );
}
