import { doubleOf, type JsonNumber } from '../../../results/jsonNumber.ts';
import type { ShownValue } from '../../../results/ClaimResult.ts';
import { vectorsPlot } from '../../plots/pictures/vectorsPlot.ts';
import { type Html, html } from '../../markup/Html.ts';
import { shownValues, table } from './shownValues.ts';
import { typeset } from '../../markup/typeset.ts';

type Labelled = Readonly<Record<string, ShownValue>>;

/** Larger matrices are not worked through. */
const MAX_SIZE = 6;

/** A small example of the model h = Wx, x' = Wᵀh, from the labels that a claim shows. */
interface Example {
  /** Rows of W, m of them with n numbers each. */
  readonly W: readonly (readonly number[])[];
  /** n numbers. */
  readonly x: readonly number[];
  /** The labels that it uses. */
  readonly labels: readonly string[];
}

/**
 * The values of a counterexample, with the computation where they are a small example of the model: a label that is `W`
 * or begins with `W,` for its matrix by rows, and `x` for an input, or `present features` for the places of its ones.
 * Then h and x' are worked out from these, and in two dimensions drawn; other labels stand beside.
 */
export function workedThrough(shown: Labelled | undefined): Html {
  const example = shown === undefined ? null : exampleIn(shown);
  if (example === null) return shownValues(shown);
  const { W, x, labels } = example;
  const h = W.map((row) => inner(row, x));
  const transposed = x.map((_, i) => W.map((row) => row[i]!));
  const decoded = transposed.map((column) => inner(column, h));
  const rest = Object.fromEntries(Object.entries(shown ?? {}).filter(([label]) => !labels.includes(label)));
  return html`<div class="worked">
    <div class="line scroll">
      ${typeset('h=Wx=', 'inline')}${matrix(W, 'W')}${column(x, 'x')}${equals}${column(h, 'h')}
    </div>
    <div class="line scroll">
      ${typeset("x'=W^{\\top}h=", 'inline')}${matrix(transposed, 'W transposed')}${column(h, 'h')}${equals}${column(decoded, "x'")}
    </div>
    ${shownValues(rest)}${picture(W, h)}
  </div>`;
}

function exampleIn(shown: Labelled): Example | null {
  const labelled = Object.keys(shown).find((label) => label === 'W' || label.startsWith('W,'));
  const W = labelled === undefined ? null : rowsOf(shown[labelled]);
  const width = W?.[0]?.length ?? 0;
  if (W === null || labelled === undefined || width === 0 || width > MAX_SIZE || W.length > MAX_SIZE) return null;
  const dense = numbersOf(shown['x']);
  if (dense !== null && dense.length === width) return { W, x: dense, labels: [labelled, 'x', 'h', "x'"] };
  const present = numbersOf(shown['present features']);
  if (present === null || present.some((place) => !(Number.isInteger(place) && place >= 0 && place < width)))
    return null;
  const x = Array.from({ length: width }, (_, i) => Number(present.includes(i)));
  return { W, x, labels: [labelled, 'present features', 'h', "x'"] };
}

/** Rows of equal length, all finite numbers. */
function rowsOf(value: ShownValue | undefined): readonly (readonly number[])[] | null {
  if (!Array.isArray(value)) return null;
  const rows = (value as readonly ShownValue[]).map(numbersOf);
  const full = rows.filter((row) => row !== null);
  return full.length === rows.length && full.every((row) => row.length === full[0]!.length) ? full : null;
}

function numbersOf(value: ShownValue | undefined): readonly number[] | null {
  if (!Array.isArray(value)) return null;
  const numbers = (value as readonly (JsonNumber | readonly JsonNumber[])[]).map((entry) =>
    typeof entry === 'object' ? Number.NaN : doubleOf(entry),
  );
  return numbers.every(Number.isFinite) ? numbers : null;
}

const inner = (left: readonly number[], right: readonly number[]): number =>
  left.reduce((sum, value, i) => sum + value * right[i]!, 0);

const equals = html`<span class="equals">=</span>`;
const matrix = (rows: readonly (readonly number[])[], name: string): Html =>
  table(rows, 'matrix', `${name}, ${rows.length} × ${rows[0]?.length ?? 0}`);
const column = (entries: readonly number[], name: string): Html =>
  table(
    entries.map((entry) => [entry]),
    'matrix',
    `${name}, ${entries.length} entries`,
  );

/** The columns of W and h as arrows, where there are two dimensions. */
function picture(W: readonly (readonly number[])[], h: readonly number[]): Html | null {
  const [across, up] = W;
  if (W.length !== 2 || across === undefined || up === undefined) return null;
  return vectorsPlot({
    shows: 'vectors',
    title: 'The columns of W, and h',
    at: {},
    vectors: [
      ...across.map((x, i) => ({
        name: `W${'₀₁₂₃₄₅₆₇₈₉'.charAt(i)}`,
        from: [0, 0] as const,
        to: [x, up[i]!] as const,
        group: 'columns of W',
      })),
      { name: 'h', from: [0, 0], to: [h[0]!, h[1]!], group: 'h = Wx' },
    ],
    circles: [{ name: 'length 1', radius: 1 }],
    joined: false,
  });
}
