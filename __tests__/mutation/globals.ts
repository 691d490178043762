import { expect } from 'expect';

/** A test as it was declared, with what its suites do before and after. */
export interface Declared {
  readonly name: string;
  readonly run: () => Promise<void>;
}

type Body = (...args: never[]) => unknown;
interface Suite {
  readonly name: string;
  readonly parent: Suite | null;
  readonly before: Body[];
  readonly after: Body[];
}

export const DECLARED: Declared[] = [];
let suite: Suite = newSuite('', null);

function newSuite(name: string, parent: Suite | null): Suite {
  return { name, parent, before: [], after: [] };
}

/** The suites around a test, the outermost first. */
function around(inner: Suite | null): Suite[] {
  return inner === null ? [] : [...around(inner.parent), inner];
}

async function call(body: Body, args: readonly unknown[] = []): Promise<void> {
  await Reflect.apply(body, undefined, args);
}

function declare(name: string, body: Body, args: readonly unknown[] = []): void {
  const suites = around(suite);
  DECLARED.push({
    name: [...suites.map((one) => one.name), name].filter((part) => part !== '').join(' > '),
    run: async () => {
      try {
        for (const { before } of suites) for (const each of before) await call(each);
        await call(body, args);
      } finally {
        for (const { after } of suites.toReversed()) for (const each of after) await call(each);
      }
    },
  });
}

function each(then: (name: string, body: Body, args: readonly unknown[]) => void) {
  return (rows: readonly unknown[]) =>
    (name: string, body: Body): void => {
      rows.forEach((row, index) => {
        then(`${name} [${index}]`, body, Array.isArray(row) ? row : [row]);
      });
    };
}

function group(name: string, body: Body, args: readonly unknown[] = []): void {
  const outer = suite;
  suite = newSuite(name, outer);
  Reflect.apply(body, undefined, args);
  suite = outer;
}

export const describe = Object.assign(group, { each: each(group) });
export const it = Object.assign(declare, { each: each(declare) });
export const test = it;
export function beforeEach(body: Body): void {
  suite.before.push(body);
}
export function afterEach(body: Body): void {
  suite.after.push(body);
}
export const beforeAll = beforeEach;
export const afterAll = afterEach;
export const jest = { setTimeout: (): void => undefined };
export { expect };
