import { compareText } from '../../src/text/compareText.js';
import type { Candidate } from '../../src/delivery/candidate.js';
import type { Move } from '../../src/delivery/move.js';
import type { Claim, Target } from '../../src/delivery/target.js';
import type { Version } from '../../src/delivery/version.js';

/** A target that holds everything in memory, and does what every target promises. */
export class MemoryTarget implements Target {
  readonly address = 'memory';
  readonly versions = new Map<string, Version>();
  readonly files = new Map<string, Uint8Array>();
  readonly moves = new Map<string, Move[]>();
  /** Called before each step that changes something; it may throw, as when a connection is lost. */
  beforeStep: () => void = () => undefined;

  listNames(): Promise<readonly string[]> {
    const names = [...this.versions.values()].map(({ manifest }) => manifest.name);
    return Promise.resolve([...new Set(names)].sort(compareText));
  }

  listVersions(name: string): Promise<readonly Version[]> {
    const own = [...this.versions.values()].filter(({ manifest }) => manifest.name === name);
    return Promise.resolve(own.sort((a, b) => a.number - b.number));
  }

  async store(number: number, { manifest, files }: Candidate): Promise<number | 'taken'> {
    const key = `${manifest.name}@v${number}`;
    const there = this.versions.get(key);
    if (there !== undefined && JSON.stringify(there.manifest) !== JSON.stringify(manifest)) {
      return 'taken';
    }
    await Promise.resolve();
    this.beforeStep();
    if (there === undefined) {
      this.versions.set(key, { number, manifest, isComplete: false, storedAt: null });
    }
    await Promise.resolve();
    this.beforeStep();
    this.versions.set(key, { number, manifest, isComplete: true, storedAt: null });
    for (const { name, bytes } of files) this.files.set(`${key}/${name}`, bytes);
    return number;
  }

  readFile({ number, manifest }: Version, file: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.files.get(`${manifest.name}@v${number}/${file}`) ?? null);
  }

  listStages(name: string): Promise<readonly string[]> {
    const keys = [...this.moves.keys()].filter((key) => key.startsWith(`${name}#`));
    return Promise.resolve(keys.map((key) => key.slice(name.length + 1)).sort(compareText));
  }

  listMoves(name: string, stage: string): Promise<readonly Move[]> {
    return Promise.resolve([...(this.moves.get(`${name}#${stage}`) ?? [])]);
  }

  async addMove(name: string, stage: string, move: Move): Promise<Claim> {
    await Promise.resolve();
    this.beforeStep();
    const moves = this.moves.get(`${name}#${stage}`) ?? [];
    if (moves.length + 1 !== move.number) return 'taken';
    this.moves.set(`${name}#${stage}`, [...moves, move]);
    return 'done';
  }
}
