import { doubleOf } from '../../../results/jsonNumber.ts';
import type { SettingResult } from '../../../results/ClaimResult.ts';
import type { Scalar, Setting } from '../../../claim/Setting.ts';
import { valueText } from '../../../results/words/settingText.ts';

/** A feature that the viewer plots along an axis, or by which it groups. */
type Feature = number | string;

/**
 * The names of the parameters that are a finite number at every setting. The viewer stops at a feature that is a number
 * in one line and text in another.
 */
export function numericNames(settings: readonly Setting[]): ReadonlySet<string> {
  const names = new Set(settings.flatMap((setting) => Object.keys(setting)));
  return new Set(
    [...names].filter((name) => settings.every((setting) => Object.hasOwn(setting, name) && isNumeric(setting[name]))),
  );
}

/** What a setting is and what was found there, by name. Parameters have their own names, whatever else is called so. */
export function features(
  { setting, status, draws, measured, slack, tightness }: SettingResult,
  numeric: ReadonlySet<string>,
): Readonly<Record<string, Feature>> {
  const figures = { measured, slack, tightness, draws: draws === 0 ? undefined : draws };
  const found = Object.entries(figures).flatMap(([name, figure]) => {
    const value = figure === undefined ? Number.NaN : doubleOf(figure);
    return Number.isFinite(value) ? [[name, value] as const] : [];
  });
  const parameters = Object.entries(setting).map(
    ([name, value]) => [name, numeric.has(name) ? numberOf(value) : valueText(value)] as const,
  );
  return Object.fromEntries<Feature>([['found', status], ...found, ...parameters]);
}

const numberOf = (value: Scalar): number => (typeof value === 'boolean' ? Number.NaN : doubleOf(value));

const isNumeric = (value: Scalar | undefined): boolean => value !== undefined && Number.isFinite(numberOf(value));
