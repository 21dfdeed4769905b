import { stream } from '../../src/random/stream.ts';
import { DESIGNS } from '../../properties/8-learned/designs.ts';
import { type Compared, measure, measureGrowth } from '../../properties/8-learned/measure.ts';
import { type BinaryInputs, GROWTH, inputsAt, inputsName, SIZES, startsAt } from '../../properties/8-learned/plan.ts';

/** Draws where directions were learned from a few starts only. */
const DRAWS = 24;
/** Sizes up to this have as many draws as starts, each start tried once. */
const EACH_START = 20;

/** What was measured of one size and one kind of inputs: a number for each draw, by design. */
export interface Measured {
  readonly n: number;
  readonly m: number;
  readonly inputs: BinaryInputs;
  readonly loss: ReadonlyMap<string, Float64Array>;
  readonly recovered: ReadonlyMap<string, Float64Array>;
}

export const NAMES = [...DESIGNS, 'learned'] as const;

/** Every design at every size and for all inputs. */
export function* measureAll(): Generator<Measured> {
  for (const size of SIZES) {
    const { n, m } = size;
    for (const inputs of inputsAt(n)) {
      const each = n <= EACH_START;
      const draws = Array.from({ length: each ? startsAt(size, inputs) : DRAWS }, (_, draw) =>
        measure(stream('designs', n, m, inputsName(inputs), draw), n, m, inputs, each ? draw : undefined),
      );
      yield { n, m, inputs, ...byDesign(draws) };
    }
  }
}

/** Random and learned directions along m = c·k·ln n. */
export function* measureAlongGrowth(): Generator<(typeof GROWTH)[number] & Measured> {
  for (const [at, size] of GROWTH.entries()) {
    const { n, m, k } = size;
    const draws = Array.from({ length: DRAWS }, (_, draw) => measureGrowth(stream('growth', n, m, draw), at));
    yield { ...size, inputs: { values: 'binary', density: k / n }, ...byDesign(draws) };
  }
}

function byDesign(draws: readonly Compared[]): Pick<Measured, 'loss' | 'recovered'> {
  const of = (key: 'loss' | 'recovered'): ReadonlyMap<string, Float64Array> =>
    new Map([...draws[0]!.keys()].map((name) => [name, Float64Array.from(draws, (draw) => draw.get(name)![key])]));
  return { loss: of('loss'), recovered: of('recovered') };
}
