import { type Kind, KINDS } from '../../claim/kinds.ts';
import { stream } from '../../random/stream.ts';
import { type Chooser, chooser } from './Chooser.ts';
import { chain } from './generators/chains.ts';
import { compared } from './generators/compared.ts';
import { conditional } from './generators/conditional.ts';
import { continuous, mean, nearTheEnds, probability } from './generators/estimates.ts';
import { everyDraw } from './generators/everyDraw.ts';
import { exactValue } from './generators/exactValue.ts';
import { growth } from './generators/growths.ts';
import { distribution, independence, sameDistribution } from './generators/distributions.ts';
import { atTheEnd, lastPlace } from './generators/lastPlaces.ts';
import { everyDrawExactly, everySetting, exactBound, longConstants } from './generators/lateDigits.ts';
import { pastRange } from './generators/pastRange.ts';
import { quantile } from './generators/quantiles.ts';
import { STEPS } from './generators/steps/steps.ts';
import { tailed } from './generators/tailed.ts';
import { wholeEveryDraw, wholeEverySetting, wholeValue } from './generators/wholeFormulas.ts';
import { weighed } from './generators/weighed.ts';
import { type GeneratorName, GENERATORS, type Made, type Planted } from './Planted.ts';

type Maker = (choose: Chooser) => Made;

/** Few that no number of draws decides, since each of them takes all the draws allowed. */
const END = [atTheEnd, atTheEnd, lastPlace, atTheEnd, atTheEnd];

/** The makers of each generator for each kind of claim, used in turn. */
const MAKERS: Readonly<Record<GeneratorName, Readonly<Partial<Record<Kind, readonly Maker[]>>>>> = {
  formulas: {
    always: [wholeEveryDraw],
    holds: [wholeEverySetting],
    computed: [wholeValue],
    step: STEPS,
  },
  laws: {
    always: [everyDraw],
    probability: [
      probability,
      probability,
      nearTheEnds,
      (choose) => pastRange(choose, 'probability'),
      (choose) => conditional(choose, 'probability'),
      (choose) => weighed(choose, 'probability'),
    ],
    splitting: [chain],
    mean: [
      mean,
      mean,
      continuous,
      (choose) => pastRange(choose, 'mean'),
      mean,
      (choose) => conditional(choose, 'mean'),
      (choose) => weighed(choose, 'mean'),
      tailed,
    ],
    compared: [compared],
    computed: [exactValue],
    quantile: [quantile],
    distribution: [distribution, sameDistribution, independence],
    growth: [growth],
  },
  digits: {
    always: [everyDrawExactly],
    holds: [everySetting],
    probability: END.map((make) => (choose) => make(choose, 'probability')),
    mean: END.map((make) => (choose) => make(choose, 'mean')),
    computed: [exactBound],
    step: [longConstants],
  },
};

/** Every generator with every kind that it makes. */
export const COMBINATIONS: readonly { readonly generator: GeneratorName; readonly kind: Kind }[] = (
  Object.keys(GENERATORS) as GeneratorName[]
).flatMap((generator) =>
  (Object.keys(KINDS) as Kind[])
    .filter((kind) => MAKERS[generator][kind] !== undefined)
    .map((kind) => ({ generator, kind })),
);

/**
 * Makes a claim with a known truth.
 *
 * @param seed names the whole attack
 * @param index the number within its generator and kind, from 0
 * @throws RangeError if the generator makes none of that kind
 */
export function plant(seed: string, generator: GeneratorName, kind: Kind, index: number): Planted {
  const makers = MAKERS[generator][kind];
  if (makers === undefined) throw new RangeError(`invalid kind; ${generator} makes none of it: ${kind}`);
  const address = `${generator}/${kind}/${index}`;
  const make = makers[index % makers.length]!;
  return { ...make(chooser(stream(seed, 'attack', generator, kind, index))), generator, kind, address };
}
