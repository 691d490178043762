import { decisiveWords } from '../words/evidenceWords.js';
import { acceptanceBlocks } from '../blocks/acceptanceBlocks.js';
import { evidenceBlocks } from '../blocks/rulesSection.js';
import type { Section } from '../blocks/section.js';

/** How sure the rule that decides is broken, and who accepted it all the same. */
export const evidenceOnTerminal: Section = {
  name: 'evidence',
  build: (result) => [...evidenceBlocks(decisiveWords(result)), ...acceptanceBlocks(result)],
};
