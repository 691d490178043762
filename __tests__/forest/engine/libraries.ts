import { createRequire } from 'node:module';

interface Model {
  train(rows: number[][], labels: number[]): void;
  predict(rows: number[][]): number[];
  toJSON(): unknown;
}

interface Library {
  new (options: object): Model;
  load(model: unknown): Model;
}

const require = createRequire(import.meta.url);

/** The libraries themselves, whose own type declarations do not compile. */
export const { RandomForestClassifier } = require('ml-random-forest') as {
  RandomForestClassifier: Library;
};
export const { DecisionTreeClassifier } = require('ml-cart') as { DecisionTreeClassifier: Library };
