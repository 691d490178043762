import type { Forest } from '../forest/forest.js';
import { formatJson } from '../json/formatJson.js';
import type { ModelHeader } from './model.js';

/** The text of `model.json` in pieces: the header, then `forest` in the library's own JSON. */
export function* writeModel(header: ModelHeader, forest: Forest): Generator<string> {
  yield formatJson(header).replace(/\n}\n$/, ',\n  "forest": ');
  yield* forest.chunks();
  yield '\n}\n';
}
