import type { Preset } from 'refutable/laboratory';
import type { Sizes } from './Sizes.ts';

/** Sizes at which the paper's claims can be seen, each with what to look at. */
export const presets: ReadonlyArray<Preset<Sizes>> = [
  {
    name: 'n = 20, m = 5, k = 2',
    set: {},
    look: 'The experiments found antipodal pairs here. The exact losses agree: look where the two curves cross, and how far from there the paper’s bound 2*n*²/*k* lies.',
    claim: 'antipodal-conclusion',
  },
  {
    name: 'Pairs at m = 2n²/k',
    set: { m: 400 },
    look: 'Here the paper’s rule begins to advise pairs. Random directions read everything correctly; pairs lose whenever both partners are present.',
    claim: 'antipodal-conclusion-advice',
  },
  {
    name: 'Where the losses cross',
    set: { m: 29, inputs: 'independent' },
    look: 'With each feature present independently, as in the last section, random directions lose less from *m* = 29 on. Move *m* by one and compare the losses.',
    claim: 'antipodal-conclusion-at-twenty',
  },
  {
    name: 'Pairs or one neuron per feature',
    set: { m: 10, design: 'own' },
    look: 'Ten neurons hold ten of the twenty features without error and ignore the rest. The third column compares that with ten random pairs.',
    claim: 'antipodal-vs-one',
  },
  {
    name: 'Lemma 1',
    set: { n: 100, m: 1000, k: 4 },
    look: 'The histogram of *W*ᵢ·*W*ⱼ lies well inside ±*δ*, and all pairs together do so with probability close to 1, where the lemma promises ½.',
    claim: 'lemma-1',
  },
  {
    name: 'Lemma 1 before scaling',
    set: { n: 100, m: 30, design: 'normal' },
    look: 'The proof bounds normal vectors as drawn. Their lengths vary, so the tails of the histogram are heavier than those of unit vectors.',
    claim: 'lemma-1-unnormalised',
  },
  {
    name: 'Lemma 3, typical error',
    set: { n: 200, m: 400, k: 9, cPrime: 2 },
    look: 'In the table of formulas, compare how often an absent feature errs by more than *δc*′√*k* with what the lemma allows.',
    claim: 'lemma-3-typical',
  },
  {
    name: 'Worst-case input',
    set: { n: 60, m: 20, k: 6, inputs: 'worst' },
    look: 'The input is chosen for this *W*: six directions that all lean towards feature 1, which is absent and read as present. Even so its error is less than *δk*: the six dot products are not all as large as the largest.',
    claim: 'worst-case-input-exists',
  },
  {
    name: 'Theorem 2, all features',
    set: { n: 10, m: 1, k: 1, cPrime: 0.1 },
    look: 'With *c*′ = 0.1 the formula 16*c*′²*k* ln *n* asks for less than one dimension and promises all of *x* with probability 1 − e^(−*c*′²/2) = 0.005. Compare “all of *x* is recovered”.',
    claim: 'theorem-2-all-features',
  },
  {
    name: 'A trillion features',
    set: { n: 1e12, m: 1327, k: 3, cPrime: 1 },
    look: '*W* is too large to draw, but not the three directions that matter: all 10¹² features are nearly always read correctly with *m* = 16*k* ln *n*.',
    claim: 'theorem-2-all-features-repaired',
  },
];
