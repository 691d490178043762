// ml-cart ships no types; this is what Forest Gate uses of it.
declare module 'ml-cart' {
  export class DecisionTreeClassifier {
    static load(model: unknown): DecisionTreeClassifier;
    predict(rows: readonly (readonly number[])[]): number[];
  }
  export class DecisionTreeRegression {
    static load(model: unknown): DecisionTreeRegression;
    predict(rows: readonly (readonly number[])[]): number[];
  }
}
