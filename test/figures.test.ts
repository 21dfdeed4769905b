import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nameClaims } from '../src/check/validate/nameClaims.ts';
import type { AnyClaim } from '../src/claim/Claim.ts';
import { normalTail } from '../src/numeric/normalTail.ts';
import paper from '../properties/paper.ts';

const PROPERTIES = path.resolve(import.meta.dirname, '../properties');
const files = readdirSync(PROPERTIES, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.claim.ts'),
);

interface Stated {
  readonly claim: AnyClaim;
  /** The file without its notes. */
  readonly source: string;
}

const NOTES = /\bnote:\s*(?:String\.raw)?(?:`[^`]*`|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/gu;

const stated = new Map<string, Stated>();
for (const file of files) {
  const { default: exported } = (await import(path.join(PROPERTIES, file))) as { default: unknown };
  const source = readFileSync(path.join(PROPERTIES, file), 'utf8').replace(NOTES, '');
  for (const { id, claim } of nameClaims(file.replaceAll(path.sep, '/'), exported)) stated.set(id, { claim, source });
}

/** What a run found out about each claim: the rows of its table of verdicts. */
const rows = new Map(
  readFileSync(path.resolve(PROPERTIES, '../reports/verdicts.md'), 'utf8')
    .split('\n')
    .map((line) => [/^\| ([a-z\d-]+) \|/u.exec(line)?.[1] ?? '', line]),
);

/** Numbers of a text; of a fraction without braces, such as \frac74, both. */
const numbersIn = (text: string): string[] =>
  text.replaceAll(/\\[dt]?frac(\d)(\d)/gu, ' $1 $2 ').match(/\d+(?:\.\d+)?/gu) ?? [];

const FEW = new Set(['0', '1', '2', '3', '4']);

describe('the answers to the author', () => {
  const sentences = (paper.answers ?? [])
    .flatMap((answer) => answer.sentences)
    .filter(({ text }) => !text.endsWith('?'));

  test.each(sentences.map(({ text, claims }) => [text, claims] as const))('%s', (text, claims) => {
    const backing = claims.map((id) => {
      const { claim } = stated.get(id)!;
      const domain = Object.entries(claim.forAll).map(([name, range]) => range.describe(name));
      const cited = (claim.literature ?? []).map(({ reference, says }) => `${reference} ${says}`);
      return [claim.title, claim.statement, claim.quote, claim.note, rows.get(id), ...domain, ...cited].join(' ');
    });
    const known = new Set(numbersIn(backing.join(' ')));
    const typed = numbersIn(text.replaceAll(/\{[a-z\d-]+:\w+\}/gu, ''));
    expect(typed.filter((number) => !FEW.has(number) && !known.has(number))).toEqual([]);
  });
});

/** The ratio of the entropy bound to log₂(1 + r), at its largest, and where. */
const [ENTROPY, AT] = Array.from({ length: 20_000 }, (_, i) => 1.001 + i / 1000)
  .map((r): readonly [number, number] => {
    const h = (p: number): number => (p === 0 ? 0 : -p * Math.log2(p));
    return [(r * (h(1 / r) + h(1 - 1 / r))) / Math.log2(1 + r), r];
  })
  .reduce((best, next) => (next[0] > best[0] ? next : best));
const golden = (Math.sqrt(5) - 1) / 2;
const rate = golden + Math.log(1 - golden ** 2) / 2;
const epsilon = (n: number): number => Math.sqrt((4 * Math.log(n)) / 5);
const ownShift = 16 * (20 * Math.LN2 + 2 * Math.log(10));
const poisson = (k: number, below: number): number => 1 - Math.exp(-k) * below;

/** Figures that notes state beside no formula, computed here by another route. Where a note rounds up or down, so does this. */
const COMPUTED: Readonly<Record<string, readonly number[]>> = {
  'shift-by-expected-error-size-repaired': [Math.sqrt(2 / Math.PI)],
  'theorem-1-attained': [1.45 + 1],
  'matching-bounds-repaired': [ENTROPY, AT],
  'lemma-1-likelier': [1 / Math.sqrt(2 * Math.PI)],
  'lemma-1-unnormalised': [rate, 2 - 4 * rate],
  'chernoff-tail': [Math.exp(-1 / 2), 2 / Math.sqrt(2 * Math.PI)],
  'tail-is-success-sharper': [1 / Math.sqrt(2 * Math.PI)],
  'exponentially-many': [-Math.log(3 / 4) / 4],
  'footnote-random-walk-likely': [2 * (normalTail(1 / 2) - normalTail(2))],
  'epsilon-squared': [1 - Math.exp(-1 / 2), Math.log(20)],
  'epsilon-halved': [Math.LN2],
  'antipodal-conclusion-own-shift-at-twenty': [ownShift + 2 * 2 + 1],
  'experiment-check-own-shift-repaired': [Math.floor(200 * epsilon(20)) / 100, 2 * epsilon(10) - 1],
  'better-than-zero-network': [Math.sqrt(1 / 8)],
  'bits-a-neuron-one-threshold': [Math.PI * Math.LN2],
  'packing-factor': [Math.sqrt(60 / (20 * 79))],
  'factor-one-five': [2, 4, 1.6].map((odds) => Math.ceil(1000 * Math.sqrt(2 * Math.log(odds))) / 1000),
  'more-than-k-repaired': [poisson(1, 2), poisson(2, 5)],
  'relu-or-linear-multiple': [19 / 24],
  'tuned-pairs-binary': [(3 - Math.sqrt(5)) / 2],
};

/** Figures that no formula gives at once and no verdict shows: found with the functions of the claim file, and typed in. */
const TYPED: Readonly<Record<string, string>> = {
  'lemma-3-worst-random-drawn': '0.93 0.43',
  'antipodal-vs-one-best-lengths': '0.45',
  'best-threshold-growth': '0.80 0.90',
  'better-than-zero-crossover': '3.8',
  'circles-drawn': '0.75 0.69',
  'doubling-dimensions-repaired': '1.83 1.97',
  'half-cube': '1.302',
  'learned-factor': '0.576 0.53 0.663 0.688 0.638 0.765',
  'learned-factor-large': '0.541 0.39 0.927 0.671 0.497 1.02',
  'learned-vs-random-repaired': '0.606 1.478',
  'learned-vs-random-baseline': '0.656 1.580',
  'learned-vs-random-scaled': '0.605',
  'learned-vs-random-none': '1.580',
  'random-bases': '0.561 0.619 1.228 1.320',
  'sharp-constant': '6.6',
  'sharp-constant-recovery-attained': '0.02 0.28',
  'sharp-constant-growth': '6.57 7.13 7.48 7.95',
  'tuned-pairs-length-one': '0.76',
  'tuned-pairs-best': '1.01 0.76 0.93 0.44 0.94 0.37 2.5 1.1',
};

const roundsTo = (value: number, figure: string): boolean =>
  Math.abs(value - Number(figure)) <= 0.5000001 * 10 ** -figure.split('.')[1]!.length;

describe('a note', () => {
  const withNotes = [...stated].filter(([, { claim }]) => claim.note !== undefined);

  test.each(withNotes.map(([id]) => [id]))(
    'of %s states decimals that its file, a verdict or a formula gives',
    (id) => {
      const { claim, source } = stated.get(id)!;
      const note = claim.note!;
      const named = (note.match(/[a-z\d]+(?:-[a-z\d]+)+/gu) ?? []).filter((name) => rows.has(name));
      const found = [id, ...named].flatMap((name) => numbersIn(rows.get(name) ?? '').map(Number));
      const known = new Set([...numbersIn(source), ...(TYPED[id] ?? '').split(' ')]);
      const unknown = [...note.matchAll(/\d+\.\d+/gu)].filter(({ 0: figure, index }) => {
        if (known.has(figure) || [...found, ...(COMPUTED[id] ?? [])].some((value) => roundsTo(value, figure)))
          return false;
        // The value of the formula before it.
        return !/=-?$/u.test(note.slice(0, index).trimEnd());
      });
      expect(unknown.map(([figure]) => figure)).toEqual([]);
    },
  );

  test.each(Object.entries(COMPUTED))('of %s states what is computed here', (id, values) => {
    const decimals = stated.get(id)!.claim.note!.match(/\d+\.\d+/gu) ?? [];
    for (const value of values) expect(decimals.some((figure) => roundsTo(value, figure))).toBe(true);
  });

  test.each(Object.entries(TYPED))('of %s states the figures that were typed in', (id, figures) => {
    const { note } = stated.get(id)!.claim;
    for (const figure of figures.split(' ')) expect(note).toContain(figure);
  });
});
