/**
 * The entry of the action that publishes: its inputs as flags of the command `publish`, which is in
 * the bundle beside this file.
 */
import { becomeCommand, listFlags, readInput } from './actionCommand.js';
const targets = readInput('to')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `--to=${line}`);
becomeCommand('publish', [...targets, ...listFlags(['from', 'dispatch'])]);
await import(new URL('index.js', import.meta.url).href);
