import { numberText, type Panel } from 'refutable/laboratory';
import { sphereSumTail } from 'refutable/superposition';
import { chosenDelta, type Sizes } from './Sizes.ts';

const HIGHEST = 6;
const PLACES = 36;
/** With more coordinates added, the distribution of their sum takes too long for a picture. */
const MAX_ADDED = 1e4;

/** How often an absent feature errs by more than δc'√k, against c', beside what Lemma 3 allows. */
export function* errorPanel(sizes: Sizes): Generator<Panel | undefined, void> {
  const { k, m, cPrime } = sizes;
  const title = 'Lemma 3: error above *δc*′√*k*';
  if (k > MAX_ADDED) {
    const text = 'With so many features present, the distribution of their sum takes too long to compute on this page.';
    yield { id: 'error', title, blocks: [{ kind: 'text', text }] };
    return;
  }
  const unit = chosenDelta(sizes) * Math.sqrt(k);
  const exact: Array<readonly [number, number]> = [];
  for (let i = 0; i <= PLACES; i++) {
    const c = (HIGHEST * i) / PLACES;
    exact.push([c, Math.min(1, 2 * sphereSumTail(k, m, c * unit))]);
    yield undefined;
  }
  const allowed = exact.map(([c]) => [c, Math.exp((-c * c) / 2)] as const);
  const beyond = exact.findIndex(([, chance]) => chance < 1e-12);
  yield {
    id: 'error',
    title,
    blocks: [
      {
        kind: 'chart',
        description: `The probability that an absent feature errs by more than δc′√k, against c′, computed exactly, and e^(−c′²/2), which Lemma 3 allows; c′ = ${numberText(cPrime)} marked.`,
        x: { label: 'c′', ends: [0, HIGHEST] },
        y: { label: 'probability', logarithmic: true, ends: [1e-9, 1.5] },
        curves: [
          { name: 'exact', style: 1, points: beyond < 0 ? exact : exact.slice(0, beyond + 1) },
          { name: 'allowed, e^(−c′²/2)', style: 2, points: allowed },
        ],
        marks: cPrime <= HIGHEST ? [{ name: `c′ = ${numberText(cPrime)}`, at: cPrime, strong: true }] : [],
      },
    ],
  };
}
