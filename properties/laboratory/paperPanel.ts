import { type Cell, numberText, type Panel } from 'refutable/laboratory';
import { coherenceProbability, sphereSumTail } from 'refutable/superposition';
import { chosenDelta, type Sizes } from './Sizes.ts';

/** With more coordinates added, the distribution of their sum is not computed here. */
const MAX_ADDED = 1e6;

/** The paper's formulas at these sizes, beside the exact results. */
export function paperPanel(sizes: Sizes): Panel {
  const { n, m, k, cPrime } = sizes;
  const delta = chosenDelta(sizes);
  const typical = delta * cPrime * Math.sqrt(k);
  const bits = k * (Math.log2(n / k) - 1);
  const theorem2 = 16 * cPrime ** 2 * k * Math.log(n);
  const row = (name: string, ...cells: readonly Cell[]): { name: string; cells: readonly Cell[] } => ({ name, cells });
  return {
    id: 'paper',
    title: 'The paper’s formulas at these sizes',
    wide: true,
    blocks: [
      {
        kind: 'table',
        columns: ['value', 'exact result'],
        rows: [
          row('bits needed, *k*(log₂(*n*/*k*) − 1) `theorem-1`', text(bits), {
            text: bits > m ? 'more than *m*: *m* bits cannot encode every *x*' : 'not more than *m*',
          }),
          row('*δ*, the bound on |*W*ᵢ·*W*ⱼ| `lemma-1`', text(delta), {
            text: delta >= 1 ? 'vacuous: for unit vectors |*W*ᵢ·*W*ⱼ| ≤ 1' : lemma1(n, m, delta),
          }),
          row('*ε* = *δk*, for every input `lemma-3-worst`', text(delta * k), {
            text:
              delta * k < 0.5
                ? 'below ½: every input is recovered if *δ* bounds all dot products'
                : 'not below ½, so Lemma 4 does not apply',
          }),
          row('*ε* = *δc*′√*k*, typically `lemma-3-typical`', text(typical), { text: lemma3(sizes, typical) }),
          row('*m* = 16*c*′²*k* ln *n* `theorem-2`', text(theorem2), {
            text: m >= theorem2 ? '*m* is at least that' : '*m* is below that',
          }),
          row('*m* ≥ 2*n*²/*k*, “use pairs” `antipodal-conclusion-advice`', text((2 * n * n) / k), {
            text: m >= (2 * n * n) / k ? 'holds here; see the losses' : 'does not hold here; see the losses',
          }),
        ],
      },
    ],
  };
}

const text = (value: number): Cell => ({ text: numberText(value) });

function lemma1(n: number, m: number, delta: number): string {
  const [lo, hi] = coherenceProbability(n, m, delta);
  const value = hi - lo < 1e-3 ? numberText(hi, 3) : `between ${numberText(lo, 3)} and ${numberText(hi, 3)}`;
  return `all pairs of random directions stay within *δ* with probability ${value}`;
}

function lemma3({ m, k, cPrime }: Sizes, typical: number): string {
  const allowed = numberText(Math.exp(-(cPrime ** 2) / 2), 3);
  if (k > MAX_ADDED) return `the lemma allows a larger error with probability ${allowed}`;
  const fails = 2 * sphereSumTail(k, m, typical);
  return `an absent feature errs by more with probability ${numberText(fails, 3)}; the lemma allows ${allowed}`;
}
