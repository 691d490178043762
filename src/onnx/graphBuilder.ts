import type { Attribute } from './attribute.js';
import type { Graph, Node } from './messages.js';
import type { Tensor } from './tensor.js';

interface Details {
  readonly domain?: string;
  readonly attributes?: readonly Attribute[];
  /** The names of the outputs, '' for those that nobody asks for; one that is new by default. */
  readonly outputs?: readonly string[];
}

/** Operators in the order they are applied, and constants, each value under a name of its own. */
export class GraphBuilder {
  readonly #taken: ReadonlySet<string>;
  readonly #nodes: Node[] = [];
  readonly #constants = new Map<string, Tensor>();
  #values = 0;

  /** @param taken the names of what goes in and comes out */
  constructor(taken: ReadonlySet<string>) {
    this.#taken = taken;
  }

  /** A name that nothing else has. */
  newName(): string {
    let name: string;
    do {
      name = `v${this.#values}`;
      this.#values += 1;
    } while (this.#taken.has(name));
    return name;
  }

  constant(value: Tensor): string {
    const name = this.newName();
    this.#constants.set(name, value);
    return name;
  }

  /** Applies an operator and gives the name of its first output. */
  apply(
    operator: string,
    inputs: readonly string[],
    { domain = '', attributes = [], outputs = [this.newName()] }: Details = {},
  ): string {
    this.#nodes.push({ operator, domain, inputs, outputs, attributes });
    return outputs[0] ?? '';
  }

  finish(): Pick<Graph, 'nodes' | 'constants'> {
    return { nodes: this.#nodes, constants: this.#constants };
  }
}
