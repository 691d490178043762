/** Why a text is no JSON, or none that is taken from outside. */
export class JsonError extends Error {
  override readonly name = 'JsonError';
}
