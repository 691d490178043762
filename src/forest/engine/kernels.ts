import { KERNELS } from './kernelsModule.js';

const PAGE = 0x10000;

/** The functions of `kernels.wat`, which says what they do. Ranges are byte addresses. */
export interface Kernels {
  makeKeys(from: number, end: number, rows: number, counts: number): void;
  sortByByte(
    from: number,
    end: number,
    rows: number,
    keysTo: number,
    rowsTo: number,
    byte: number,
    next: number,
  ): void;
  markValues(from: number, end: number, rows: number): void;
  count(from: number, end: number, packed: number, counts: number, present: number): number;
  markSteps(from: number, end: number, packed: number, steps: number, higher: number): void;
  peaksTwo(
    from: number,
    end: number,
    stride: number,
    peaks: number,
    endPeaks: number,
    steps: number,
    n: number,
    all: number,
  ): void;
  scanTwo(
    from: number,
    end: number,
    steps: number,
    found: number,
    lesser: number,
    higher: number,
    n: number,
    all: number,
    bar: number,
  ): number;
  peaksMany(
    from: number,
    end: number,
    stride: number,
    peaks: number,
    endPeaks: number,
    packed: number,
    counts: number,
    lesserCounts: number,
    present: number,
    endPresent: number,
    n: number,
    all: number,
  ): void;
  scanMany(
    from: number,
    end: number,
    packed: number,
    found: number,
    counts: number,
    lesserCounts: number,
    n: number,
    bar: number,
  ): number;
  mark(from: number, end: number, packed: number, found: number, sides: number, side: number): void;
  markNumbers(
    from: number,
    end: number,
    packed: number,
    targets: number,
    found: number,
    sides: number,
    side: number,
  ): number;
  weigh(
    from: number,
    end: number,
    packed: number,
    targets: number,
    weights: number,
    found: number,
    centre: number,
    scale: number,
  ): void;
  peaksSum(
    from: number,
    end: number,
    stride: number,
    peaks: number,
    endPeaks: number,
    packed: number,
    weights: number,
    n: number,
    mean: number,
  ): void;
  scanSum(
    from: number,
    end: number,
    packed: number,
    weights: number,
    found: number,
    n: number,
    mean: number,
    bar: number,
  ): number;
  sumErrors(
    from: number,
    at: number,
    end: number,
    places: number,
    endPlaces: number,
    targets: number,
    sides: number,
    found: number,
  ): void;
  divide(
    from: number,
    end: number,
    stride: number,
    last: number,
    sides: number,
    spare: number,
  ): void;
  extract(
    from: number,
    end: number,
    stride: number,
    last: number,
    sides: number,
    side: number,
  ): void;
  vote(
    endRow: number,
    half: number,
    node: number,
    endNode: number,
    ranges: number,
    tallies: number,
    tallySize: number,
  ): void;
}

/** Once for all memory: what is known of the loops' speed is kept. */
let compiled: object | null = null;

/** The kernels with memory of their own, of at least so many bytes, zeroed. */
export function openKernels(bytes: number): { buffer: ArrayBuffer; kernels: Kernels } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  compiled ??= new WebAssembly.Module(Buffer.from(KERNELS, 'base64'));
  const { exports } = new WebAssembly.Instance(compiled, { engine: { memory } });
  return { buffer: memory.buffer, kernels: exports as unknown as Kernels };
}
