import { type Block, type ColumnsRow, numberText, type Panel, type Tools } from 'refutable/laboratory';
import { decode, type Directions, encode, loss, relu, type SparseInput, threshold } from 'refutable/superposition';
import { drawnDirections } from './drawnDirections.ts';
import { drawnInput } from './drawnInput.ts';
import { readingLimits } from './readingLimits.ts';
import { DESIGN_NAMES, type Design, type Sizes } from './Sizes.ts';
import { streamKey } from './streamKey.ts';

/** W is drawn up to so many numbers, and shown cell by cell up to these sizes. */
export const MAX_NUMBERS = 2e6;
const [MAX_COLUMNS, MAX_ROWS] = [60, 24];
/** With more columns, two draws do not fit side by side. */
const MAX_BESIDE = 32;
const MAX_NAMED = 8;
const BINS = 40;

/** One draw with its numbers: W, x, h, x', x'' and which features are misread. */
export function* drawPanel(
  sizes: Sizes,
  design: Design,
  isOnlyOne: boolean,
  { stream }: Tools,
): Generator<Panel | undefined, void> {
  const { n, m, draw, inputs } = sizes;
  const panel = (blocks: readonly Block[]): Panel => ({
    id: isOnlyOne ? 'draw' : `draw-${design}`,
    title: `Draw ${draw}: ${DESIGN_NAMES[design]}`,
    wide: isOnlyOne || n > MAX_BESIDE,
    blocks,
  });
  if (n * m > MAX_NUMBERS) {
    const text = `A *W* of ${numberText(n * m)} numbers is too large to draw on this page; the limit is ${numberText(MAX_NUMBERS)}. The exact results are still computed.`;
    yield panel([{ kind: 'text', text }]);
    return;
  }
  const rng = stream(...streamKey(sizes, design, 'draw'), draw);
  const W = drawnDirections(rng, design, n, m);
  yield undefined;
  const x = drawnInput(rng, W, sizes);
  const h = encode(W, x);
  const read = decode(W, h);
  const out = sizes.activation === 'threshold' ? threshold(read) : relu(read, sizes.shift);
  const { above, below } = readingLimits(sizes);
  const present = new Set(x.present);
  const wrong = Array.from(read, (value, i) =>
    present.has(i) ? !(value > above && value < below) : !(value <= above),
  );
  const blocks: Block[] = [
    {
      kind: 'text',
      text: `${outcome(read, wrong, present)} The loss is ${numberText(loss(out, x))}.${inputs === 'worst' ? ' The input is the one that disturbs feature 1 most.' : ''}`,
    },
  ];
  if (n <= MAX_COLUMNS && m <= MAX_ROWS) blocks.push(cells(sizes, W, x, h, read, out, wrong));
  else blocks.push(readings(sizes, read, present));
  if (m === 2 && n <= MAX_COLUMNS) blocks.push(vectors(W, present, h));
  yield panel(blocks);
}

function outcome(read: Float64Array, wrong: readonly boolean[], present: ReadonlySet<number>): string {
  const list = wrong.flatMap((is, i) => (is ? [i] : []));
  const features = `${numberText(read.length)} features, ${numberText(present.size)} present`;
  if (list.length === 0) return `Of ${features}, all are read correctly.`;
  const named = list
    .slice(0, MAX_NAMED)
    .map((i) => `feature ${i + 1} (${present.has(i) ? 'present' : 'absent'}, *x*′ = ${numberText(read[i]!, 3)})`);
  const rest = list.length > MAX_NAMED ? `, and ${numberText(list.length - MAX_NAMED)} more` : '';
  return `Of ${features}, ${numberText(list.length)} ${list.length === 1 ? 'is' : 'are'} misread: ${named.join(', ')}${rest}.`;
}

function cells(
  sizes: Sizes,
  W: Directions,
  x: SparseInput,
  h: Float64Array,
  read: Float64Array,
  out: ArrayLike<number>,
  wrong: readonly boolean[],
): Block {
  const { n, m } = W;
  const present = new Set(x.present);
  const isPresent = Array.from({ length: n }, (_, i) => present.has(i));
  const full = Math.max(...W.columns.map(Math.abs), 1e-9);
  const rows: ColumnsRow[] = [
    { kind: 'heat', name: 'x', values: isPresent.map(Number), full: 1 },
    ...Array.from({ length: m }, (_, c): ColumnsRow => ({
      kind: 'heat',
      name: m === 1 ? 'W' : `W ${c + 1}`,
      values: Array.from({ length: n }, (_, i) => W.columns[i * m + c]!),
      full,
      end: h[c]!,
    })),
    {
      kind: 'bars',
      name: 'x′',
      values: [...read],
      filled: isPresent,
      lines: [{ name: numberText(readingLimits(sizes).above, 2), at: readingLimits(sizes).above }],
      crossed: wrong,
    },
    { kind: 'heat', name: 'x″', values: Array.from(out), full: 1 },
  ];
  return {
    kind: 'columns',
    description: `One column for each of ${n} features: whether it is present, its direction in ${m} dimensions, the value read for it and the output of the activation. Misread features are crossed out, and named above.`,
    count: n,
    endName: 'h',
    rows,
  };
}

/** With too many features for a column each: how often each value is read. */
function readings(sizes: Sizes, read: Float64Array, present: ReadonlySet<number>): Block {
  const [lo, hi] = read.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [0, 1]);
  const width = (hi - lo) / BINS || 1;
  const bins = (wanted: boolean): number[] => {
    const counts = Array.from({ length: BINS }, () => 0);
    for (const [i, value] of read.entries()) {
      if (present.has(i) === wanted) counts[Math.min(BINS - 1, Math.floor((value - lo) / width))]!++;
    }
    const all = counts.reduce((sum, count) => sum + count, 0) || 1;
    return counts.map((count) => count / all / width);
  };
  return {
    kind: 'chart',
    description: 'Histogram of the values read for absent features, with that for the present ones as a curve.',
    x: { label: 'x′', ends: [lo, lo + BINS * width] },
    y: { label: 'density' },
    bars: { name: 'absent', list: bins(false).map((height, i) => [lo + i * width, lo + (i + 1) * width, height]) },
    curves: [
      {
        name: 'present',
        style: 2,
        points: bins(true).flatMap((height, i) => [
          [lo + i * width, height] as const,
          [lo + (i + 1) * width, height] as const,
        ]),
      },
    ],
    marks: [{ name: `limit ${numberText(readingLimits(sizes).above, 2)}`, at: readingLimits(sizes).above }],
  };
}

function vectors(W: Directions, present: ReadonlySet<number>, h: Float64Array): Block {
  return {
    kind: 'plane',
    description: `The directions of ${W.n} features in the plane, those of the present ones as arrows, and their sum h.`,
    vectors: [
      ...Array.from({ length: W.n }, (_, i) => ({
        name: `W${i + 1}`,
        x: W.columns[2 * i]!,
        y: W.columns[2 * i + 1]!,
        look: present.has(i) ? ('plain' as const) : ('faint' as const),
      })).toSorted((a, b) => Number(a.look === 'plain') - Number(b.look === 'plain')),
      { name: 'h', x: h[0]!, y: h[1]!, look: 'sum' },
    ],
  };
}
