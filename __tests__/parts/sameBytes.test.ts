import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { openOutputDirectory } from '../../src/files/outputDirectory.js';
import type { GrowForest } from '../../src/forest/forest.js';
import { growForest } from '../../src/forest/growForest.js';
import { Gathered } from '../../src/parts/gathered.js';
import { growFromParts } from '../../src/parts/growFromParts.js';
import { growShare } from '../../src/parts/growShare.js';
import { identify } from '../../src/parts/identify.js';
import { PartWriter } from '../../src/parts/partWriter.js';
import { type PartSource, readPart } from '../../src/parts/readPart.js';
import { createProgress } from '../../src/progress.js';
import { growPart } from '../../src/run/growPart.js';
import type { RunPorts } from '../../src/run/ports.js';
import { run } from '../../src/run/run.js';
import { RandomNumbers } from '../../src/statistics/randomNumbers.js';
import { baseWith } from '../support/compareRun.js';
import { readSettingsFrom } from '../support/readSettingsFrom.js';
import { joinCsv } from '../support/tables.js';
import { sourceOf } from './memory.js';

jest.setTimeout(120_000);

const HEADER = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const folder = mkdtempSync(join(tmpdir(), 'parts-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Two classes or three, of which the first columns say something. */
function drawTable(rows: number, columns: number, seed: number): string[][] {
  const random = RandomNumbers.fromSeed(seed);
  const head = [...Array.from({ length: columns }, (_, at) => `c${at}`), 'class'];
  const cells = Array.from({ length: rows }, () => {
    const values = Array.from({ length: columns }, () => random.below(1000) / 100);
    const [first = 0, second = 0] = values;
    return [...values.map(String), first + second > 11 ? 'high' : first > 7 ? 'odd' : 'low'];
  });
  return [head, ...cells];
}

interface Case {
  readonly table: string;
  readonly before: string;
  readonly values: Readonly<Record<string, string>>;
}

function settingsOf(values: Case['values']) {
  return readSettingsFrom({ data: 'd.csv', name: 'gate', ...values });
}

async function portsFor({ table, before, values }: Case, to: string): Promise<RunPorts> {
  const yaml = Object.entries(values).map(([name, value]) => `${name}: ${value}\n`);
  return {
    toolVersion: '1.0.0',
    now: () => new Date(0),
    source: {
      ...{ serverUrl: null, repository: null, event: null, commit: null },
      ...{ dataPath: null, dataPointer: null, looks: null },
    },
    data: Buffer.from(table),
    dataName: 'd.csv',
    base: baseWith({ 'd.csv': before, 'gate.yml': yaml.join('') }),
    history: null,
    settingsAt: (text) =>
      Promise.resolve(readSettingsFrom({ data: 'd.csv' }, text ?? undefined, 'gate.yml')),
    configPath: 'gate.yml',
    bundledTable: Buffer.from(''),
    followPointer: () => Promise.resolve(null),
    findAcceptance: () => Promise.resolve(null),
    grow: growForest,
    output: await openOutputDirectory(join(folder, to), null),
    progress: createProgress({ line: () => undefined, lastLine: null, now: () => 0 }),
  };
}

/** The files of a run, by name. */
async function filesOf(given: Case, grow: GrowForest): Promise<Record<string, string>> {
  const to = 'out';
  rmSync(join(folder, to), { recursive: true, force: true });
  await run(settingsOf(given.values), { ...(await portsFor(given, to)), grow });
  const names = readdirSync(join(folder, to)).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, to, name), 'latin1')]),
  );
}

async function growParts(given: Case, parts: number): Promise<PartSource[]> {
  const sources: PartSource[] = [];
  for (let part = 1; part <= parts; part += 1) {
    const share = { part, parts };
    const writer = new PartWriter();
    const ports = { ...(await portsFor(given, 'part')), grow: growShare(share, writer) };
    const { path, name } = await growPart(settingsOf(given.values), share, writer, ports);
    sources.push(sourceOf(name, readFileSync(path)));
  }
  return sources;
}

function gather(given: Case, sources: readonly PartSource[], parts: number) {
  const told: string[] = [];
  const identity = identify(Buffer.from(given.table), settingsOf(given.values), '1.0.0');
  const gathered = new Gathered(sources, parts, identity, (sentence) => told.push(sentence));
  return { gathered, told, grow: growFromParts(gathered, () => 0) };
}

/** Grows nothing: what is asked for has to come from parts. */
const refuse: typeof growForest = () => Promise.reject(new Error('something is to be grown'));

const settings = fc.oneof(
  fc.record({
    evaluation: fc.constant('cross-validation'),
    folds: fc.integer({ min: 2, max: 4 }).map(String),
    trees: fc.integer({ min: 1, max: 25 }).map(String),
    seed: fc.integer({ min: 0, max: 9 }).map(String),
  }),
  fc.record({
    evaluation: fc.constant('hold-out'),
    trees: fc.integer({ min: 1, max: 25 }).map(String),
    'max-features': fc.constantFrom('auto', '2', 'sqrt'),
    'max-depth': fc.constantFrom('none', '2'),
  }),
  fc.record({ algorithm: fc.constant('decision-tree'), 'min-samples-split': fc.constant('5') }),
);

describe('a run put together from parts', () => {
  it('gives the same bytes of every file, for any number of parts in any order, some lost or twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        settings,
        fc.record({
          rows: fc.integer({ min: 30, max: 70 }),
          columns: fc.integer({ min: 1, max: 6 }),
          seed: fc.nat(1000),
          changed: fc.integer({ min: 0, max: 20 }),
        }),
        fc.integer({ min: 1, max: 5 }),
        fc.infiniteStream(fc.nat(1000)),
        async (values, { rows, columns, seed, changed }, parts, numbers) => {
          const drawn = drawTable(rows, Math.max(columns, 2), seed);
          const before = drawn.map((cells, row) =>
            row > 0 && row <= changed ? [...cells.slice(0, -1), 'low'] : cells,
          );
          const given = { table: joinCsv(drawn), before: joinCsv(before), values };
          const whole = await filesOf(given, growForest);
          const sources = await growParts(given, parts);
          const next = (): number => Number(numbers.next().value);
          const some = sources.flatMap((source) =>
            Array.from({ length: next() % 3 }, () => source),
          );
          const shuffled = some
            .map((source) => [next(), source] as const)
            .sort(([a], [b]) => a - b)
            .map(([, source]) => source);
          const { told, grow } = gather(given, shuffled, parts);
          expect(await filesOf(given, grow)).toEqual(whole);
          const isOneMissing = sources.some((source) => !some.includes(source));
          expect(told.map((sentence) => /missing/.test(sentence))).toEqual(
            isOneMissing ? [true] : [],
          );
        },
      ),
      { numRuns: 2, seed: 16 },
    );
  });

  it('grows nothing where all parts are there: base, pull request, seeds, attribution, the kept model', async () => {
    const drawn = drawTable(120, 5, 3);
    const before = drawn.map((cells, row) =>
      row % 9 === 4 ? [...cells.slice(0, -1), 'low'] : cells,
    );
    const given = { table: joinCsv(drawn), before: joinCsv(before), values: { trees: '12' } };
    const sources = await growParts(given, 4);
    const identity = identify(Buffer.from(given.table), settingsOf(given.values), '1.0.0');
    const gathered = new Gathered(sources, 4, identity, (sentence) => {
      throw new Error(sentence);
    });
    let grown = 0;
    const grow: typeof growForest = (set, classes, options, onTree, signal, resources) => {
      grown += options.trees - (resources?.some?.known?.size ?? 0);
      return growForest(set, classes, options, onTree, signal, resources);
    };
    const files = await filesOf(
      given,
      growFromParts(gathered, () => 0, grow),
    );
    expect(grown).toBe(0);
    expect(files).toEqual(await filesOf(given, growForest));
    expect(gathered.describe()).toMatch(/^\d+ trees came from 4 parts, and 0 were grown here\./);
  });

  it('leaves the choice of the features to the parts, and what they chose is what one machine would', async () => {
    const random = RandomNumbers.fromSeed(1);
    const rows = Array.from({ length: 600 }, () => {
      const cells = Array.from({ length: 8 }, () => random.below(1000) / 1000 - 0.5);
      return [...cells.map(String), cells[0]! * cells[1]! > 0 ? 'same' : 'other'];
    });
    const table = joinCsv([[...HEADER, 'class'], ...rows]);
    const before = joinCsv([[...HEADER, 'class'], ...rows.slice(20)]);
    const values = { trees: '20', evaluation: 'hold-out', 'test-size': '0.3' };
    const given = { table, before, values };
    const whole = await filesOf(given, growForest);
    expect(whole['metrics.json']).toMatch(/"tried": \[\d+, \d+/);
    const sources = await growParts(given, 3);
    const { gathered } = gather(given, sources, 3);
    const few: number[] = [];
    const grow: typeof growForest = (set, classes, options, onTree, signal, resources) => {
      if (resources?.some === undefined) few.push(options.trees);
      return growForest(set, classes, options, onTree, signal, resources);
    };
    expect(
      await filesOf(
        given,
        growFromParts(gathered, () => 0, grow),
      ),
    ).toEqual(whole);
    expect(few).toEqual([]);
  });

  it('is no other where a part holds trees of other rows under the digest of these', async () => {
    const given = (seed: number): Case => {
      const table = joinCsv(drawTable(60, 3, seed));
      return { table, before: table, values: { trees: '20', evaluation: 'hold-out' } };
    };
    const [mine, others] = [given(1), given(2)];
    const whole = await filesOf(mine, growForest);
    const sources = [...(await growParts(mine, 1)), ...(await growParts(others, 1))];
    const { told, grow } = gather(mine, [forge(sources)], 1);
    expect(await filesOf(mine, grow)).toEqual(whole);
    expect(told).toEqual([
      expect.stringMatching(
        /left out: it holds (?:another tree 1 than grows|a tree that no forest)/,
      ),
    ]);
    await expect(filesOf(mine, gatherRefusing(mine))).rejects.toThrow('to be grown');
  });
});

function gatherRefusing(given: Case): GrowForest {
  const identity = identify(Buffer.from(given.table), settingsOf(given.values), '1.0.0');
  const gathered = new Gathered([], 1, identity, () => undefined);
  return growFromParts(gathered, () => 0, refuse);
}

/** The trees of one part behind the beginnings of another, as somebody would who wants another model. */
function forge(sources: readonly PartSource[]): PartSource {
  const writer = new PartWriter();
  const [mine, theirs] = sources.map(readPart);
  if (mine === undefined || theirs === undefined) throw new Error('two parts are needed');
  for (const [number, record] of mine.records.entries()) {
    const { at } = theirs.records[number]!;
    writer.add(
      record,
      at.map(({ from, length }) => theirs.source.read(from, length)),
    );
  }
  return sourceOf('forged', Buffer.concat([...writer.pieces(mine.header)]));
}
