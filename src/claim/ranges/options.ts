import { didYouMean } from '../closest.ts';

/** What an option may be: one of a few words, or a positive integer. */
type Allowed = readonly string[] | 'positive integer';

/**
 * Refuses options that a range does not have.
 *
 * @param range the name of the function that makes it
 * @param options as they were given
 * @param known each option with what it may be; it may also be left out
 * @throws RangeError that names the option or value, and what was probably meant
 */
export function requireOptions(range: string, options: unknown, known: Readonly<Record<string, Allowed>>): void {
  const names = Object.keys(known);
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new RangeError(`the options of ${range} are ${shown(options)}; write them as { ${names[0]}: … }`);
  }
  for (const [name, value] of Object.entries(options) as [string, unknown][]) {
    if (!Object.hasOwn(known, name)) {
      throw new RangeError(
        `${range} has no option ${name}${didYouMean(name, names) || `; it has ${names.join(', ')}`}`,
      );
    }
    const allowed = known[name]!;
    if (value === undefined) continue;
    if (allowed === 'positive integer') {
      if (!(Number.isSafeInteger(value) && (value as number) > 0))
        throw new RangeError(`${name} of ${range} is ${shown(value)}; it must be a positive integer`);
    } else if (!allowed.includes(value as string)) {
      const meant = typeof value === 'string' ? nearest(value, allowed) : '';
      throw new RangeError(
        `${name} of ${range} is ${shown(value)}; ${meant || `it must be ${allowed.map(shown).join(' or ')}`}`,
      );
    }
  }
}

/** A question for the word that was probably meant; nothing where none is near. A word cut short means the whole one. */
function nearest(word: string, allowed: readonly string[]): string {
  const whole = word.length > 2 ? allowed.find((one) => one.startsWith(word)) : undefined;
  return (whole === undefined ? didYouMean(word, allowed) : `; did you mean ${whole}?`).replace(/^; /u, '');
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
