import type { Setting } from '../../claim/Setting.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';

/**
 * Results at settings that are decided elsewhere before their turn, of claims that draw nothing. They change how long a
 * verdict takes and nothing else.
 */
export interface ResultsAhead {
  /**
   * The result at a setting whose turn it is.
   *
   * @param id of the claim, or of its twin
   * @param number which setting of its claim it is, from 1
   * @returns undefined where the caller is to decide it
   */
  resultAt(id: string, setting: Setting, number: number): SettingResult | undefined;
}
