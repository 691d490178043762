/**
 * Asks onnxruntime for Python about 100,000 rows of each of nine tables, and prints how many
 * answers differ from those of model.json: see src/onnx/README.md.
 *
 *     npm run onnx -- [rows]
 */
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RandomForestClassifier, RandomForestRegression } from 'ml-random-forest';
import { z } from 'zod';
import { openRegularFile } from '../../src/files/readRegularFile.js';
import { modelHeaderSchema, taskOfModel } from '../../src/model/model.js';
import { readModel } from '../../src/model/readModel.js';
import { encode } from '../../src/preprocessing/encode.js';
import { fitEncoding } from '../../src/preprocessing/fitEncoding.js';
import { readFeatures } from '../../src/table/readFeatures.js';
import type { Column } from '../../src/table/table.js';
import { compareText } from '../../src/text/compareText.js';

const PYTHON = join('.tools', 'onnx', 'bin', 'python');
const TABLES = ['iris', 'wine', 'breast-cancer', 'digits', 'penguins', 'drawn'];
/** Tables whose target is a number. */
const NUMBER_TABLES = ['diabetes', 'diamonds', 'drawn-numbers'];
const ROWS = Number(process.argv[2] ?? 100_000);
/** The library is asked about fewer: it is slow. That all its answers are ours is tested elsewhere. */
const LIBRARY_ROWS = 500;
const ODD_NUMBERS = [NaN, Infinity, -Infinity, -0, 5e-324, 1e300, 1.7e308];
const ODD_TEXTS = ['', 'NA', 'null', 'unseen', '\u{1f602}5', '\uff41', 'é', '~'];

const fileSchema = z.looseObject({
  forest: z.looseObject({
    baseModel: z.looseObject({ estimators: z.array(z.looseObject({ root: z.unknown() })) }),
  }),
});
const answerSchema = z.strictObject({
  labels: z.int().optional(),
  votes: z.int().optional(),
  numbers: z.int().optional(),
  speed: z.number(),
  memory: z.number(),
});

let state = 1;
/** A whole number below a bound. */
function draw(below: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
}

/** All thresholds of a forest: what has to be met exactly. */
function thresholdsOf(node: unknown, found: number[]): number[] {
  if (typeof node !== 'object' || node === null) return found;
  if ('splitValue' in node && typeof node.splitValue === 'number') found.push(node.splitValue);
  for (const side of ['left', 'right'] as const) {
    if (side in node) thresholdsOf((node as Record<string, unknown>)[side], found);
  }
  return found;
}

/** Of a column of numbers: uniform, on thresholds, cells of the table, near them; some odd. */
function drawNumbers(values: Float64Array, thresholds: readonly number[]): Float64Array {
  const known = values.filter((value) => !Number.isNaN(value));
  const [low, high] = known.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );
  const near = thresholds.filter((value) => value >= low && value <= high);
  return Float64Array.from({ length: ROWS }, (_, row) => {
    if (draw(40) === 0) return ODD_NUMBERS[draw(ODD_NUMBERS.length)]!;
    const cell = known[draw(known.length)] ?? 0;
    if (row % 4 === 0) return low + (high - low) * (draw(1_000_000) / 1_000_000);
    if (row % 4 === 1) return near[draw(near.length)] ?? cell;
    return row % 4 === 2 ? cell : cell * (1 + (draw(3) - 1) * 2 ** -52);
  });
}

function drawTexts(levels: readonly string[]): string[] {
  return Array.from({ length: ROWS }, () => {
    const level = levels[draw(levels.length)] ?? '';
    if (draw(20) === 0) return ODD_TEXTS[draw(ODD_TEXTS.length)]!;
    return draw(10) === 0 ? `${Array.from(level).slice(0, draw(4)).join('')}${draw(10)}` : level;
  });
}

function toColumn(name: string, cells: Float64Array | readonly string[]): Column {
  if (cells instanceof Float64Array) return { name, values: cells, levels: null };
  const read = cells.map((cell) => (['NA', 'null'].includes(cell) ? '' : cell));
  const levels = [...new Set(read)].sort(compareText);
  const places = new Map(levels.map((level, place) => [level, place]));
  return { name, values: Float64Array.from(read, (cell) => places.get(cell) ?? NaN), levels };
}

async function tryTable(name: string, folder: string): Promise<string> {
  const data = join(folder, `${name}.csv`);
  const output = join(folder, name);
  const flags = ['gate', '--data', data, '--target', 'target', '--output-directory', output];
  execFileSync(
    process.execPath,
    ['.build/src/cli.js', ...flags, '--rules', 'rows-relabelled <= 0 warn', '--quiet'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const modelPath = join(output, 'model.json');
  const model = await openRegularFile(modelPath, 'model', (file) => readModel(file));
  const header = modelHeaderSchema.parse(model.header);
  const encodings =
    header.encoding ??
    header.features.map((feature) => fitEncoding({ name: feature, levels: null }));
  const { forest } = fileSchema.parse(JSON.parse(readFileSync(modelPath, 'utf8')));
  const thresholds = forest.baseModel.estimators.flatMap(({ root }) => thresholdsOf(root, []));
  const { columns } = await readFeatures(readFileSync(data), data, encodings);
  const drawn = encodings.map((encoding, index) =>
    encoding.kind === 'number'
      ? drawNumbers(columns[index]!.values, thresholds)
      : drawTexts(encoding.levels),
  );
  const encoded = drawn.map((cells, index) =>
    encode(toColumn(header.features[index]!, cells), encodings[index]!),
  );
  const { predicted, counts } = model.vote(encoded);
  const isNumber = taskOfModel(header) === 'regression';
  const library = isNumber
    ? RandomForestRegression.load(
        forest as unknown as Parameters<typeof RandomForestRegression.load>[0],
      )
    : RandomForestClassifier.load(
        forest as unknown as Parameters<typeof RandomForestClassifier.load>[0],
      );
  const said = library.predict(
    Array.from({ length: Math.min(LIBRARY_ROWS, ROWS) }, (_, row) => encoded.map((v) => v[row]!)),
  );
  const expected = isNumber ? counts : predicted;
  if (said.some((answer, row) => answer !== expected[row])) throw new Error('the library differs');

  if (isNumber) {
    writeFileSync(join(output, 'numbers.f64'), counts);
  } else {
    writeFileSync(join(output, 'predicted.i32'), predicted);
    writeFileSync(join(output, 'counts.i32'), counts);
  }
  for (const [index, cells] of drawn.entries()) {
    if (cells instanceof Float64Array) writeFileSync(join(output, `column${index}.f64`), cells);
  }
  const texts = drawn.map((cells, index) => [
    header.features[index],
    cells instanceof Float64Array ? null : cells,
  ]);
  const { classes, settings } = header;
  writeFileSync(
    join(output, 'rows.json'),
    JSON.stringify({ columns: texts, classes, trees: settings.trees }),
  );
  const answer = answerSchema.parse(
    JSON.parse(execFileSync(PYTHON, ['__tests__/onnx/ask.py', output], { encoding: 'utf8' })),
  );
  const ties = Array.from(isNumber ? [] : predicted, (_, row) => {
    const row0 = row * classes.length;
    const most = counts.subarray(row0, row0 + classes.length);
    const top = Math.max(...most);
    return most.filter((votes) => votes === top).length > 1;
  }).filter(Boolean).length;
  const size = (file: string): string => statSync(join(output, file)).size.toLocaleString('en');
  const cells = [
    name.replace('-', ' '),
    ...(isNumber
      ? [columns.length, settings.trees, answer.numbers]
      : [
          `${columns.length} / ${classes.length}`,
          ties.toLocaleString('en'),
          answer.labels,
          answer.votes,
        ]),
    size('model.json'),
    size('model.onnx'),
    Math.round(answer.speed).toLocaleString('en'),
    Math.round(answer.memory),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Runs the example of the page on the iris table. */
function tryExample(folder: string): string {
  const page = readFileSync('src/onnx/README.md', 'utf8');
  const [, example = ''] = /```python\n([^]*?)```/.exec(page) ?? [];
  mkdirSync(join(folder, 'example', 'forest-gate-out'), { recursive: true });
  execFileSync(process.execPath, [
    '.build/src/cli.js',
    'gate',
    '--quiet',
    '--output-directory',
    join(folder, 'bundled'),
  ]);
  copyFileSync(
    join(folder, 'bundled', 'model.onnx'),
    join(folder, 'example', 'forest-gate-out', 'model.onnx'),
  );
  return execFileSync(join(process.cwd(), PYTHON), ['-c', example], {
    cwd: join(folder, 'example'),
    encoding: 'utf8',
  });
}

const folder = mkdtempSync(join(tmpdir(), 'onnx-'));
execFileSync(PYTHON, ['__tests__/onnx/tables.py', folder], { stdio: 'inherit' });
console.log(
  '| Table | Columns / classes | Ties | Labels differing | Votes differing | model.json | model.onnx | Rows a second | MB |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const name of TABLES) console.log(await tryTable(name, folder));
console.log(
  '\n| Table | Columns | Trees | Numbers differing | model.json | model.onnx | Rows a second | MB |',
);
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const name of NUMBER_TABLES) console.log(await tryTable(name, folder));
console.log(`\nThe example of the page prints:\n${tryExample(folder)}`);
