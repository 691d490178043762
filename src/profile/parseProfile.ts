import { parseAs } from '../json/parseAs.js';
import { profileSchema, type Profile } from './profile.js';

/**
 * Reads a `profile.json`, which is outside data.
 * @throws {Error} with the reason why it is none of this release
 */
export function parseProfile(bytes: Uint8Array): Profile {
  return parseAs(profileSchema, bytes);
}
