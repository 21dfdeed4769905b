import { claim, integers, readings, type Rng } from 'refutable';

/** The loads of the first two of some bins. */
function loads(rng: Rng, balls: number, bins: number): readonly [number, number] {
  const load = [0, 0];
  for (let ball = 0; ball < balls; ball++) {
    const bin = Math.floor(bins * rng());
    if (bin < 2) load[bin]!++;
  }
  return [load[0]!, load[1]!];
}

/** A Poisson number with mean m: how many times of exponential length end before m. */
function poisson(rng: Rng, mean: number): number {
  let count = -1;
  for (let time = 0; time < mean; time -= Math.log1p(-rng())) count++;
  return count;
}

const bins = { n: integers(2, 12) };

export default readings({
  loads: claim({
    title: 'Of n balls in n bins, the numbers in two bins are independent',
    place: 'Variant with a fixed number of balls',
    statement: String.raw`X_1\perp X_2`,
    over: 'the balls',
    forAll: bins,
    draw: (rng, { n }) => loads(rng, n, n),
    variable: ([first]) => first,
    independentOf: ([, second]) => second,
    distanceAtMost: 0,
    margin: 0.08,
    expect: 'refuted',
    note: 'What one bin has, another cannot have. The dependence is weak where bins are many.',
  }),
  'loads-poisson': claim({
    title: 'Of a Poisson number of balls with mean n in n bins, the numbers in two bins are independent',
    place: 'Poisson approximation',
    statement: String.raw`N\sim\mathrm{Poisson}(n):\quad X_1\perp X_2`,
    over: 'the balls and their number',
    forAll: bins,
    draw: (rng, { n }) => loads(rng, poisson(rng, n), n),
    variable: ([first]) => first,
    independentOf: ([, second]) => second,
    distanceAtMost: 0,
    margin: 0.08,
    repairs: 'loads',
    expect: 'upheld',
    note: 'Each number is Poisson with mean 1, by the colouring of a Poisson number of points.',
    twin: { claims: 'The first is independent of the sum', independentOf: ([first, second]) => first + second },
  }),
});
