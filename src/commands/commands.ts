import type { Command } from './command.js';
import { commentCommand } from './commentCommand.js';
import { completionCommand } from './completionCommand.js';
import { driftCommand } from './driftCommand.js';
import { explainCommand } from './explainCommand.js';
import { gateCommand } from './gateCommand.js';
import { historyCommand } from './historyCommand.js';
import { initCommand } from './initCommand.js';
import { mergeCommand } from './mergeCommand.js';
import { noteCommand } from './noteCommand.js';
import { planCommand } from './planCommand.js';
import { predictCommand } from './predictCommand.js';
import { publishCommand } from './publishCommand.js';
import { serveCommand } from './serveCommand.js';
import { modelsCommand, promoteCommand, rollbackCommand } from './stageCommands.js';
import { verifyCommand } from './verifyCommand.js';

/** The command that is meant when none is named. */
export const DEFAULT_COMMAND = 'gate';

/** The commands by name, in the order of the help. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  [DEFAULT_COMMAND, gateCommand],
  ['history', historyCommand],
  ['init', initCommand],
  ['plan', planCommand],
  ['predict', predictCommand],
  ['verify', verifyCommand],
  ['merge', mergeCommand],
  ['comment', commentCommand],
  ['note', noteCommand],
  ['drift', driftCommand],
  ['publish', publishCommand],
  ['models', modelsCommand],
  ['promote', promoteCommand],
  ['rollback', rollbackCommand],
  ['serve', serveCommand],
  ['explain', explainCommand],
  ['completion', completionCommand],
]);
