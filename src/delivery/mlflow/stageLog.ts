import { isDeepStrictEqual } from 'node:util';
import { STAGE } from '../../document/enums.js';
import { UserError } from '../../errors.js';
import { parseAs } from '../../json/parseAs.js';
import { compareText } from '../../text/compareText.js';
import { moveSchema, stackVersions, type Move } from '../move.js';
import type { Claim } from '../target.js';
import { MlflowFailure } from './mlflowClient.js';
import { readTag, type MlflowStore, type Run } from './mlflowStore.js';

/** The tag of a registered model with the run that its moves are written to. */
export const LOG_TAG = 'forest_gate.stages';

/** Aliases that MLflow keeps for itself. */
const RESERVED = /^(latest|v\d+)$/;

/** What is known of the stages of a registered model. */
interface Stages {
  /** The run with the moves; `null` before the first version. */
  readonly log: Run | null;
  /** Which version each alias is at. */
  readonly aliases: ReadonlyMap<string, number>;
  /** When the registered model was last changed. */
  readonly changedAt: string;
}

/**
 * Stages as aliases. An alias has no history and can be moved by two at once, but the parameters of
 * a run are written once: `production.3` is the third move, and `production.3.done` says that the
 * alias has followed. A move without it was begun; whoever comes next ends it.
 */
export function createStageLog(store: MlflowStore, openLog: () => Promise<string>) {
  async function readStages(): Promise<Stages> {
    const model = await store.findRegisteredModel();
    const run = model === null ? null : readTag(model.tags, LOG_TAG);
    return {
      log: run === null ? null : await store.getRun(run),
      aliases: new Map(model?.aliases.map(({ alias, version }) => [alias, Number(version)])),
      changedAt: new Date(model?.last_updated_timestamp ?? 0).toISOString(),
    };
  }

  async function write(log: string, stage: string, move: Move): Promise<void> {
    await store.logParameter(log, `${stage}.${move.number}`, JSON.stringify(move));
  }

  async function finish(log: string, stage: string, { number, version }: Move): Promise<void> {
    await store.setAlias(stage, version);
    await store.logParameter(log, `${stage}.${number}.done`, 'yes');
  }

  return {
    listStages: async (): Promise<readonly string[]> => {
      const { log, aliases } = await readStages();
      const named = (log?.data.params ?? []).map(({ key }) => key.split('.')[0] ?? '');
      return [...new Set([...aliases.keys(), ...named])]
        .filter((stage) => STAGE.test(stage))
        .sort(compareText);
    },

    listMoves: async (stage: string): Promise<readonly Move[]> =>
      withManual(readMoves(await readStages(), stage)),

    addMove: async (stage: string, move: Move): Promise<Claim> => {
      if (RESERVED.test(stage)) {
        throw new UserError(
          'mlflow-stage',
          `MLflow keeps the alias ${stage} for itself: name another stage.`,
        );
      }
      const { done, begun, manual } = readMoves(await readStages(), stage);
      const log = await openLog();
      if (begun !== null) {
        await finish(log, stage, begun);
        const { number, kind, version } = move;
        return isDeepStrictEqual({ ...begun, number, kind, version }, begun) ? 'done' : 'taken';
      }
      const known = withManual({ done, begun, manual });
      if (known.length + 1 !== move.number) {
        return isDeepStrictEqual(known.at(-1), move) ? 'done' : 'taken';
      }
      if (manual !== null) {
        await write(log, stage, manual);
        await store.logParameter(log, `${stage}.${manual.number}.done`, 'yes');
      }
      try {
        await write(log, stage, move);
      } catch (error) {
        // Another has this number, unless MLflow refuses it for another reason.
        if (!(error instanceof MlflowFailure) || error.code !== 'INVALID_PARAMETER_VALUE')
          throw error;
        const now = readMoves(await readStages(), stage);
        if (now.begun === null && now.done.length < move.number) throw error;
        return 'taken';
      }
      await finish(log, stage, move);
      return 'done';
    },
  };
}

/** The moves of a stage: those that are done, one that was begun, one that somebody made in MLflow itself. */
interface Moves {
  readonly done: readonly Move[];
  readonly begun: Move | null;
  readonly manual: Move | null;
}

function withManual({ done, manual }: Moves): readonly Move[] {
  return manual === null ? done : [...done, manual];
}

function readMoves({ log, aliases, changedAt }: Stages, stage: string): Moves {
  const written = new Map(log?.data.params.map(({ key, value }) => [key, value]));
  const done: Move[] = [];
  let begun: Move | null = null;
  for (;;) {
    const key = `${stage}.${done.length + 1}`;
    const text = written.get(key);
    if (text === undefined) break;
    const move = parseMove(text, key);
    if (!written.has(`${key}.done`)) {
      begun = move;
      break;
    }
    done.push(move);
  }
  const alias = aliases.get(stage);
  const isManual = begun === null && alias !== undefined && alias !== stackVersions(done).at(-1);
  const manual: Move | null = isManual
    ? {
        number: done.length + 1,
        kind: 'promote',
        version: alias,
        by: 'somebody, in MLflow',
        at: changedAt,
        why: null,
      }
    : null;
  return { done, begun, manual };
}

function parseMove(text: string, key: string): Move {
  try {
    return parseAs(moveSchema, text);
  } catch {
    throw new UserError(
      'mlflow-content',
      `the parameter ${key} of the run with the stages is not what Forest Gate wrote. Delete the tag ${LOG_TAG} of the registered model, and stages begin anew.`,
    );
  }
}
