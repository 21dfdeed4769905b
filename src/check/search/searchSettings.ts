import * as fc from 'fast-check';
import type { Setting } from '../../claim/Setting.ts';
import type { Rng } from '../../random/Rng.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { ClaimFault, messageOf, OutOfTime, ranged } from '../validate/ClaimFault.ts';
import { edgeSettings } from './edgeSettings.ts';
import { Ledger } from './Ledger.ts';
import type { Planned, Search, SearchOutcome } from './Search.ts';
import { nearbyArbitrary, repairedSetting, settingArbitrary, SparseDomain } from './settingArbitrary.ts';
import { Smallest } from './Smallest.ts';
import { isListed } from './smallSettings.ts';

/** Corners tried, at most. */
const EDGES = 24;
/** The tightest settings around which the search goes on. */
const CENTRES = 3;

/**
 * Looks for a setting at which a claim fails: the smallest ones first, then the corners of the domain and settings
 * chosen by fast-check, then settings near the tightest ones. A failing setting is shrunk by fast-check on the
 * *verdict* of the setting, which the streams make repeatable, never on single draws; after that more of the smallest
 * settings are tried, since shrinking moves one parameter at a time and may end at a setting that is only locally small.
 */
export function searchSettings(search: Search): SearchOutcome {
  const { previous, remembered = [] } = search;
  const ledger = new Ledger(search);
  const small = new Smallest(search);
  try {
    if (previous !== undefined) goOnWithOpen(previous.tried, ledger);
    if (remembered.length > 0 && !ledger.hasFailed) {
      chooseAndShrink(search, ledger, settingArbitrary(search.domain, search.where), remembered, 0);
    }
    if (ledger.isRefuted) {
      throughSmaller(search, ledger);
      fromTheSmallest(small, search.smallest + search.shrinks, ledger);
    } else if (!ledger.hasFailed) {
      fromTheSmallest(small, search.smallest, ledger);
      if (ledger.tried.length === 0 && small.exhausted && !ledger.hasFailed && !ledger.isOver) {
        throw new RangeError('the domain is empty; no setting meets the precondition');
      }
      if (!small.exhausted && !ledger.hasFailed) {
        beyondTheSmallest(search, ledger);
        if (ledger.isRefuted) {
          throughSmaller(search, ledger);
          fromTheSmallest(small, search.shrinks, ledger);
        }
      }
    }
  } catch (error) {
    // What the settings themselves threw: an empty domain, a bound that is no number, a precondition that threw.
    if (error instanceof OutOfTime) ledger.isOver = true;
    if (ledger.isOver)
      return { tried: ledger.tried, smallest: small.looked, exhausted: false, outOfTime: true, ...ledger.outcome() };
    const fault = error instanceof ClaimFault ? error.fault : { message: messageOf(error), key: 'forAll' };
    return { tried: ledger.tried, smallest: small.looked, exhausted: false, fault };
  }
  return {
    tried: ledger.tried,
    smallest: small.looked,
    exhausted: small.exhausted,
    ...(ledger.isOver ? { outOfTime: true } : {}),
    ...ledger.outcome(),
  };
}

/** More draws at settings that are still open. */
function goOnWithOpen(results: readonly SettingResult[], ledger: Ledger): void {
  for (const result of results) {
    if (ledger.hasFailed || ledger.isOver) return;
    if (result.status === 'undecided' || result.status === 'unreachable') ledger.goesOn(result);
  }
}

/**
 * Of the settings that are looked at, so many times more than are wanted: many may be vacuous, which costs nothing to
 * find out.
 */
const VACUOUS_FACTOR = 8;

/** Tries so many of the smallest settings that are not vacuous, until one fails or is known to, or there are no more. */
function fromTheSmallest(small: Smallest, most: number, ledger: Ledger): void {
  const enough = ledger.informative + most;
  for (let looks = 0; looks < VACUOUS_FACTOR * most && ledger.informative < enough && !ledger.isOver; looks++) {
    const next = small.next();
    if (next === undefined) return;
    const passes = ledger.passes(next);
    if (!ledger.knows(next)) small.putBack();
    // All that comes after a failing setting is larger.
    if (!passes || ledger.settlesFor(next)) return;
  }
}

/**
 * Goes through the smaller values of each parameter of the smallest setting that fails, the others staying as near to
 * where they are as they can, until none of them fails. Shrinking halves the distance to a smaller value and so passes
 * over those that fail between two that do not.
 */
function throughSmaller({ domain, where, smaller = 0 }: Search, ledger: Ledger): void {
  let left = smaller;
  const smallerThan = (setting: Setting): boolean => {
    for (const [name, value] of Object.entries(setting)) {
      for (const other of ranged(name, setting, () => domain[name]!.all(setting) ?? [])) {
        if (other === value || left-- <= 0) break;
        const candidate = ranged(name, setting, () => repairedSetting(domain, { ...setting, [name]: other }));
        if (candidate === undefined || candidate[name] !== other || !where(candidate)) continue;
        if (!ledger.passes(candidate)) return true;
      }
    }
    return false;
  };
  for (let at = ledger.smallest; at !== undefined && smallerThan(at); at = ledger.smallest);
}

/** What is tried after the smallest settings: some in any case, and so many that are chosen. */
export function chosenBeyond({ domain, where, examples, random, smallest }: Omit<Planned, 'rng'>): {
  readonly examples: readonly Setting[];
  readonly runs: number;
} {
  return {
    // The corners are tried in any case: fast-check counts examples as runs.
    examples: [...examples, ...edgeSettings(domain, where, EDGES)],
    // Where nothing could be tried from the smallest up, as much more is chosen.
    runs: isListed(domain) ? random : random + smallest,
  };
}

/** How fast-check chooses settings. */
export const choosing = (
  rng: Rng,
  examples: readonly Setting[],
  runs: number,
): { seed: number; numRuns: number; examples: [Setting][] } => ({
  seed: Math.floor(rng() * 2 ** 32) | 0,
  numRuns: VACUOUS_FACTOR * runs + examples.length,
  examples: examples.map((setting) => [setting]),
});

function beyondTheSmallest(search: Search, ledger: Ledger): void {
  const { examples, runs } = chosenBeyond(search);
  const { domain, where, near, climbs = 1 } = search;
  chooseAndShrink(search, ledger, settingArbitrary(domain, where), examples, runs);
  const perCentre = Math.ceil(near / CENTRES / climbs);
  if (perCentre === 0) return;
  for (let climb = 0; climb < climbs; climb++) {
    for (const centre of ledger.tightest(CENTRES)) {
      if (ledger.hasFailed || ledger.isOver) return;
      chooseAndShrink(search, ledger, nearbyArbitrary(domain, where, centre), [], perCentre);
    }
  }
}

function chooseAndShrink(
  search: Search,
  ledger: Ledger,
  settings: fc.Arbitrary<Setting>,
  examples: readonly Setting[],
  runs: number,
): void {
  let shrinks = 0;
  const enough = ledger.informative + runs + examples.length;
  const property = fc.property(settings, (setting) => {
    if (ledger.knows(setting)) return true;
    if (ledger.hasFailed ? shrinks++ >= search.shrinks : ledger.informative >= enough) return true;
    return ledger.passes(setting);
  });
  const options = choosing(search.rng, examples, runs);
  let details: fc.RunDetails<[Setting]>;
  try {
    details = fc.check(property, options);
  } catch (error) {
    // A domain in which hardly anything can be chosen is not empty when something was tried.
    if (error instanceof SparseDomain && ledger.tried.length > 0) return;
    throw error;
  }
  // The predicate throws nothing, so whatever was thrown comes from choosing the settings.
  if (details.failed && !ledger.hasFailed) throw details.errorInstance ?? new RangeError('no settings could be chosen');
}
