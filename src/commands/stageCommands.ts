import { parseVersionName, type VersionName } from '../delivery/version.js';
import { MAX_REASON } from '../delivery/move.js';
import { STAGE } from '../document/enums.js';
import { EXIT_CODES } from '../exitCodes.js';
import { quote } from '../text/quote.js';
import { defineCommand, type Flag } from './command.js';
import { refuseArguments } from './refuseArguments.js';

interface StageRequest {
  readonly stage: string;
  /** The address of a target. */
  readonly at: string;
  readonly why: string | null;
}

export interface PromoteRequest extends StageRequest {
  readonly version: VersionName;
}

export interface RollbackRequest extends StageRequest {
  readonly name: string;
}

export interface ModelsRequest {
  readonly at: string;
}

const AT: Flag = {
  name: 'at',
  placeholder: 'TARGET',
  meaning: 'Where the versions are, as in publish --to.',
};
const WHY: Flag = { name: 'why', placeholder: 'TEXT', meaning: 'The reason, which is recorded.' };

export const promoteCommand = defineCommand<PromoteRequest>({
  usage: ['promote NAME@vN --to STAGE --at TARGET [--why TEXT]'],
  summary: 'promote brings a version to a stage, such as production.',
  words: ['version'],
  flags: [{ name: 'to', placeholder: 'STAGE', meaning: 'The stage, such as production.' }, AT, WHY],
  notes: [],
  read: (values) => {
    const text =
      values.get('version') ?? refuseArguments('promote needs a version, as in iris@v3.');
    const version =
      parseVersionName(text) ??
      refuseArguments(`${quote(text)} is no version: write a name and a count, as in iris@v3.`);
    return { version, ...readStage(values, 'promote', 'to') };
  },
  run: async (request) => {
    const { promoteVersion } = await import(/* webpackMode: "eager" */ './moveStages.js');
    await promoteVersion(request, process.env);
    return EXIT_CODES.passed;
  },
});

export const rollbackCommand = defineCommand<RollbackRequest>({
  usage: ['rollback NAME --stage STAGE --at TARGET [--why TEXT]'],
  summary: 'rollback puts a stage back to the version that was there before.',
  words: ['name'],
  flags: [
    { name: 'stage', placeholder: 'STAGE', meaning: 'The stage, such as production.' },
    AT,
    WHY,
  ],
  notes: [],
  read: (values) => {
    const name =
      values.get('name') ?? refuseArguments('rollback needs the name of a model, as in iris.');
    if (parseVersionName(`${name}@v1`) === null) {
      refuseArguments(
        `${quote(name)} is no name of a model: rollback takes it without a version, as in iris.`,
      );
    }
    return { name, ...readStage(values, 'rollback', 'stage') };
  },
  run: async (request) => {
    const { rollbackStage } = await import(/* webpackMode: "eager" */ './moveStages.js');
    await rollbackStage(request, process.env);
    return EXIT_CODES.passed;
  },
});

export const modelsCommand = defineCommand<ModelsRequest>({
  usage: ['models --at TARGET'],
  summary: 'models lists the versions at a target, their accuracy and their stages.',
  flags: [AT],
  notes: [],
  read: (values) => ({ at: values.get('at') ?? refuseArguments('models needs --at TARGET.') }),
  run: async (request) => {
    const { printModels } = await import(/* webpackMode: "eager" */ './printModels.js');
    await printModels(request, process.env);
    return EXIT_CODES.passed;
  },
});

function readStage(values: Map<string, string>, command: string, flag: string): StageRequest {
  const stage = values.get(flag) ?? refuseArguments(`${command} needs --${flag} STAGE.`);
  if (!STAGE.test(stage)) {
    refuseArguments(
      `${quote(stage)} is no stage: it begins with a small letter and has at most 31 small letters, digits and dashes.`,
    );
  }
  const at = values.get('at') ?? refuseArguments(`${command} needs --at TARGET.`);
  const why = values.get('why')?.trim() ?? null;
  if (why !== null && why.length > MAX_REASON) {
    refuseArguments(`--why has ${why.length} characters; at most ${MAX_REASON} are recorded.`);
  }
  return { stage, at, why };
}
