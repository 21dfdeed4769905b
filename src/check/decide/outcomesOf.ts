import type { KindedThat } from '../../claim/kindOf.ts';
import { atSetting, type Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import { fault, run, truthFrom } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';

/** A claim whose outcomes are what its `draw` returns. */
export type KindedDraw = Exclude<KindedThat<'samples'>, { readonly kind: 'splitting' }>;

/** Outcomes in a row that may fail to meet a condition; one of probability 1/500 makes a run of them with probability 2·10⁻⁹. */
const MOST_REFUSED = 10_000;

/**
 * Makes the outcomes of a claim at a setting: as they are drawn, or, under `givenThat`, those that meet the condition.
 *
 * **Valid** as a rejection sampler: of independent outcomes those with a property B are independent, and each has the
 * conditional distribution given B. So P(A | B), or E[X | B], is a probability or mean of what is left, and whatever holds
 * for draws holds for it: levels, intervals, margins, and looking as often as one likes. In terms of all outcomes this tests
 * E[1_B (1_A − c)] ≤ 0 by bets that are nothing where B does not happen, so that no evidence is lost.
 *
 * **Where B never happens** nothing is claimed, and where it is rare little can be seen. Neither is passed over in silence:
 * after {@link MOST_REFUSED} outcomes in a row without B the claim is at fault, with the setting.
 *
 * @throws ClaimFault when the claim's code is at fault
 */
export function outcomesOf(claim: KindedDraw['claim'], setting: Setting): (rng: Rng) => unknown {
  const view = parameterView(setting);
  const make = (rng: Rng): unknown => claim.draw(rng, view);
  const givenThat = 'givenThat' in claim ? claim.givenThat : undefined;
  if (givenThat === undefined) return (rng) => run('draw', setting, make, rng);
  const isGiven = (outcome: unknown): boolean => givenThat(outcome, view);
  return (rng) => {
    for (let refused = 0; refused < MOST_REFUSED; refused++) {
      const outcome = run('draw', setting, make, rng);
      if (truthFrom('givenThat', setting, isGiven, outcome)) return outcome;
    }
    throw fault(
      'givenThat',
      setting,
      `givenThat was false for ${MOST_REFUSED} draws in a row${atSetting(setting)}, where the claim says little or nothing; leave such settings out with where, or draw outcomes that meet the condition`,
    );
  };
}
