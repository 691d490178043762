import type { BaseAccess, ResultStore, StoredResult } from '../baseline/baseline.js';

/**
 * When stored results were measured. It is told beside a result and no part of it, as the same data
 * and settings give the same document whenever they are run.
 */
export class BaseTimes {
  readonly #times = new Map<string, string>();

  /** The same ways to the base, of which is remembered what is found. */
  follow(base: BaseAccess): BaseAccess {
    const { store } = base;
    if (store === null) return base;
    const followed: ResultStore = {
      findExact: async () => this.#remember(await store.findExact()),
      findNewest: async () => this.#remember(await store.findNewest()),
      findAt: async (commit) => this.#remember(await store.findAt(commit)),
    };
    return { ...base, store: followed };
  }

  /** In ISO 8601; `null` when no result of that commit was found. */
  find(commit: string | null): string | null {
    return this.#times.get(commit ?? '') ?? null;
  }

  #remember(found: StoredResult): StoredResult {
    if (found.state === 'found' && found.commit !== null) {
      this.#times.set(found.commit, found.result.createdAt);
    }
    return found;
  }
}
