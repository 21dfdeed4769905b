import { numberText, type Panel } from 'refutable/laboratory';
import { hasLossLaw, lossAt } from './lossAt.ts';
import type { LossCurves } from './lossCurves.ts';
import type { Sizes } from './Sizes.ts';

/** A sentence or two on what is seen at these sizes. */
export function seenPanel(sizes: Sizes, curves: LossCurves | undefined): Panel {
  return { id: 'seen', title: '', blocks: [{ kind: 'text', text: sentence(sizes, curves) }] };
}

function sentence(sizes: Sizes, curves: LossCurves | undefined): string {
  const { n, m, k } = sizes;
  const at = `At *n* = ${numberText(n)}, *m* = ${numberText(m)}, *k* = ${numberText(k)}`;
  if (!hasLossLaw(sizes)) return `${at} the exact losses take too long to compute on this page.`;
  const plain = lossAt('plain', sizes, m);
  const pairs = lossAt('antipodal', sizes, m);
  const advice = (2 * n * n) / k;
  const advised = m >= advice;
  const which = comparison(plain, pairs);
  const rule = `The paper’s rule, pairs when *m* ≥ 2*n*²/*k* = ${numberText(advice)}, ${advised ? 'advises them' : 'advises against them'} here`;
  const right = plain === pairs || advised === pairs < plain ? '.' : ', which is the wrong way round.';
  return `${at} random directions lose ${numberText(plain)} per input and antipodal pairs ${numberText(pairs)}: ${which}. ${rule}${right}${crossed(curves)}`;
}

function comparison(plain: number, pairs: number): string {
  if (plain === pairs) return 'neither is better';
  const [better, factor] =
    plain < pairs ? ['random directions are better', pairs / plain] : ['pairs are better', plain / pairs];
  if (factor > 1e6) return `${better} by far`;
  return factor < 1.5
    ? `${better} by ${numberText(100 * (factor - 1), 2)} %`
    : `${better} by a factor of ${numberText(factor, 3)}`;
}

function crossed(curves: LossCurves | undefined): string {
  if (curves?.complete !== true) return '';
  const [first, ...further] = curves.crossings;
  if (first === undefined) return ' No crossing of the two losses was found among the *m* shown.';
  const from = ({ m, better }: typeof first): string =>
    `${better === 'plain' ? 'random directions' : 'pairs'} are better from *m* = ${numberText(m)} on`;
  return ` The exact losses cross: ${[first, ...further].map(from).join(', then ')}.`;
}
