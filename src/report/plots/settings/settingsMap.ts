import type { ClaimResult } from '../../../results/ClaimResult.ts';
import { type Html, html } from '../../markup/Html.ts';
import { nameHtml } from '../../markup/settingHtml.ts';
import { decidingSetting } from '../../../results/decidingSetting.ts';
import { nameText } from '../../../results/words/nameText.ts';
import { axisFor } from '../axes/Axis.ts';
import { chart } from '../axes/chart.ts';
import { informativePair } from './informativePair.ts';
import { numericParameters, parameterValue } from './parameterValues.ts';
import { pointsInWords } from './pointsInWords.ts';
import { type Point, ring, statusLegend, statusMarks } from '../marks/statusMarks.ts';

/** Where in the domain the claim holds and where not: the settings over the two most informative parameters. */
export function settingsMap({ tried, evidence }: ClaimResult): Html | null {
  const pair = informativePair(
    numericParameters(tried),
    tried.map(({ status }) => status),
  );
  if (pair === null) return null;
  const [across, up] = pair;
  const decisive = decidingSetting(evidence);
  const ringed = decisive === undefined ? [] : [decisive.found];
  const place = (name: string): number[] => [...tried, ...ringed].map(({ setting }) => parameterValue(setting[name]));
  const [x, y] = [axisFor(place(across)), axisFor(place(up))];
  const point = ({ setting, status }: ClaimResult['tried'][number]): Point => ({
    x: x.within(parameterValue(setting[across])),
    y: y.within(parameterValue(setting[up])),
    status,
  });
  const points = tried.map(point);
  const rings = ringed.map(point).filter((at) => Number.isFinite(at.x) && Number.isFinite(at.y));
  return chart({
    title: html`The settings tried, over ${nameHtml(across)} and ${nameHtml(up)}`,
    description: `Map of the settings tried over ${nameText(across)} and ${nameText(up)}. ${pointsInWords(points)}.`,
    x: { ...x, label: nameText(across) },
    y: { ...y, label: nameText(up) },
    marks: [...statusMarks(points), ...rings.map(ring)],
    legend: statusLegend(points, rings.length === 0 ? null : (decisive?.name ?? null)),
  });
}
