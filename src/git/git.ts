import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { MAX_FILE_BYTES, foundFile, type FileAtCommit } from './fileAtCommit.js';
import { findGit } from './findGit.js';

const TIMEOUT_MS = 30_000;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const REGULAR_FILE = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t/;

/** A local clone, which may be shallow, partial, someone else's or missing. */
export interface Git {
  /** The commit that a revision names; `null` when there is none here. */
  resolveRevision(revision: string): Promise<string | null>;
  /** The parents of a commit, also those that a shallow clone lacks; `null` when the commit is not here. */
  readCommitParents(commit: string): Promise<readonly string[] | null>;
  /** When a commit was made; `null` when it is not here. */
  readCommitTime(commit: string): Promise<Date | null>;
  /** The merge base of two commits; `null` when the clone does not have the whole history of both. */
  findMergeBase(a: string, b: string): Promise<string | null>;
  /**
   * The newest commit on the first-parent line of a revision that was made before a time; `null`
   * when the whole line is younger; `undefined` when the clone does not have it so far back.
   */
  findCommitBefore(revision: string, time: Date): Promise<string | null | undefined>;
  /** The branch that others are merged into: the remote's, else `main` or `master`, else the one checked out; `null` when none is known. */
  findDefaultBranch(): Promise<string | null>;
  /** @param path with forward slashes, relative to the folder git was opened in */
  readFileAtCommit(commit: string, path: string): Promise<FileAtCommit>;
}

/**
 * Reads the clone that a folder belongs to. Nothing is fetched, and nothing of the repository's is run.
 *
 * @param maxFileBytes the most bytes of a file that is read
 */
export function openGit(
  folder: string,
  executable: string | null = findGit(),
  maxFileBytes = MAX_FILE_BYTES,
): Git {
  // As git itself calls the folder; the clone may belong to someone else, as in a container.
  const place = (existsSync(folder) ? realpathSync(folder) : folder).replaceAll('\\', '/');

  /** What git prints; `null` when it fails, whatever the cause. */
  const run = (args: readonly string[], maxBuffer = 1024 * 1024): Promise<Buffer | null> =>
    new Promise((resolve) => {
      if (executable === null) {
        resolve(null);
        return;
      }
      const settings = [
        '--no-replace-objects',
        '--literal-pathspecs',
        '-c', `safe.directory=${place}`,
        '-c', 'core.fsmonitor=false',
        '-c', 'protocol.allow=never',
      ]; // prettier-ignore
      const env = { ...process.env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
      execFile(
        executable,
        [...settings, ...args],
        { cwd: folder, encoding: 'buffer', env, maxBuffer, timeout: TIMEOUT_MS, windowsHide: true },
        (error, stdout) => {
          resolve(error === null ? stdout : null);
        },
      ).on('error', () => {
        resolve(null);
      });
    });

  return {
    async resolveRevision(revision) {
      const name = `${revision}^{commit}`;
      const printed = await run(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
      const commit = printed?.toString('utf8').trim() ?? '';
      return COMMIT.test(commit) ? commit : null;
    },

    async readCommitParents(commit) {
      if (!COMMIT.test(commit)) return null;
      const printed = await run(['cat-file', 'commit', commit]);
      if (printed === null) return null;
      const [header = ''] = printed.toString('utf8').split('\n\n', 1);
      return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
    },

    async readCommitTime(commit) {
      if (!COMMIT.test(commit)) return null;
      const printed = await run(['cat-file', 'commit', commit]);
      const [header = ''] = printed?.toString('utf8').split('\n\n', 1) ?? [];
      const seconds = /^committer .* (\d{1,11}) [+-]\d{4}$/m.exec(header)?.[1];
      return seconds === undefined ? null : new Date(Number(seconds) * 1000);
    },

    async findMergeBase(a, b) {
      if (!COMMIT.test(a) || !COMMIT.test(b)) return null;
      // Where the history is cut off, an older commit would be taken for the merge base.
      const shallow = await run(['rev-parse', '--is-shallow-repository']);
      if (shallow?.toString('utf8').trim() !== 'false') return null;
      const printed = await run(['merge-base', a, b]);
      const commit = printed?.toString('utf8').trim() ?? '';
      return COMMIT.test(commit) ? commit : null;
    },

    async findCommitBefore(revision, time) {
      // In seconds, as git reads a date that is far off as the present. There are none before 1970.
      const before = `--min-age=${Math.max(0, Math.floor(time.getTime() / 1000))}`;
      const line = ['rev-list', '-1', '--first-parent', before, '--end-of-options', revision, '--'];
      const printed = await run(line);
      if (printed === null) return undefined;
      const commit = printed.toString('utf8').trim();
      if (COMMIT.test(commit)) return commit;
      const shallow = await run(['rev-parse', '--is-shallow-repository']);
      return shallow?.toString('utf8').trim() === 'false' ? null : undefined;
    },

    async findDefaultBranch() {
      const follow = async (reference: string): Promise<string | null> => {
        const printed = await run(['symbolic-ref', '--quiet', '--short', reference]);
        const name = printed?.toString('utf8').trim() ?? '';
        return name === '' ? null : name;
      };
      const remote = await follow('refs/remotes/origin/HEAD');
      if (remote !== null) return remote.replace(/^origin\//, '');
      for (const name of ['main', 'master']) {
        const printed = await run(['rev-parse', '--verify', '--quiet', `refs/heads/${name}`]);
        if (printed !== null) return name;
      }
      return follow('HEAD');
    },

    async readFileAtCommit(commit, path) {
      const absentHere = {
        state: 'unavailable',
        reason: 'The commit is not in the local clone.',
      } as const;
      if (!COMMIT.test(commit)) return absentHere;
      const listed = await run(['ls-tree', '-l', '-z', commit, '--', path]);
      if (listed === null) return absentHere;
      if (listed.length === 0) return { state: 'absent' };
      const [, blob, size] = REGULAR_FILE.exec(listed.toString('utf8')) ?? [];
      if (blob === undefined) {
        return {
          state: 'unavailable',
          reason: 'What the local clone has there is not a regular file.',
        };
      }
      if (Number(size) > maxFileBytes) {
        return { state: 'unavailable', reason: `The file is larger than ${maxFileBytes} bytes.` };
      }
      const bytes = await run(['cat-file', 'blob', blob], maxFileBytes);
      return bytes === null ? absentHere : foundFile(bytes);
    },
  };
}
