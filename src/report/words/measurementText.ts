import type { SettingResult } from '../../claim/ClaimResult.ts';
import { figureText } from './figureText.ts';
import { toldApart } from './toldApart.ts';

/**
 * What was measured at a setting and what is claimed of it; empty where the claim only says yes or no.
 *
 * @example measurementText(result) // 'measured 0.23, claimed ≥ 0.5'
 */
export function measurementText({ measured, relation, claimed }: SettingResult): string {
  if (measured === undefined) return '';
  if (claimed === undefined) return `measured ${figureText(measured)}`;
  const [left, right] = toldApart(measured, claimed);
  return `measured ${left}, claimed ${relation ?? ''} ${right}`.replace(/ {2,}/gu, ' ');
}
