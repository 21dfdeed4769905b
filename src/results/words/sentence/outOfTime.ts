import type { Evidence, SettingResult, StatusCounts } from '../../ClaimResult.ts';
import { countOf, countText } from '../countText.ts';
import { joined, phrase, type Phrase } from '../phrase.ts';

/**
 * That the time was over before the search was, and what was found until then.
 *
 * @param sizes those at which it had been upheld
 * @param at a setting with what was found there
 */
export function outOfTime(
  { limit, worst }: Extract<Evidence, { by: 'time' }>,
  { upheld = 0, undecided = 0, unreachable = 0, vacuous = 0 }: StatusCounts,
  sizes: Phrase,
  at: (result: SettingResult) => Phrase,
): Phrase {
  const open = undecided + unreachable;
  const found = [
    ...(upheld === 0 ? [] : [phrase`${countOf(upheld, 'setting')} had been upheld${sizes}`]),
    ...(open === 0 ? [] : [phrase`${countText(open)} left open`]),
    ...(vacuous === 0 ? [] : [phrase`${countText(vacuous)} found vacuous`]),
  ];
  const time = limit === undefined ? 'its time limit' : `its time limit of ${limit} s`;
  const soFar = found.length === 0 ? ['no setting had been decided'] : joined(found, ', ');
  return phrase`Undecided: ${time} was reached before the search was over; by then ${soFar}${worst !== undefined && phrase`; the worst of the open settings is ${at(worst)}${drawsMade(worst)}`}.`;
}

const drawsMade = ({ draws, cutOff }: SettingResult): string =>
  draws === 0 ? '' : `, after ${countOf(draws, 'draw')}${cutOff === true ? ', cut off' : ''}`;
