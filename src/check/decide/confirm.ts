import type { Fault, SettingResult } from '../../results/ClaimResult.ts';
import type { Rng } from '../../random/Rng.ts';
import { BLOCK, type Decider } from './Decider.ts';

/**
 * Makes the draws at a failing setting of a claim that one draw refutes a second time.
 *
 * @returns a fault where it does not fail again: the claim's code is not a function of its draw and setting
 */
export function confirm(decide: Decider, failing: SettingResult, stream: (block: number) => Rng): Fault | undefined {
  const draws = failing.at === undefined ? 1 : failing.at.block * BLOCK + failing.at.index + 1;
  const again = decide(failing.setting, { stream, alpha: { refuted: 0, upheld: 0 }, draws, interval: false });
  const seen = ({ status, at, measured, claimed, shown }: SettingResult): string =>
    JSON.stringify([status, at, measured, claimed, shown]);
  if (seen(again) === seen(failing)) return undefined;
  return {
    message:
      'a counterexample was not the same the second time; a claim may depend on nothing but its draw and setting',
    key: 'draw',
    setting: failing.setting,
  };
}
