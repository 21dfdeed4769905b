import { doubleOf } from '../../results/jsonNumber.ts';
import type { SettingResult } from '../../results/ClaimResult.ts';
import { type Html, html } from '../markup/Html.ts';
import { settingHtml } from '../markup/settingHtml.ts';
import { countOf } from '../../results/words/countText.ts';
import { numberText } from '../../results/words/numberText.ts';
import { settingText } from '../../results/words/settingText.ts';
import { axisFor } from './axes/Axis.ts';
import { chart } from './axes/chart.ts';
import { type CurvePoint, curvePath } from './marks/curvePath.ts';
import { FEWEST_POINTS } from './axes/distinct.ts';
import { drawnPath } from './marks/drawnPath.ts';
import { sample } from './marks/statusMarks.ts';

/** How far a path is drawn beyond its thresholds, and how far below zero, as a share of the larger threshold. */
const [ABOVE, BELOW] = [1.25, -0.6];

/** The two directions, each with its hypothesis. */
const DIRECTIONS = [
  { key: 'refuted', name: 'evidence that it is false here' },
  { key: 'upheld', name: 'evidence that it is true here, to within its margin' },
] as const;

/**
 * How the evidence at a setting grew with the draws: the natural logarithms of both e-processes, each with the
 * threshold at which it decides, ln(1/α) for its share α of the error budget. Nothing if the path was not recorded.
 */
export function evidencePlot({ setting, path = [], alpha }: SettingResult): Html | null {
  const looks = path
    .map(([draws, refuted, upheld]) => ({ draws, refuted: doubleOf(refuted), upheld: doubleOf(upheld) }))
    .filter(({ draws }) => Number.isFinite(draws) && draws > 0);
  if (new Set(looks.map(({ draws }) => draws)).size < FEWEST_POINTS) return null;
  const thresholds = DIRECTIONS.map(({ key }) => -Math.log(alpha?.[key] ?? 0));
  const asked = thresholds.filter((threshold) => Number.isFinite(threshold) && threshold > 0);
  const heights = looks.flatMap(({ refuted, upheld }) => [refuted, upheld]).filter(Number.isFinite);
  // A line for both directions has neither of their colours.
  const isOne = thresholds[0] === thresholds[1];
  const top = asked.length === 0 ? Math.max(1, ...heights) : ABOVE * Math.max(...asked);
  const x = axisFor([...(isWide(looks) ? [] : [0]), ...looks.map(({ draws }) => draws)]);
  const clipped = heights.map((height) => Math.min(top, Math.max(BELOW * top, height)));
  const y = axisFor([0, ...asked, ...clipped], 'linear');
  const last = looks.at(-1)!;
  const line = (key: 'refuted' | 'upheld') =>
    drawnPath(`evidence-path ${key}`, (at) =>
      curvePath(
        [...(x.type === 'log' ? [] : [{ draws: 0, refuted: 0, upheld: 0 }]), ...looks].map((look): CurvePoint => {
          const height = look[key];
          return Number.isNaN(height) ? null : [at.x(x.within(look.draws)), at.y(y.within(height))];
        }),
      ),
    );
  const words = DIRECTIONS.map(({ key, name }, i) => {
    const threshold = thresholds[i]!;
    const needed = Number.isFinite(threshold) && threshold > 0 ? `, ${numberText(threshold, 3)} needed` : '';
    return `ln of the ${name}: ${numberText(last[key], 3)}${needed}`;
  });
  return chart({
    title: html`How the evidence grew <small>at ${settingHtml(setting)}</small>`,
    description: `How the evidence at ${settingText(setting)} grew over ${countOf(last.draws, 'draw')}. At the end ${words.join('; ')}.`,
    x: { ...x, label: 'draws' },
    y: { ...y, label: 'ln of the e-value' },
    height: 220,
    marks: [
      drawnPath('origin', ({ y: atY, frame }) => `M${frame.left} ${atY(0)}H${frame.right}`),
      ...DIRECTIONS.map(({ key }, i) =>
        drawnPath(isOne ? 'threshold' : `threshold ${key}`, ({ y: atY, frame }) => {
          const threshold = thresholds[i]!;
          const isDrawn = asked.includes(threshold) && !(isOne && i > 0);
          return isDrawn ? `M${frame.left} ${atY(y.within(threshold))}H${frame.right}` : '';
        }),
      ),
      ...DIRECTIONS.map(({ key }) => line(key)),
    ],
    legend: html`<ul class="legend">
      ${[
        ...DIRECTIONS.map(({ key, name }) => sample(html`<path class="evidence-path ${key}" d="M0 8H16" />`, name)),
        ...(asked.length === 0
          ? []
          : [sample(html`<path class="threshold" d="M0 8H16" />`, 'threshold of a decision')]),
      ]}
    </ul>`,
  });
}

/** Whether the looks span so wide a range that only a logarithmic axis shows them. */
const isWide = (looks: readonly { readonly draws: number }[]): boolean =>
  axisFor(looks.map(({ draws }) => draws)).type === 'log';
