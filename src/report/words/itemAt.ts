/** An item of a list that has to be there. */
export function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`The result document has no item ${index} here.`);
  return item;
}
