import { createRequire } from 'node:module';

interface Model {
  train(rows: number[][], labels: number[]): void;
  predict(rows: number[][]): number[];
  /** The answers out of bag, of a forest trained with them. */
  predictOOB(): number[];
  toJSON(): unknown;
}

interface Library {
  new (options: object): Model;
  load(model: unknown): Model;
}

const require = createRequire(import.meta.url);

/** The libraries themselves, whose own type declarations do not compile. */
export const { RandomForestClassifier, RandomForestRegression } =
  require('ml-random-forest') as Record<
    'RandomForestClassifier' | 'RandomForestRegression',
    Library
  >;
export const { DecisionTreeClassifier, DecisionTreeRegression } = require('ml-cart') as Record<
  'DecisionTreeClassifier' | 'DecisionTreeRegression',
  Library
>;
