const PREFIX = 'INPUT_';

/**
 * The inputs that a step gives, by name. An input that is not given arrives as an empty text, as
 * one that is given empty does; neither is in the map. Names that no action declares are: the
 * runner passes them on, and the settings refuse them.
 */
export function readInputs(env: Readonly<Record<string, string | undefined>>): Map<string, string> {
  const inputs = new Map<string, string>();
  for (const [variable, value = ''] of Object.entries(env)) {
    const trimmed = value.trim();
    if (variable.toUpperCase().startsWith(PREFIX) && trimmed !== '') {
      inputs.set(variable.slice(PREFIX.length).toLowerCase(), trimmed);
    }
  }
  return inputs;
}
