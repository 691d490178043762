/** Something that reads what others wrote. */
export interface Target {
  /** Inputs to begin with, which are read well. */
  readonly seeds: () => readonly (string | Uint8Array)[];
  /** Reads an input; throws for what no input may lead to. */
  readonly attempt: (input: Buffer) => void | Promise<void>;
}

/** The result of an action, or `null` where it ends in an error that is meant for the input's author. */
export function unlessRefused<T>(action: () => T, isMeant: (error: Error) => boolean): T | null {
  try {
    return action();
  } catch (error) {
    return refuse(error, isMeant);
  }
}

/** The same of a promise. */
export async function unlessRefusedLater<T>(
  action: () => Promise<T>,
  isMeant: (error: Error) => boolean,
): Promise<T | null> {
  try {
    return await action();
  } catch (error) {
    return refuse(error, isMeant);
  }
}

function refuse(error: unknown, isMeant: (error: Error) => boolean): null {
  if (error instanceof Error && isMeant(error)) {
    const [line = ''] = error.message.split('\n', 1);
    if (line.trim() === '') throw new Error('it is refused without a word', { cause: error });
    return null;
  }
  throw error;
}

/** Whether an error has a reason, and is none that the engine makes of a defect. */
export function isReason(error: Error): boolean {
  return !(
    error instanceof TypeError ||
    error instanceof RangeError ||
    error instanceof ReferenceError
  );
}

/** @throws Error where two things differ that have to be the same */
export function requireSame(what: string, one: unknown, other: unknown): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a !== b) throw new Error(`${what}: ${a.slice(0, 400)} and ${b.slice(0, 400)}`);
}
