import type { Environment } from '../files/environment.js';

/** Who asks a remote. */
export interface Asker {
  /** Has the credentials of remotes. */
  readonly env: Environment;
  /**
   * Whether the configuration may be a stranger's, as in a pull request from a fork: then no credentials
   * go to a host of its choice.
   */
  readonly isStranger: boolean;
}

/** A place that DVC keeps files in, each under a name made of its digest. */
export interface Store {
  /** What it is called in messages. */
  readonly name: string;
  /**
   * The bytes under a name; `null` when there is nothing.
   *
   * @param object such as `files/md5/ab/cdef...`
   * @throws UserError when the place cannot be read
   */
  read(object: string, maxBytes: number): Promise<Uint8Array | null>;
}

/** What stands in the place of a store that cannot be used, with what to do. */
export interface NoStore {
  readonly name: string;
  readonly problem: string;
}
