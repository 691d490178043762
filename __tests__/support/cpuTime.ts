/**
 * The processor's time that an action takes, in microseconds: the least of three runs. To be
 * compared with that of another action on the same machine, never with a number.
 */
export async function cpuTime(action: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    await action();
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
  }
  return Math.min(...times);
}
