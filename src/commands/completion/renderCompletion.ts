import type { Command } from '../command.js';
import type { SHELLS } from '../completionCommand.js';
import { renderBash } from './renderBash.js';
import { renderFish } from './renderFish.js';
import { renderZsh } from './renderZsh.js';

const RENDERERS: Readonly<
  Record<(typeof SHELLS)[number], (commands: ReadonlyMap<string, Command>) => string>
> = { bash: renderBash, zsh: renderZsh, fish: renderFish };

/** A script that completes the command in a shell; the first of the commands is meant when none is named. */
export function renderCompletion(
  shell: (typeof SHELLS)[number],
  commands: ReadonlyMap<string, Command>,
): string {
  return RENDERERS[shell](commands);
}
