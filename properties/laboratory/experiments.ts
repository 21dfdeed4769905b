import type { Tools } from 'refutable/laboratory';
import { decode, encode, loss, relu, threshold } from 'refutable/superposition';
import { drawnDirections } from './drawnDirections.ts';
import { drawnInput } from './drawnInput.ts';
import { drawnReading } from './drawnReading.ts';
import { MAX_NUMBERS } from './drawPanel.ts';
import { readingLimits } from './readingLimits.ts';
import { recoveryChanceOf } from './recoveryChanceOf.ts';
import type { Design, Sizes } from './Sizes.ts';
import { streamKey } from './streamKey.ts';

/** The results of a design's draws so far. */
export interface Found {
  readonly design: Design;
  /** Whether all of x is recovered: one event per draw, or its probability where whole draws would be too large. */
  recovered: number[];
  readonly recoveredBy: 'events' | 'chances' | 'nothing';
  readonly losses: number[];
  readonly wrong: Record<'absent' | 'present', { wrong: number; draws: number }>;
}

/** About so many numbers are drawn for one experiment, in at most so many draws. */
const NUMBERS = 1.2e7;
const MAX_DRAWS = 6400;
const BLOCK = 64;
/** Every feature of an input with independent features takes a number, so there must not be too many. */
const MAX_INDEPENDENT = 20_000;
const MAX_LISTED = 2 ** 31;

interface Experiment {
  /** About how many numbers a draw takes. */
  readonly cost: number;
  readonly use: string;
  readonly once: (rng: () => number) => void;
}

/**
 * Draws at these sizes, block by block from keyed streams: the same numbers wherever and however fast they are drawn.
 *
 * @returns a generator that pauses after each draw or few, and yields what was found at growing numbers of draws
 */
export function* experiments(
  sizes: Sizes,
  designs: readonly Design[],
  { stream }: Tools,
): Generator<readonly Found[] | undefined, void> {
  const plans = designs.map((design) => planOf(sizes, design));
  const found = plans.map((plan) => plan.found);
  const runs = plans.flatMap(({ found: { design }, list }) =>
    list.map((experiment) => {
      const most = Math.min(MAX_DRAWS, Math.max(4, Math.floor(NUMBERS / (experiment.cost + 60))));
      return { ...experiment, design, most, drawn: 0 };
    }),
  );
  let next = 1;
  for (let block = 0; runs.some(({ drawn, most }) => drawn < most); block++) {
    for (const run of runs) {
      if (run.drawn >= run.most) continue;
      const rng = stream(...streamKey(sizes, run.design, run.use), block);
      const until = Math.min(run.most, run.drawn + BLOCK);
      for (let numbers = 0; run.drawn < until; run.drawn++) {
        run.once(rng);
        numbers += run.cost;
        if (numbers < 20_000) continue;
        numbers = 0;
        yield undefined;
      }
      yield undefined;
    }
    if (block + 1 < next) continue;
    next = Math.ceil(next * 1.3);
    yield found;
  }
  yield found;
}

function planOf(sizes: Sizes, design: Design): { readonly found: Found; readonly list: readonly Experiment[] } {
  const { n, m, k, inputs } = sizes;
  const { above, below } = readingLimits(sizes);
  const isWhole = n * m <= MAX_NUMBERS / 10;
  const hasChance =
    (design === 'plain' || design === 'antipodal') && inputs !== 'worst' && k * m <= MAX_NUMBERS && k <= 300;
  const found: Found = {
    design,
    recovered: [],
    recoveredBy: isWhole ? 'events' : hasChance ? 'chances' : 'nothing',
    losses: [],
    wrong: { absent: { wrong: 0, draws: 0 }, present: { wrong: 0, draws: 0 } },
  };
  const list: Experiment[] = [];
  if (isWhole) {
    const whole = (rng: () => number): void => {
      const W = drawnDirections(rng, design, n, m);
      const x = drawnInput(rng, W, sizes);
      const read = decode(W, encode(W, x));
      const present = new Set(x.present);
      const isRight = read.every((value, i) => (present.has(i) ? value > above && value < below : value <= above));
      found.recovered.push(Number(isRight));
      // The worst input is made for feature 0, which is absent in it.
      if (inputs === 'worst') {
        found.wrong.absent.draws++;
        if (!(read[0]! <= above)) found.wrong.absent.wrong++;
      }
      found.losses.push(loss(sizes.activation === 'threshold' ? threshold(read) : relu(read, sizes.shift), x));
    };
    list.push({ use: 'whole', cost: n * (m + 2), once: whole });
  } else if (hasChance && (design === 'plain' || design === 'antipodal')) {
    const chance = (rng: () => number): void => void found.recovered.push(recoveryChanceOf(rng, design, sizes));
    list.push({ use: 'chance', cost: (k + 3) * m, once: chance });
  }
  if (inputs === 'worst' || k * m > MAX_NUMBERS || n > (inputs === 'independent' ? MAX_INDEPENDENT : MAX_LISTED)) {
    return { found, list };
  }
  for (const truth of [0, 1] as const) {
    if (truth === 0 && inputs !== 'independent' && k >= n) continue;
    const tally = found.wrong[truth === 1 ? 'present' : 'absent'];
    const one = (rng: () => number): void => {
      const value = drawnReading(rng, design, sizes, truth);
      tally.draws++;
      if (truth === 1 ? !(value > above && value < below) : !(value <= above)) tally.wrong++;
    };
    if (design !== 'own')
      list.push({
        use: truth === 1 ? 'present' : 'absent',
        cost: (k + 2) * m + (inputs === 'independent' ? n : 0),
        once: one,
      });
  }
  return { found, list };
}
