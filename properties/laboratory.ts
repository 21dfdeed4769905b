import { laboratory } from 'refutable/laboratory';
import { presets } from './laboratory/presets.ts';
import { runLaboratory } from './laboratory/runLaboratory.ts';
import { DESIGN_NAMES, type Sizes } from './laboratory/Sizes.ts';

/** The sizes of the experiments that the author compares his last section with. */
const start: Sizes = {
  n: 20,
  m: 5,
  k: 2,
  inputs: 'exactly',
  activation: 'threshold',
  shift: 0,
  delta: 'Lemma 1',
  c: 3,
  cPrime: 2,
  design: 'both',
  seed: 'edmonds-2024',
  draw: 1,
};

export default laboratory<Sizes>({
  title: 'A laboratory',
  about:
    'Change the sizes and see what happens to random directions and to antipodal pairs. It starts at *n* = 20, *m* = 5, *k* = 2, where the last section of the paper contradicts the experiments. Everything is computed on this page, with the same formulas and keyed random streams as the checks.',
  start,
  again: 'draw',
  sizes: ['n', 'm', 'k'],
  panels: ['draw', 'draw-plain', 'draw-antipodal', 'table', 'loss', 'error', 'dots', 'looks', 'paper'],
  controls: [
    {
      kind: 'number',
      name: 'n',
      label: '*n*, features (even)',
      from: 2,
      to: 1e12,
      scale: 'logarithmic',
      whole: true,
      step: 2,
    },
    { kind: 'number', name: 'm', label: '*m*, dimensions', from: 1, to: 1e6, scale: 'logarithmic', whole: true },
    { kind: 'number', name: 'k', label: '*k*, features present', from: 1, to: 1e4, scale: 'logarithmic', whole: true },
    {
      kind: 'choice',
      name: 'inputs',
      label: 'input *x*',
      options: [
        { value: 'exactly', label: 'exactly k present' },
        { value: 'at most', label: 'at most k present, uniform' },
        { value: 'independent', label: 'each present with probability k/n' },
        { value: 'worst', label: 'worst case for feature 1' },
      ],
    },
    {
      kind: 'choice',
      name: 'activation',
      label: 'activation',
      options: [
        { value: 'threshold', label: 'threshold at ½' },
        { value: 'ReLU', label: 'ReLU with a shift' },
      ],
    },
    {
      kind: 'number',
      name: 'shift',
      label: 'shift of the ReLU',
      from: -0.4,
      to: 1,
      scale: 'linear',
      whole: false,
      matters: ({ activation }) => activation === 'ReLU',
    },
    {
      kind: 'choice',
      name: 'design',
      label: 'design to draw',
      options: [
        { value: 'both', label: 'random directions and pairs' },
        ...Object.entries(DESIGN_NAMES).map(([value, label]) => ({ value, label })),
      ],
    },
    {
      kind: 'choice',
      name: 'delta',
      label: '*δ*',
      options: [
        { value: 'Lemma 1', label: '√(4 ln n/m), as in Lemma 1' },
        { value: 'own', label: 'c/√m with c of your choice' },
      ],
    },
    {
      kind: 'number',
      name: 'c',
      label: '*c*, so that *δ* = *c*/√*m*',
      from: 0.1,
      to: 12,
      scale: 'linear',
      whole: false,
      matters: ({ delta }) => delta === 'own',
    },
    { kind: 'number', name: 'cPrime', label: '*c*′ of Lemma 3', from: 0.1, to: 8, scale: 'linear', whole: false },
    { kind: 'word', name: 'seed', label: 'seed of the draws' },
    { kind: 'number', name: 'draw', label: 'number of the draw', from: 1, to: 1e6, scale: 'logarithmic', whole: true },
  ],
  presets,
  fit: (sizes) => ({ ...sizes, k: Math.min(sizes.k, sizes.n) }),
  run: runLaboratory,
});
