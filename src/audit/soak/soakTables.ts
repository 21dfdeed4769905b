import { type Kind, KINDS } from '../../claim/kinds.ts';
import { type MeasuredTable, MEASUREMENTS_SCHEMA, type Measurements } from '../../results/Measurements.ts';
import { clopperPearson } from '../../inference/calibration/clopperPearson.ts';
import type { SoakedSeed, Unexpected } from './SoakedSeed.ts';

/** The probability that the upper bound shown lies below the truth: half that of its two-sided interval. */
const ALPHA = 0.05;

/** A false verdict, as opposed to an inconclusive one. */
const isWrong = ({ verdict, expect }: Unexpected): boolean => verdict !== expect && verdict !== 'undecided';
const isOpen = ({ verdict, expect }: Unexpected): boolean => verdict !== expect && verdict === 'undecided';

/**
 * The findings of a soak, as tables for the report.
 *
 * @param command the command that reproduces them
 */
export function soakTables(seeds: readonly SoakedSeed[], command: string): Measurements {
  const unexpected = seeds.flatMap((soaked) => soaked.unexpected.map((found) => ({ ...found, seed: soaked.seed })));
  return {
    schema: MEASUREMENTS_SCHEMA,
    name: 'soak',
    title: 'The same claims with many seeds',
    command,
    about: [
      'Every claim that draws is checked with one seed after another, at quick effort. Each seed gives other settings and other draws. A verdict that is neither the expected one nor undecided is an error: of the expectation, for all seeds, or of the checker.',
      'The last column bounds the probability of a wrong verdict for a seed that was not tried: the Clopper–Pearson bound at 95 %, averaged over claims like these.',
    ],
    tables: [verdicts(seeds, unexpected), ...(unexpected.length === 0 ? [] : [exceptions(unexpected)])],
  };
}

/** The number of seeds on which such tables rest; 0 if they do not tell. */
export function seedsOf({ tables }: Measurements): number {
  const [, claims, verdicts] = tables.find(({ id }) => id === VERDICTS)?.rows.at(-1) ?? [];
  const seeds = Math.round(Number(verdicts) / Number(claims));
  return Number.isSafeInteger(seeds) ? seeds : 0;
}

const VERDICTS = 'verdicts';

function verdicts(seeds: readonly SoakedSeed[], unexpected: readonly Unexpected[]): MeasuredTable {
  const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => seeds.some(({ counts }) => counts[kind] !== undefined));
  const row = (name: string, isCounted: (kind: Kind) => boolean): MeasuredTable['rows'][number] => {
    const checked = seeds.flatMap(({ counts }) => kinds.filter(isCounted).map((kind) => counts[kind] ?? 0));
    const total = checked.reduce((sum, count) => sum + count, 0);
    const of = (isFound: (found: Unexpected) => boolean): number =>
      unexpected.filter((found) => isCounted(found.kind) && isFound(found)).length;
    const [wrong, open] = [of(isWrong), of(isOpen)];
    const twins = of(({ verdict, expect }) => verdict === expect);
    const bound = total === 0 ? null : clopperPearson(wrong, total, 2 * ALPHA)[1];
    return [name, total / Math.max(1, seeds.length), total, total - wrong - open, open, wrong, twins, bound];
  };
  return {
    id: VERDICTS,
    title: `${seeds.length} seeds`,
    note: `${sum(seeds, 'settings')} settings and ${sum(seeds, 'draws')} draws in all. A twin that was not refuted makes a run fail although no verdict is wrong.`,
    columns: [
      { name: 'kind of claim', shows: 'text' },
      { name: 'claims', shows: 'count' },
      { name: 'verdicts', shows: 'count' },
      { name: 'as expected', shows: 'count' },
      { name: 'undecided', shows: 'count' },
      { name: 'wrong', shows: 'count' },
      { name: 'twin not refuted', shows: 'count' },
      { name: 'error rate at most', shows: 'share' },
    ],
    rows: [...kinds.map((kind) => row(KINDS[kind].words, (other) => other === kind)), row('all', () => true)],
  };
}

function exceptions(unexpected: ReadonlyArray<Unexpected & { readonly seed: string }>): MeasuredTable {
  return {
    id: 'exceptions',
    title: 'Unexpected verdicts',
    columns: [
      { name: 'claim', shows: 'claim' },
      { name: 'seed', shows: 'text' },
      { name: 'expected', shows: 'text' },
      { name: 'found', shows: 'text' },
      { name: 'twin', shows: 'text' },
      { name: 'sentence', shows: 'text' },
    ],
    rows: unexpected.map(({ id, seed, expect, verdict, twin, sentence }) => [
      id,
      seed,
      expect,
      verdict,
      twin,
      sentence,
    ]),
  };
}

const sum = (seeds: readonly SoakedSeed[], key: 'settings' | 'draws'): string =>
  seeds
    .reduce((total, soaked) => total + soaked[key], 0)
    .toLocaleString('en')
    .replaceAll(',', '\u202F');
