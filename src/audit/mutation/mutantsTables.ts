import { COUNTED } from './fateOf.ts';
import type { Mutant } from './Mutant.ts';
import { mutantScore, weakness } from './mutantScore.ts';
import { type Rule, RULES } from './rules/rules.ts';
import { KINDS } from '../../claim/kindOf.ts';
import {
  type MeasuredColumn,
  type MeasuredTable,
  type Measurements,
  MEASUREMENTS_SCHEMA,
} from '../../results/Measurements.ts';
import type { MutatedClaim } from './mutantsRun.ts';

/** What a run of look-alikes was. */
export interface MutantsRunFacts {
  readonly seed: string;
  readonly effort: string;
  readonly most: number;
  /** Claims that were asked for, whether or not they were reached. */
  readonly asked: number;
  /** What is typed to have them again. */
  readonly command: string;
  readonly sections: readonly { readonly title: string; readonly claims: readonly string[] }[];
}

/** Rows of the lists of survivors, at most. */
const ROWS = 40;

/** What became of look-alikes, as tables. */
export function mutantsTables(claims: readonly MutatedClaim[], facts: MutantsRunFacts): Measurements {
  const told = claims.filter(({ passedOver }) => passedOver === undefined);
  const all = told.flatMap(({ mutants }) => mutants);
  return {
    schema: MEASUREMENTS_SCHEMA,
    name: 'mutants',
    title: 'Look-alikes of the claims',
    command: facts.command,
    about: [
      `A claim is worth as much as the false claims that it can be told from. So look-alikes of every claim that is expected to hold are made by rule, each with one place of what it states changed, and decided like claims: with the seed ${facts.seed}, at ${facts.effort} effort, on the same draws as the claim itself. At most ${facts.most} look-alikes of a claim are made, the rules in turns.`,
      'A look-alike that is refuted was found out. One that is upheld or undecided is looked at once more at standard effort and without the claim’s margin, claims that draw at their four tightest settings: one that was upheld and is refuted then, or whose bound the claim’s own confidence interval excludes, is clearly false and has survived. One that was undecided and is refuted then was found out. All others that are upheld or proved are true too, as far as this checker can tell: those that claim less than the claim at all settings tried, and the others, which show that the claim is not tight there. One that stays undecided is out of reach, with the draws that it would take; one that is vacuous everywhere says nothing. Those that take the same values at every setting tried, cannot be run or take too long do not count.',
      'The score is refuted/(refuted + clearly false). It is an upper bound: what is false and is missed by the second look, too, counts as true too. Beside it stands the share refuted of all that count, which is below one for every claim that is not tight. A claim is marked weak when a clearly false look-alike survives, when none of its look-alikes is refuted, or when no rule finds anything in it that could be changed.',
      'What a claim assumes is dropped piece by piece, too, which is no look-alike and has no part in the score: where the claim is then refuted the assumption is needed, and the setting is its counterexample.',
      `${claims.length} of ${facts.asked} claims were reached, ${told.length} of them found to hold at this effort and so compared with ${all.filter(({ rule }) => rule !== 'assumption').length} look-alikes.`,
    ],
    tables: [
      scores('rules', 'Score by rule', 'rule', byRule(all)),
      scores('kinds', 'Score by kind of claim', 'kind', byKind(told)),
      scores('sections', 'Score by section', 'section', bySection(told, facts.sections)),
      weak(told),
      outOfReach(all),
      notTight(all),
      perClaim(told),
      assumptions(all),
      notCounted(all),
      passedOver(claims),
    ],
  };
}

const text = (name: string): MeasuredColumn => ({ name, shows: 'text' });
const count = (name: string): MeasuredColumn => ({ name, shows: 'count' });
const share = (name: string): MeasuredColumn => ({ name, shows: 'share' });
const CLAIM: MeasuredColumn = { name: 'claim', shows: 'claim' };

const COUNTS = [
  count('count'),
  count('refuted'),
  count('clearly false'),
  count('true too'),
  count('of these claim less'),
  count('out of reach'),
  count('say nothing'),
  share('score'),
  share('share refuted'),
];

function counted(of: string, mutants: readonly Mutant[]): readonly (string | number | null)[] {
  const found = mutantScore(mutants);
  const { refuted, clearlyFalse, trueToo, claimLess, outOfReach, saysNothing, score, share } = found;
  return [
    of,
    found.counted,
    refuted,
    clearlyFalse,
    trueToo,
    claimLess,
    outOfReach,
    saysNothing,
    score ?? null,
    share ?? null,
  ];
}

type Groups = readonly (readonly [name: string, mutants: readonly Mutant[]])[];

function scores(id: string, title: string, name: string, groups: Groups): MeasuredTable {
  const whole = groups.flatMap(([, mutants]) => mutants);
  return {
    id,
    title,
    note: 'Look-alikes that count, by what became of them. Score: refuted/(refuted + clearly false). Share: refuted/count.',
    columns: [text(name), ...COUNTS],
    rows: [...groups, ['all', whole] as const].map(([of, mutants]) => counted(of, mutants)),
  };
}

/** The rules that make look-alikes; a claim without an assumption is none. */
const COUNTED_RULES = (Object.keys(RULES) as Rule[]).filter((rule) => rule !== 'assumption');

const byRule = (all: readonly Mutant[]): Groups =>
  COUNTED_RULES.map((rule) => [
    RULES[rule].replace('a constant, or the whole bound,', 'a constant'),
    all.filter((one) => one.rule === rule),
  ]);

const byKind = (claims: readonly MutatedClaim[]): Groups =>
  Object.entries(KINDS).map(([kind, name]) => [
    name,
    claims.filter(({ planned }) => planned.entry.kind === kind).flatMap(({ mutants }) => mutants),
  ]);

const bySection = (claims: readonly MutatedClaim[], sections: MutantsRunFacts['sections']): Groups =>
  sections.map(({ title, claims: ids }) => [
    title,
    claims.filter(({ planned }) => ids.includes(planned.entry.id)).flatMap(({ mutants }) => mutants),
  ]);

/** The claims that are marked weak; the report's cards read it. */
function weak(claims: readonly MutatedClaim[]): MeasuredTable {
  const rows = claims.flatMap(({ planned, mutants }) => {
    const why = weakness(mutants);
    if (why === undefined) return [];
    const { id } = planned.entry;
    const survivors = mutants.filter(({ fate }) => fate === 'clearly false');
    if (survivors.length === 0) return [[id, why, null, null, null]];
    return survivors.map(({ changes, where, at }) => [id, why, changes, where, at ?? null]);
  });
  return {
    id: 'weak',
    title: 'Claims marked weak',
    note: 'A row for each clearly false look-alike that survives, with the place in the claim file and the setting at which a second look refutes it.',
    columns: [CLAIM, text('why'), text('survivor'), text('line'), text('false at')],
    rows,
  };
}

function outOfReach(all: readonly Mutant[]): MeasuredTable {
  const size = ({ needed }: Mutant): number => (typeof needed === 'number' ? needed : Infinity);
  const found = all.filter(({ fate }) => fate === 'out of reach').sort((a, b) => size(a) - size(b));
  return {
    id: 'out-of-reach',
    title: 'Look-alikes out of reach',
    note: `${shortened(found.length)} The draws at one setting that would be expected to decide, if what was measured is the truth; ∞ where it lies on the bound itself; nothing where it is not draws that are wanting but a narrower enclosure.`,
    columns: [CLAIM, text('look-alike'), text('setting'), { name: 'draws', shows: 'number' }],
    rows: found.slice(0, ROWS).map(({ id, changes, at, needed }) => [id, changes, at ?? null, needed ?? null]),
  };
}

function notTight(all: readonly Mutant[]): MeasuredTable {
  const found = all
    .filter(({ fate, strength }) => fate === 'true too' && strength === 'stronger')
    .sort((a, b) => boldness(b) - boldness(a));
  return {
    id: 'not-tight',
    title: 'Stronger claims that survive',
    note: `${shortened(found.length)} Look-alikes that claim more than the claim at the settings tried, and that nothing refutes: the claim is not tight there.`,
    columns: [CLAIM, text('stronger look-alike'), text('rule'), text('tightest setting')],
    rows: found.slice(0, ROWS).map(({ id, changes, rule, at }) => [id, changes, RULES[rule], at ?? null]),
  };
}

/** How much a rule changes, for what is most telling first. */
const boldness = ({ rule }: Mutant): number =>
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
    rows: claims.map(({ planned, mutants }) => counted(planned.entry.id, mutants).concat(planned.leftOut)),
  };
}

/** Which of its assumptions each claim needs. */
function assumptions(all: readonly Mutant[]): MeasuredTable {
  const found = all.filter(({ rule }) => rule === 'assumption');
  const number = (fate: Mutant['fate']): number => found.filter((one) => one.fate === fate).length;
  return {
    id: 'assumptions',
    title: 'Which assumptions are needed',
    note: `Each claim is checked once more without each of the conditions, hypotheses and ends of ranges that it assumes: ${found.length} in all. Without ${number('needed')} of them it is false, at the setting shown; without ${number('needed to be defined')} it cannot be evaluated; no setting tried needs ${number('not needed')}, for the claim holds where they rule it out; of ${found.length - number('needed') - number('needed to be defined') - number('not needed')} it is not known.`,
    columns: [CLAIM, text('without it'), text('line'), text('assumption'), text('false at'), text('why')],
    rows: found.map(({ id, changes, where, fate, at, message }) => [
      id,
      changes,
      where,
      fate,
      at ?? null,
      message ?? null,
    ]),
  };
}

function notCounted(all: readonly Mutant[]): MeasuredTable {
  const number = (fate: Mutant['fate']): number => all.filter((one) => one.fate === fate).length;
  return {
    id: 'not-counted',
    title: 'Look-alikes that do not count',
    columns: [text('why'), count('look-alikes')],
    rows: [
      ['the same values at every setting tried', number('same')],
      ['they cannot be run: what is changed makes no claim', number('no claim')],
      ['they were stopped before they were decided', number('too slow')],
      ['all that count, for comparison', all.filter(({ fate }) => COUNTED.includes(fate)).length],
    ],
  };
}

function passedOver(claims: readonly MutatedClaim[]): MeasuredTable {
  return {
    id: 'passed-over',
    title: 'Claims that were passed over',
    note: 'They are expected to hold and are not found to at this effort, so that look-alikes would tell nothing.',
    columns: [CLAIM, text('why')],
    rows: claims.flatMap(({ planned, passedOver: why }) => (why === undefined ? [] : [[planned.entry.id, why]])),
  };
}
