import * as fc from 'fast-check';
import { checkClaim } from '../src/check/checkClaim.ts';
import { AMOUNTS, measureCell } from '../src/audit/calibration/CalibrationTable.ts';
import { eventPower } from '../src/audit/calibration/powerTables.ts';
import { BLOCK } from '../src/check/decide/Decider.ts';
import { watchRuns } from '../src/check/validate/ClaimFault.ts';
import { decideByDraws } from '../src/check/decide/decideByDraws.ts';
import { drawStreams } from '../src/check/decide/streams.ts';
import type { NamedClaim } from '../src/claim/NamedClaim.ts';
import type { Setting } from '../src/claim/Setting.ts';
import { claim, integers } from '../src/index.ts';
import { CLAIM_ALPHA, settingAlpha } from '../src/inference/errorBudget.ts';
import type { Rng } from '../src/random/Rng.ts';
import { stream } from '../src/random/stream.ts';
import { CurrentCall } from '../src/run/threads/CurrentCall.ts';
import { alternate, processed, timed } from './alternate.ts';
import type { Benchmark } from './Benchmark.ts';
import { spread } from './spread.ts';

/** The draws of our test, computed exactly, for every bound and effect of the calibration. */
const drawsToVerdict: Benchmark = {
  name: 'draws-to-verdict',
  work: 'draws on average to refute p ≥ b at 10⁻⁹, at the worst b and p of the calibration',
  against: 'Wald’s ln(1/α)/KL, which no test beats',
  goal: { atMost: 1.35 },
  run: async ({ quick }) => {
    const amount = AMOUNTS[quick ? 'quick' : 'standard'];
    const found: Array<{ wald: number; draws: number; ratio: number }> = [];
    for (const cell of eventPower.cells) {
      const { rows } = await measureCell(eventPower, cell, 'bench', amount);
      for (const [, , wald, draws, , how] of rows) {
        if (how === 'computed')
          found.push({ wald: Number(wald), draws: Number(draws), ratio: Number(draws) / Number(wald) });
      }
    }
    const all = spread(found.map(({ ratio }) => ratio));
    const worst = found.find(({ ratio }) => ratio === all.highest)!;
    return {
      ours: spread([worst.draws]),
      theirs: spread([worst.wald]),
      ratio: { ...all, median: worst.ratio },
      unit: 'draws',
      note: `computed, not simulated, at ${found.length} pairs of b and p; the ratio is the worst of them, their median is ${all.median.toFixed(2)}`,
    };
  },
};

const SETTING: Setting = { n: 5, m: 7 };

/** A claim whose draw is one uniform number. With so small a margin, all draws allowed are needed. */
const uniform = claim({
  title: 'A uniform number is below ½ half of the time',
  place: 'bench',
  statement: String.raw`P(U < 1/2) \ge 1/2`,
  forAll: { n: integers(5, 5), m: integers(7, 7) },
  draw: (rng) => rng(),
  event: (u) => u < 0.5,
  probabilityAtLeast: () => 1 / 2,
  margin: () => 1e-5,
});

/** Takes the draws of one setting as the engine does, and only counts. */
function bareLoop(draws: number, streams: (block: number) => Rng): number {
  const { draw, event } = uniform as unknown as {
    draw: (rng: Rng, setting: Setting) => number;
    event: (u: number, setting: Setting) => boolean;
  };
  let rng = streams(0);
  let count = 0;
  for (let at = 0; at < draws; at++) {
    if (at % BLOCK === 0 && at > 0) rng = streams(at / BLOCK);
    if (event(draw(rng, SETTING), SETTING)) count++;
  }
  return count;
}

/** The engine's own cost, against a loop with the same streams or with a single one. */
const engineCost = (name: string, against: string, streamsOf: (seed: string) => (block: number) => Rng): Benchmark => ({
  name,
  work: 'a setting of a claim whose draw is one uniform number, 200 000 draws',
  against,
  goal: { atMost: name === 'engine-cost' ? 2 : 1.5 },
  run: async ({ rounds }) => {
    const draws = 200_000;
    const decide = decideByDraws(uniform as unknown as Parameters<typeof decideByDraws>[0]);
    const nanoseconds = (ms: number): number => (ms / draws) * 1e6;
    let seed = 0;
    const ours = (): number =>
      processed(() => {
        const search = drawStreams(`bench ${seed++}`, 'uniform', SETTING, 'search');
        // The streams' seeds go on, and a setting that is refuted by chance would end early.
        decide(SETTING, { stream: search, alpha: settingAlpha(1), draws, interval: false, regardless: true });
      });
    const theirs = (): number => processed(() => bareLoop(draws, streamsOf(`bench ${seed}`)));
    // Each call is recorded, as in a thread of claims.
    const call = new CurrentCall();
    watchRuns((key, setting) => {
      call.note(key, setting);
      return call.hasRequest;
    }, call);
    // A warm-up, so that code is compiled before it is timed.
    for (let warm = 0; warm < 3; warm++) {
      ours();
      theirs();
    }
    const found = await alternate(
      { rounds },
      () => nanoseconds(ours()),
      () => nanoseconds(theirs()),
    );
    watchRuns(undefined);
    return {
      ours: found.ours,
      theirs: found.theirs,
      ratio: found.oursToTheirs,
      unit: 'ns a draw',
      note: 'processor time; each call is recorded, as in a thread of claims',
    };
  },
});

/** Most tosses at a setting. */
const TOSSES = 60;
const toss = (rng: Rng, n: number): boolean => {
  for (let i = 0; i < n; i++) if (rng() < 0.5) return true;
  return false;
};
const heads = (margin: number): NamedClaim => ({
  id: 'heads',
  file: 'heads.claim.ts',
  claim: claim({
    title: 'Of n coins one shows heads, half of the time at least',
    place: 'bench',
    statement: String.raw`1 - 2^{-n} \ge 1/2`,
    forAll: { n: integers(1, TOSSES) },
    draw: (rng, { n }) => toss(rng, n),
    event: (shown) => shown,
    probabilityAtLeast: () => 1 / 2,
    margin: () => margin,
    expect: 'upheld',
    twin: { claims: 'three times in four', probabilityAtLeast: () => 3 / 4 },
  }),
});

/**
 * What one would write with fast-check alone: a predicate that compares a mean of draws with the bound less half the
 * margin. For each error to have probability at most 10⁻⁹ over all settings, Hoeffding's inequality requires
 * ln(2·settings/10⁻⁹)·2/margin² draws at each.
 */
function handWritten(settings: number, margin: number): boolean {
  const draws = Math.ceil((2 * Math.log((2 * settings) / CLAIM_ALPHA)) / margin ** 2);
  const rng = stream('bench', 'hand-written');
  const property = fc.property(fc.integer({ min: 1, max: TOSSES }), (n) => {
    let count = 0;
    for (let at = 0; at < draws; at++) if (toss(rng, n)) count++;
    return count / draws >= 1 / 2 - margin / 2;
  });
  return !fc.check(property, { numRuns: settings, seed: 7 }).failed;
}

/** Checking a claim whole, its twin included, against a predicate written by hand, which has none. */
const againstFastCheck = (name: string, margin: number): Benchmark => ({
  name,
  work: `a claim about a probability, one setting on the boundary and the others not, margin ${margin}, 10⁻⁹`,
  against:
    'fast-check with a hand-written mean in the predicate, as many settings, the same error probability by Hoeffding',
  ...(name === 'engine-fast-check' ? { goal: { atLeast: 10 } } : {}),
  run: async ({ rounds }) => {
    const named = heads(margin);
    const options = { seed: 'bench', effort: 'standard', verdictOnly: true } as const;
    const { settings, draws, sentence, verdict } = await checkClaim(named, options);
    if (verdict !== 'upheld' || !handWritten(settings, margin)) throw new Error(`a true claim: ${sentence}`);
    const { ours, theirs, theirsToOurs } = await alternate(
      { rounds },
      () => timed(() => checkClaim(named, options)),
      () => timed(() => handWritten(settings, margin)),
    );
    const note = `${settings} settings each; ours took ${draws} draws in all, without those of its twin`;
    return { ours, theirs, ratio: theirsToOurs, unit: 'ms', note };
  },
});

export default [
  drawsToVerdict,
  engineCost('engine-cost', 'a loop that takes the same draws from the same streams and counts', (seed) =>
    drawStreams(seed, 'uniform', SETTING, 'search'),
  ),
  engineCost('engine-cost-one-stream', 'a loop that takes as many draws from a single stream and counts', (seed) => {
    const single = stream(seed);
    return () => single;
  }),
  againstFastCheck('engine-fast-check', 0.01),
  againstFastCheck('engine-fast-check-wide-margin', 0.05),
] satisfies Benchmark[];
