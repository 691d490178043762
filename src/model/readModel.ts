import { z } from 'zod';
import { errorMessage, UserError } from '../errors.js';
import { describeMismatch } from '../json/describeMismatch.js';
import { parseStrictJson } from '../json/parseStrictJson.js';
import { MODEL_FORMAT_VERSION, modelHeaderSchema, type ModelHeader } from './model.js';
import { MAX_TREE_DEPTH, readForest, type Vote } from './readForest.js';

/** A model file, read and checked. */
export interface Model {
  readonly header: ModelHeader;
  /** The library's own JSON, as it stands in the file. */
  readonly forest: unknown;
  readonly vote: Vote;
}

const fileSchema = modelHeaderSchema.extend({ forest: z.unknown() });
/** The file, the forest, its trees and a leaf's matrix nest this deep around the nodes. */
const FRAME_DEPTH = 8;

/**
 * Reads a `model.json`, which is outside data.
 *
 * @param file its text, or its bytes
 * @throws UserError when it is not a model that this release can use
 */
export function readModel(file: string | Uint8Array): Model {
  const { forest, ...header } = readFile(file);
  return { header, forest, vote: readForest(forest, header) };
}

function readFile(file: string | Uint8Array): z.infer<typeof fileSchema> {
  let value: unknown;
  try {
    value = parseStrictJson(file, MAX_TREE_DEPTH + FRAME_DEPTH);
  } catch (error) {
    return refuse(errorMessage(error));
  }
  const version = z.object({ formatVersion: z.int() }).safeParse(value).data?.formatVersion;
  if (version !== undefined && version !== MODEL_FORMAT_VERSION) {
    return refuse(
      `it has format version ${version}, and this release reads ${MODEL_FORMAT_VERSION}`,
    );
  }
  const { success, data, error } = fileSchema.safeParse(value);
  if (success) return data;
  return refuse(describeMismatch(error));
}

function refuse(reason: string): never {
  throw new UserError('model-invalid', `The model file cannot be used: ${reason}.`);
}
