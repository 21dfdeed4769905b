import { numberText, type Panel, type Tools } from 'refutable/laboratory';
import { sphereTail } from 'refutable/numeric';
import { column, type Directions, dot, gaussianDotTail, rademacherDotTail } from 'refutable/superposition';
import { drawnDirections } from './drawnDirections.ts';
import { chosenDelta, DESIGN_NAMES, type Design, type Sizes } from './Sizes.ts';
import { streamKey } from './streamKey.ts';

const BINS = 36;
/** At most so many directions are compared with each other, in at most so many multiplications. */
const MAX_COMPARED = 400;
const MAX_WORK = 1.5e7;

/** The dot products W_i·W_j of a drawn W, with their exact distribution and δ. */
export function* dotsPanel(sizes: Sizes, { stream }: Tools): Generator<Panel | undefined, void> {
  const { n, m, draw } = sizes;
  const design = sizes.design === 'both' ? 'plain' : sizes.design;
  const title = '*W*ᵢ·*W*ⱼ of one drawn *W*';
  if (design === 'own') {
    const text = 'With one neuron for each of *m* features, all dot products are 0; the other features are not stored.';
    yield { id: 'dots', title, blocks: [{ kind: 'text', text }] };
    return;
  }
  const even = Math.floor(Math.min(n, MAX_COMPARED, Math.sqrt(MAX_WORK / m), MAX_WORK / 8 / m) / 2) * 2;
  const count = Math.min(n, even);
  if (count < 2) {
    yield { id: 'dots', title, blocks: [{ kind: 'text', text: 'No pair can be drawn at these sizes.' }] };
    return;
  }
  const rng = stream(...streamKey(sizes, design, 'dots'), draw);
  const W = drawnDirections(rng, design, count, m);
  yield undefined;
  const delta = chosenDelta(sizes);
  const reach = Math.min(design === 'normal' ? 2 : 1, Math.max(1.25 * Math.min(delta, 1), 4.5 / Math.sqrt(m)));
  const found = new Float64Array(BINS);
  let beyond = 0;
  let partners = 0;
  for (let i = 0; i < count; i++) {
    for (let j = i + 1; j < count; j++) {
      if (design === 'antipodal' && j === i + 1 && i % 2 === 0) {
        partners++;
        continue;
      }
      const product = dotOf(W, i, j);
      if (Math.abs(product) > delta) beyond++;
      const bin = Math.floor(((product + reach) / (2 * reach)) * BINS);
      if (bin >= 0 && bin <= BINS) found[Math.min(bin, BINS - 1)]!++;
    }
    if (i % 16 === 15) yield undefined;
  }
  const pairs = (count * (count - 1)) / 2 - partners;
  const width = (2 * reach) / BINS;
  const edges = Array.from({ length: BINS + 1 }, (_, i) => -reach + i * width);
  const density = (value: number): number => value / width;
  yield {
    id: 'dots',
    title,
    blocks: [
      {
        kind: 'chart',
        description: `Histogram of ${pairs} dot products of ${DESIGN_NAMES[design]} with their exact distribution; δ = ${numberText(delta)} marked.`,
        x: { label: 'Wᵢ·Wⱼ', ends: [-reach, reach] },
        y: { label: 'density' },
        bars: {
          name: `${numberText(pairs)} pairs drawn`,
          list: [...found].map((number, i) => [edges[i]!, edges[i + 1]!, density(number / Math.max(1, pairs))]),
        },
        curves: [
          {
            name: 'exact distribution, by bin',
            style: 2,
            points: edges.slice(1).map((hi, i) => [hi - width / 2, density(share(design, m, edges[i]!, hi))]),
          },
        ],
        marks: delta < reach ? [-delta, delta].map((at) => ({ name: at < 0 ? '−δ' : 'δ', at })) : [],
      },
      { kind: 'text', text: summary(count, n, pairs, beyond, delta, partners) },
    ],
  };
}

const dotOf = (W: Directions, i: number, j: number): number => dot(column(W, i), column(W, j));

/** P(lo < W_i·W_j ≤ hi) from the distribution of |W_i·W_j|. */
function share(design: Design, m: number, lo: number, hi: number): number {
  const tail = (t: number): number => {
    if (design === 'normal') return gaussianDotTail(t, m);
    return design === 'signs' ? rademacherDotTail(t, m) : sphereTail(t, m);
  };
  /** P(W_i·W_j > t), by symmetry; at 0 an atom counts half to each side. */
  const above = (t: number): number => (t > 0 ? tail(t) / 2 : t < 0 ? 1 - tail(-t) / 2 : 0.5);
  return Math.max(0, above(lo) - above(hi));
}

function summary(count: number, n: number, pairs: number, beyond: number, delta: number, partners: number): string {
  const some = count < n ? `Among ${numberText(count)} of the ${numberText(n)} directions ` : '';
  const are = `${beyond === 0 ? 'none' : numberText(beyond)} of ${numberText(pairs)} pairs ${beyond < 2 ? 'is' : 'are'} beyond *δ* = ${numberText(delta)}`;
  const apart = partners > 0 ? `, besides the ${numberText(partners)} pairs of partners at −1` : '';
  return `${some === '' ? are[0]!.toUpperCase() + are.slice(1) : some + are}${apart}.`;
}
