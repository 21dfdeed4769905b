import type { Step } from '../../../claim/Claim.ts';
import { type Exact, readExact } from '../../../claim/exact/Exact.ts';
import { exactPoint } from '../../../claim/formula/ExactPoint.ts';
import type { Formula } from '../../../claim/formula/Formula.ts';
import { formulaSigns } from '../../../claim/formula/formulaSigns.ts';
import { parseFormula } from '../../../claim/formula/parseFormula.ts';
import type { Domain } from '../../../claim/ranges/Range.ts';
import { atSetting, type Setting } from '../../../claim/Setting.ts';
import type { ShownValue } from '../../../results/ClaimResult.ts';
import { fault, written } from '../../validate/ClaimFault.ts';
import { type Decider, vacuousAt } from '../Decider.ts';

/** Decides a step of algebra at a setting in exact arithmetic; it is vacuous where a hypothesis is not satisfied. */
export function decideStep(claim: Step<Domain>): Decider {
  const given = (claim.given ?? []).map((text) => parseFormula(text));
  const concludes = parseFormula(claim.concludes);
  return (setting) => {
    const { truth: truthOf, sides } = exactPoint(exactValues(setting));
    const unmet = given.findIndex((formula) => truthOf(formula) !== true);
    if (unmet >= 0) return vacuousAt(setting, `the hypothesis ${formulaSigns(claim.given![unmet]!)} is not satisfied`);
    const truth = truthOf(concludes);
    if (truth === undefined) return { ...vacuousAt(setting, `${claim.concludes} divides by 0`), divides: true };
    const show = (text: string, formula: Formula): readonly [string, ShownValue] => [
      formulaSigns(text),
      `${sides(formula)}, which is ${String(truthOf(formula))}`,
    ];
    const lines = Object.fromEntries([
      ...(claim.given ?? []).map((text, i) => show(text, given[i]!)),
      show(claim.concludes, concludes),
    ]);
    return { setting, status: truth ? 'upheld' : 'refuted', draws: 0, tightness: 0, shown: lines };
  };
}

function exactValues(setting: Setting): Readonly<Record<string, Exact>> {
  return Object.fromEntries(
    Object.entries(setting).map(([name, value]) => {
      const exact = readExact(value);
      if (exact !== undefined) return [name, exact];
      throw fault(
        'forAll',
        setting,
        `${name} is ${written(value)}${atSetting(setting)}; a step of algebra takes numbers, and rationals as text such as "2/3"`,
      );
    }),
  );
}
