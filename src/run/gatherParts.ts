import { findFiles } from '../files/findFiles.js';
import { Gathered } from '../parts/gathered.js';
import { identify } from '../parts/identify.js';
import { isPartOf } from '../parts/part.js';
import type { Prepared } from './prepareRun.js';

/**
 * Opens the parts that a run is to be put together from.
 *
 * @param folder where they are unless the settings say it
 * @param tell told of each that is left out, and of those that are missing
 * @returns `null` where the run grows all of it
 * @throws UserError when the folder cannot be read
 */
export async function gatherParts(
  { settings, data }: Pick<Prepared, 'settings' | 'data'>,
  folder: string,
  version: string,
  tell: (sentence: string) => void,
): Promise<Gathered | null> {
  const { parts, partsFrom, name } = settings;
  if (parts === null) return null;
  const isWanted = (file: string): boolean => isPartOf(name, file);
  const found = await findFiles(partsFrom ?? folder, isWanted, 'parts-from');
  return new Gathered(found, parts, identify(data, settings, version), tell);
}
