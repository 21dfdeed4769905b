import { type AnyClaim, claim } from '../../../claim/Claim.ts';
import { atMost } from '../../../claim/Comparison.ts';
import type { NamedClaim } from '../../../claim/NamedClaim.ts';
import { choices } from '../../../claim/ranges/choices.ts';
import { integers } from '../../../claim/ranges/integers.ts';
import { reals } from '../../../claim/ranges/reals.ts';

const said = { title: 'A title', place: 'Here', statement: 's' };

/** A claim with a name, for tests. */
export const named = (of: AnyClaim): NamedClaim => ({ id: 'sample', file: 'sample.claim.ts', claim: of });

/** P(heads) = p/100, claimed to be at least ½. */
export const coin = named(
  claim({
    ...said,
    forAll: { p: integers(1, 99) },
    draw: (rng) => rng(),
    event: (u, { p }) => u < p / 100,
    probabilityAtLeast: () => 1 / 2,
    twin: { claims: 'more', probabilityAtLeast: () => 0.999 },
  }),
);

/** The mean of Uᵏ with U uniform on [0, 1] is 1/(k + 1). */
export const power = named(
  claim({
    ...said,
    forAll: { k: integers(1, 9) },
    draw: (rng) => rng(),
    quantity: (u, { k }) => u ** k,
    range: () => [0, 1],
    meanEquals: ({ k }) => 1 / (k + 1),
    within: () => 0.2,
    twin: { claims: 'another', meanEquals: () => 0.9 },
  }),
);

/** An exact law: n² ≤ 100. */
export const square = named(
  claim({
    ...said,
    forAll: { n: integers(1, 1000), by: choices('hand', 'machine') },
    value: ({ n }) => n * n,
    valueAtMost: () => 100,
  }),
);

/** k ≤ n with k·k ≤ n as a precondition; trivially true at k = 1. */
export const dependent = named(
  claim({
    ...said,
    forAll: { n: integers(1, 10_000), k: integers(1, 'n'), shift: reals(0, 1) },
    where: ({ n, k }) => k * k <= n,
    vacuousWhen: ({ k }) => k === 1,
    holds: ({ n, k }) => atMost(k * k, n),
  }),
);

interface Outcome {
  readonly u: number;
  readonly pair: readonly number[];
}

/** Every draw of u is below c/10. */
export const below = named(
  claim({
    ...said,
    forAll: { c: integers(0, 10) },
    draw: (rng): Outcome => ({ u: rng(), pair: [rng(), rng()] }),
    always: ({ u }: Outcome, { c }) => u < c / 10,
    show: ({ u }: Outcome) => ({ u }),
  }),
);
