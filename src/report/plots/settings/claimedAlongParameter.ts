import { type Html, html } from '../../markup/Html.ts';
import { nameHtml } from '../../markup/settingHtml.ts';
import { nameText } from '../../../results/words/nameText.ts';
import { axisFor } from '../axes/Axis.ts';
import { chart } from '../axes/chart.ts';
import { type Shown, capitalized, range } from './claimedOnDiagonal.ts';
import { foundHowAll } from '../../../results/words/comparison.ts';
import { drawnPath } from '../marks/drawnPath.ts';
import { holdsSide } from './holdsSide.ts';
import { marginMarks, withMargin } from './marginMarks.ts';
import { parameterValue } from './parameterValues.ts';
import { pointsInWords } from './pointsInWords.ts';
import { type Sides, intervalWithin } from './settingPoint.ts';
import { type Point, ring, statusLegend, statusMarks } from '../marks/statusMarks.ts';

/** Measured values over one parameter, for a bound that hardly varies: the bound is a level line, or two. */
export function claimedAlongParameter({ sides, ringed, ringName }: Shown, along: string): Html {
  const all = ringed === null ? sides : [...sides, ringed];
  const at = ({ result }: Sides): number => parameterValue(result.setting[along]);
  const x = axisFor(all.map(at));
  const levels = [...new Set(sides.map(({ claimed }) => claimed))];
  const values = [...all.map(({ measured }) => measured), ...levels];
  const plain = axisFor(values);
  const ends = all.flatMap(({ interval }) => interval ?? []).filter(Number.isFinite);
  const y = plain.type === 'log' ? plain : axisFor([...values, ...ends], 'linear');
  const point = (side: Sides): Point => ({
    x: x.within(at(side)),
    y: y.within(side.measured),
    status: side.result.status,
    ...intervalWithin(side.interval, y),
  });
  const points = sides.map(point);
  const margins = withMargin(sides, y);
  const found = foundHowAll(sides.map(({ result }) => result));
  const Found = capitalized(found);
  const relation = sides[0]?.result.relation ?? '=';
  const [level] = levels;
  return chart({
    title: html`${Found} against claimed, along ${nameHtml(along)}`,
    description: `${Found} values along ${nameText(along)}: ${pointsInWords(points)}. Claimed ${relation} ${range(levels)}, ${found} from ${range(sides.map((side) => side.measured))}.`,
    x: { ...x, label: nameText(along) },
    y: { ...y, label: found },
    marks: [
      ...(level !== undefined && levels.length === 1
        ? [holdsSide(relation, (places) => ({ from: places.y(y.within(level)), to: places.y(y.within(level)) }))]
        : []),
      drawnPath('claimed', (places) =>
        levels.map((value) => `M${places.frame.left} ${places.y(y.within(value))}H${places.frame.right}`).join(''),
      ),
      marginMarks(margins, (side) => x.within(at(side)), y),
      ...statusMarks(points),
      ...(ringed === null ? [] : [ring(point(ringed))]),
    ],
    legend: statusLegend(points, ringName, relation, margins.length > 0),
  });
}
