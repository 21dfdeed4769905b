import { COUNTED } from './mutantStatus.ts';
import type { MutantResult } from './MutantResult.ts';
import { mutationScore, weakness } from './mutationScore.ts';
import { type Rule, RULES } from './rules/rules.ts';
import { KINDS } from '../../claim/kinds.ts';
import {
  type MeasuredColumn,
  type MeasuredTable,
  type Measurements,
  MEASUREMENTS_SCHEMA,
} from '../../results/Measurements.ts';
import { WEAK_CLAIMS } from '../../results/weakClaims.ts';
import type { MutatedClaim } from './mutantsRun.ts';

/** The parameters of a run of mutants. */
export interface MutantsRunFacts {
  readonly seed: string;
  readonly effort: string;
  readonly most: number;
  /** Number of claims requested, whether or not they were reached. */
  readonly asked: number;
  /** The command that reproduces the tables. */
  readonly command: string;
  readonly sections: readonly { readonly title: string; readonly claims: readonly string[] }[];
}

/** Most rows in the lists of survivors. */
const ROWS = 40;

/** The outcomes for mutants, as tables. */
export function mutantsTables(claims: readonly MutatedClaim[], facts: MutantsRunFacts): Measurements {
  const compared = claims.filter(({ skipped }) => skipped === undefined);
  const all = compared.flatMap(({ results }) => results);
  return {
    schema: MEASUREMENTS_SCHEMA,
    name: WEAK_CLAIMS.file,
    title: 'Mutants of the claims',
    command: facts.command,
    about: [
      `A verdict is worth as much as the false claims from which it distinguishes its claim. Therefore rules make mutants of every claim that is expected to hold, as in mutation testing of programs: each changes one place of what the claim states. Mutants are decided like claims: with the seed ${facts.seed}, at ${facts.effort} effort, on the same draws as the claim itself. At most ${facts.most} mutants of a claim are made, the rules taking turns.`,
      'A mutant that is refuted is killed. One that is upheld or undecided is evaluated once more at standard effort and without the claim’s margin; claims that draw, at their four tightest settings. A mutant that was upheld and is now refuted, or whose bound the claim’s own confidence interval excludes, is false and has survived. One that was undecided and is now refuted is killed. All others that are upheld or proved count as also true, as far as this checker can tell: some are weaker than the claim at all settings tried; the others show that the claim is not tight there. One that stays undecided is undetermined, with the draws that it would take; some are vacuous at every setting tried. Mutants that are equivalent (the same values at every setting tried), invalid (they cannot be run) or timed out do not count.',
      'The mutation score is killed/(killed + survived). It is an upper bound: a false mutant that the second evaluation also misses counts as also true. The table also gives the share killed of all that count, which is below one for every claim that is not tight. A claim is marked weak when a false mutant survives, when none of its mutants is killed, or when no rule applies to it.',
      'The assumptions of a claim are dropped one by one, too, apart from the score: where the claim is then refuted, the assumption is needed, and the setting is its counterexample.',
      `${claims.length} of ${facts.asked} claims were reached, ${compared.length} of them found to hold at this effort and compared with ${all.filter(({ rule }) => rule !== 'assumption').length} mutants.`,
    ],
    tables: [
      scores('rules', 'Score by rule', 'rule', byRule(all)),
      scores('kinds', 'Score by kind of claim', 'kind', byKind(compared)),
      scores('sections', 'Score by section', 'section', bySection(compared, facts.sections)),
      weak(compared),
      undetermined(all),
      notTight(all),
      perClaim(compared),
      assumptions(all),
      notCounted(all),
      skipped(claims),
    ],
  };
}

const text = (name: string): MeasuredColumn => ({ name, shows: 'text' });
const count = (name: string): MeasuredColumn => ({ name, shows: 'count' });
const share = (name: string): MeasuredColumn => ({ name, shows: 'share' });
const CLAIM: MeasuredColumn = { name: 'claim', shows: 'claim' };

const COUNTS = [
  count('count'),
  count('killed'),
  count('survived'),
  count('also true'),
  count('of these weaker'),
  count('undetermined'),
  count('vacuous'),
  share('score'),
  share('share killed'),
];

function counted(of: string, mutants: readonly MutantResult[]): readonly (string | number | null)[] {
  const found = mutationScore(mutants);
  const { killed, survived, alsoTrue, weaker, undetermined, vacuous, score, share } = found;
  return [of, found.counted, killed, survived, alsoTrue, weaker, undetermined, vacuous, score ?? null, share ?? null];
}

type Groups = readonly (readonly [name: string, mutants: readonly MutantResult[]])[];

function scores(id: string, title: string, name: string, groups: Groups): MeasuredTable {
  const whole = groups.flatMap(([, mutants]) => mutants);
  return {
    id,
    title,
    note: 'Mutants that count, by outcome. Score: killed/(killed + survived). Share: killed/count.',
    columns: [text(name), ...COUNTS],
    rows: [...groups, ['all', whole] as const].map(([of, mutants]) => counted(of, mutants)),
  };
}

/** The rules that make mutants; a claim without an assumption is not a mutant. */
const COUNTED_RULES = (Object.keys(RULES) as Rule[]).filter((rule) => rule !== 'assumption');

const byRule = (all: readonly MutantResult[]): Groups =>
  COUNTED_RULES.map((rule) => [
    RULES[rule].replace('a constant, or the whole bound,', 'a constant'),
    all.filter((one) => one.rule === rule),
  ]);

const byKind = (claims: readonly MutatedClaim[]): Groups =>
  Object.entries(KINDS).map(([kind, { words }]) => [
    words,
    claims.filter(({ planned }) => planned.entry.kind === kind).flatMap(({ results }) => results),
  ]);

const bySection = (claims: readonly MutatedClaim[], sections: MutantsRunFacts['sections']): Groups =>
  sections.map(({ title, claims: ids }) => [
    title,
    claims.filter(({ planned }) => ids.includes(planned.entry.id)).flatMap(({ results }) => results),
  ]);

/** The claims that are marked weak; the report's cards read it. */
function weak(claims: readonly MutatedClaim[]): MeasuredTable {
  const rows = claims.flatMap(({ planned, results }) => {
    const why = weakness(results);
    if (why === undefined) return [];
    const { id } = planned.entry;
    const survivors = results.filter(({ status }) => status === 'survived');
    if (survivors.length === 0) return [[id, why, null, null, null]];
    return survivors.map(({ changes, where, at }) => [id, why, changes, where, at ?? null]);
  });
  return {
    id: WEAK_CLAIMS.table,
    title: 'Claims marked weak',
    note: 'A row for each false mutant that survives, with its place in the claim file and the setting at which a second evaluation refutes it.',
    columns: [CLAIM, text(WEAK_CLAIMS.reason), text('survivor'), text('line'), text('false at')],
    rows,
  };
}

function undetermined(all: readonly MutantResult[]): MeasuredTable {
  const size = ({ needed }: MutantResult): number => (typeof needed === 'number' ? needed : Infinity);
  const found = all.filter(({ status }) => status === 'undetermined').sort((a, b) => size(a) - size(b));
  return {
    id: 'out-of-reach',
    title: 'Undetermined mutants',
    note: `${shortened(found.length)} The draws at one setting that would be expected to decide, if the measured value is the truth; ∞ where it lies on the bound itself; empty where a narrower enclosure is needed, not draws.`,
    columns: [CLAIM, text('mutant'), text('setting'), { name: 'draws', shows: 'number' }],
    rows: found.slice(0, ROWS).map(({ id, changes, at, needed }) => [id, changes, at ?? null, needed ?? null]),
  };
}

function notTight(all: readonly MutantResult[]): MeasuredTable {
  const found = all
    .filter(({ status, strength }) => status === 'also true' && strength === 'stronger')
    .sort((a, b) => boldness(b) - boldness(a));
  return {
    id: 'not-tight',
    title: 'Stronger claims that are also true',
    note: `${shortened(found.length)} Mutants that are stronger than the claim at the settings tried and are not refuted: the claim is not tight there.`,
    columns: [CLAIM, text('stronger mutant'), text('rule'), text('tightest setting')],
    rows: found.slice(0, ROWS).map(({ id, changes, rule, at }) => [id, changes, RULES[rule], at ?? null]),
  };
}

/** How much a rule changes, to list the most telling first. */
const boldness = ({ rule }: MutantResult): number =>
  ['nine-tenths', 'eleven-tenths', 'strict', 'one-less'].includes(rule)
    ? 0
    : rule === 'half' || rule === 'double'
      ? 1
      : 2;

const shortened = (found: number): string => (found <= ROWS ? `All ${found}.` : `${ROWS} of ${found}.`);

function perClaim(claims: readonly MutatedClaim[]): MeasuredTable {
  return {
    id: 'claims',
    title: 'Score by claim',
    columns: [CLAIM, ...COUNTS, count('left out')],
    rows: claims.map(({ planned, results }) => counted(planned.entry.id, results).concat(planned.leftOut)),
  };
}

/** Which of its assumptions each claim needs. */
function assumptions(all: readonly MutantResult[]): MeasuredTable {
  const found = all.filter(({ rule }) => rule === 'assumption');
  const number = (status: MutantResult['status']): number => found.filter((one) => one.status === status).length;
  return {
    id: 'assumptions',
    title: 'Which assumptions are needed',
    note: `Each claim is checked once more without each of the conditions, hypotheses and ends of ranges that it assumes: ${found.length} in all. Without ${number('needed')} of them it is false, at the setting shown; without ${number('needed to be defined')} it cannot be evaluated; no setting tried needs ${number('not needed')}, since the claim holds where they rule it out; for ${found.length - number('needed') - number('needed to be defined') - number('not needed')} it is not known.`,
    columns: [CLAIM, text('without it'), text('line'), text('assumption'), text('false at'), text('why')],
    rows: found.map(({ id, changes, where, status, at, message }) => [
      id,
      changes,
      where,
      status,
      at ?? null,
      message ?? null,
    ]),
  };
}

function notCounted(all: readonly MutantResult[]): MeasuredTable {
  const number = (status: MutantResult['status']): number => all.filter((one) => one.status === status).length;
  return {
    id: 'not-counted',
    title: 'Mutants that do not count',
    columns: [text('why'), count('mutants')],
    rows: [
      ['equivalent: the same values at every setting tried', number('equivalent')],
      ['invalid: they cannot be run', number('invalid')],
      ['timed out: stopped before they were decided', number('timed out')],
      ['all that count, for comparison', all.filter(({ status }) => COUNTED.includes(status)).length],
    ],
  };
}

function skipped(claims: readonly MutatedClaim[]): MeasuredTable {
  return {
    id: 'passed-over',
    title: 'Claims that were skipped',
    note: 'They are expected to hold but are not found to at this effort, so mutants would show nothing.',
    columns: [CLAIM, text('why')],
    rows: claims.flatMap(({ planned, skipped: why }) => (why === undefined ? [] : [[planned.entry.id, why]])),
  };
}
