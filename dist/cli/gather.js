/**
 * The entry of the action that tells several gates in one comment: its inputs as flags of the command
 * `comment`, which is in the bundle beside this file.
 */
import { becomeCommand, listFlags } from './actionCommand.js';
becomeCommand('comment', listFlags(['from', 'expect', 'name']));
await import(new URL('index.js', import.meta.url).href);
