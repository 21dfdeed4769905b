import { type Block, numberText, type Panel } from 'refutable/laboratory';
import { hasLossLaw } from './lossAt.ts';
import type { LossCurves } from './lossCurves.ts';
import { DESIGN_NAMES, type Sizes } from './Sizes.ts';

const DESIGNS = ['plain', 'antipodal', 'own'] as const;

/** Expected losses of the designs against m, with the chosen m, the author's bound and the crossover marked. */
export function lossPanel(sizes: Sizes, curves: LossCurves | undefined): Panel {
  const { n, m, k, inputs } = sizes;
  const advice = (2 * n * n) / k;
  const blocks: Block[] = [];
  if (curves === undefined) {
    blocks.push({
      kind: 'text',
      text: hasLossLaw(sizes)
        ? 'Computing …'
        : 'With so many features present, the exact losses take too long to compute on this page.',
    });
  } else {
    const furthest = Math.max(...curves.points.plain.map(([at]) => at));
    blocks.push({
      kind: 'chart',
      description: `Expected loss of one input against m at n = ${n}, k = ${k}, for random directions, antipodal pairs and one neuron for each feature. Marked: m = ${m}, 2n²/k = ${numberText(advice)}${curves.crossings.map((crossing) => `, crossover at m = ${crossing.m}`).join('')}.`,
      x: { label: 'm', logarithmic: true },
      y: { label: 'expected loss of one input', logarithmic: true, ends: lossEnds(curves) },
      curves: DESIGNS.map((design, i) => ({
        name: DESIGN_NAMES[design],
        style: i + 1,
        points: cutBelow(curves.points[design], lossEnds(curves)[0]),
      })),
      marks: [
        { name: `m = ${numberText(m)}`, at: m, strong: true },
        ...curves.crossings.map(({ m: at }) => ({ name: `crossover ${numberText(at)}`, at })),
        ...(advice <= furthest ? [{ name: `2n²/k = ${numberText(advice)}`, at: advice }] : []),
      ],
    });
    if (advice > furthest) {
      blocks.push({
        kind: 'text',
        text: `The author’s bound 2*n*²/*k* = ${numberText(advice)} lies beyond the right end of the chart.`,
      });
    }
  }
  if (inputs === 'worst')
    blocks.push({
      kind: 'text',
      text: 'These losses are those of random inputs with exactly *k* features; for the worst case none is known exactly.',
    });
  return { id: 'loss', title: 'Expected loss of each design', blocks };
}

/** A curve up to where it leaves the chart at the bottom. */
function cutBelow(points: LossCurves['points']['plain'], lowest: number): LossCurves['points']['plain'] {
  const beyond = points.findIndex(([, loss]) => loss < lowest);
  return beyond < 0 ? points : points.slice(0, beyond + 1);
}

/** Twelve powers of ten are enough: the loss of a threshold becomes arbitrarily small. */
function lossEnds({ points }: LossCurves): readonly [number, number] {
  const losses = DESIGNS.flatMap((design) => points[design].map(([, loss]) => loss)).filter((loss) => loss > 0);
  const highest = Math.max(1e-300, ...losses);
  const floor = Math.min(...points.antipodal.map(([, loss]) => loss), ...points.own.map(([, loss]) => loss || highest));
  return [Math.max(Math.min(...losses, highest), Math.max(floor, highest * 1e-12) / 30), highest * 1.5];
}
