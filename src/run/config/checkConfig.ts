import { didYouMean } from '../../claim/closest.ts';
import { EFFORT_NAMES } from '../../results/Results.ts';
import { UsageError } from '../../store/UsageError.ts';
import { type Config, isReportFile, REPORTERS } from './Config.ts';

/** What each value must be: a test of it, and the words for that. */
const MUST: Readonly<Record<keyof Config, readonly [is: (value: unknown) => boolean, words: string]>> = {
  properties: [isPath, 'the path of a folder'],
  out: [isPath, 'the path of a folder'],
  seed: [
    (value) => typeof value === 'string' && /^[\w.-]{1,64}$/u.test(value),
    '1 to 64 letters, digits, _ . and -, or the word random',
  ],
  effort: [isOneOf(EFFORT_NAMES), `one of ${EFFORT_NAMES.join(', ')}`],
  workers: [(value) => Number.isInteger(value) && isBetween(value, 1, 256), 'a whole number from 1 to 256'],
  timeout: [(value) => isBetween(value, 0.1, 86_400), 'a number of seconds from 0.1 to 86400'],
  reporters: [
    (value) => Array.isArray(value) && value.every(isReportFile),
    `a list of names among ${REPORTERS.join(', ')}`,
  ],
};

/**
 * A configuration as its file exports it.
 *
 * @param value what the file exports by default
 * @param name the file's name, for errors
 * @throws UsageError if a name is unknown or a value is not what it must be
 */
export function checkConfig(value: unknown, name: string): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Promise)
    throw new UsageError(
      `${name} exports no options; write export default defineConfig({ ... }), with defineConfig from 'refutable'`,
    );
  const names = Object.keys(MUST);
  for (const [key, given] of Object.entries(value)) {
    if (!Object.hasOwn(MUST, key)) {
      const meant = didYouMean(key, names) || `; there are ${names.join(', ')}`;
      throw new UsageError(`${name} has an option ${JSON.stringify(key)}, which does not exist${meant}`);
    }
    const [is, words] = MUST[key as keyof Config];
    if (given === undefined || is(given)) continue;
    throw new UsageError(`invalid ${key} in ${name}; write ${words}: ${shown(given)}${nearest(key, given)}`);
  }
  return value;
}

/** The name that was probably meant, of an effort or a file of the report. */
function nearest(key: string, given: unknown): string {
  const known = key === 'effort' ? EFFORT_NAMES : key === 'reporters' ? REPORTERS : [];
  const words = (Array.isArray(given) ? given : [given]).filter((one) => typeof one === 'string');
  const wrong = words.find((word) => !(known as readonly string[]).includes(word));
  return wrong === undefined ? '' : didYouMean(wrong, known);
}

const shown = (given: unknown): string =>
  typeof given === 'function' ? 'a function' : (JSON.stringify(given) ?? String(given));

function isPath(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isOneOf(names: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && names.includes(value);
}

function isBetween(value: unknown, lo: number, hi: number): boolean {
  return typeof value === 'number' && value >= lo && value <= hi;
}
