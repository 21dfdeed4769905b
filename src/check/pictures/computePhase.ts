import type { DrawnAxis, PhaseData } from '../../results/PictureData.ts';
import type { Phase, PhaseAxis } from '../../claim/Picture.ts';
import { atSetting, type Setting } from '../../claim/Setting.ts';
import { meanConfidenceSequence } from '../../inference/meanConfidenceSequence.ts';
import { begins } from '../validate/ClaimFault.ts';
import { computeCurve } from './computeCurve.ts';
import { type Cell, phaseBoundary } from './phaseBoundary.ts';
import { PICTURE_ALPHA, type PictureContext } from './PictureContext.ts';
import { growingPlaces, places } from './places.ts';
import { rounded } from './rounded.ts';
import { parameterView } from '../validate/parameterView.ts';

/** What an enclosure may be beyond [0, 1] by rounding. */
const ROUNDING = 1e-9;

/**
 * Computes the cells of a phase diagram, its boundary and its curves.
 *
 * @throws RangeError when a cell is not in [0, 1], and whatever the picture's functions throw
 */
export function computePhase(picture: Phase<Setting>, context: PictureContext): PhaseData {
  const { title, at, shade, level } = picture;
  const [across, up] = [axis(picture.across), axis(picture.up)];
  const settingAt = (x: number, y?: number): Setting =>
    parameterView({ ...at, [across.parameter]: x, ...(y === undefined ? {} : { [up.parameter]: y }) } as Setting);
  const cells = up.values.map((y) => across.values.map((x) => cellOf(picture, settingAt(x, y), context)));
  return {
    shows: 'phase',
    title,
    at: at as Setting,
    across,
    up,
    shade,
    cells: cells.map((row) => row.map((cell) => cell && rounded(cell.value))),
    ...(picture.draws === undefined ? {} : { draws: picture.draws, confidence: 1 - PICTURE_ALPHA }),
    ...(level === undefined ? {} : { boundary: { level, points: phaseBoundary(cells, across, up, level) } }),
    curves: Object.entries(picture.curves ?? {}).map(([name, curve]) =>
      computeCurve(name, across.values, settingAt, (x) => curve(settingAt(x))),
    ),
    points: Object.entries(picture.points ?? {}).map(([name, [x, y]]) => ({
      name,
      x: places(across.parameter, [x], across.logarithmic)[0]!,
      y: places(up.parameter, [y], up.logarithmic)[0]!,
    })),
  };
}

function axis({ parameter, values, logarithmic = false }: PhaseAxis<Setting>): DrawnAxis {
  return { parameter, values: growingPlaces(parameter, values, logarithmic), logarithmic };
}

function cellOf(picture: Phase<Setting>, setting: Setting, { stream }: PictureContext): Cell | null {
  begins('picture', setting);
  if (picture.chance === undefined) {
    const value = picture.value(setting);
    const [lo, hi] = typeof value === 'object' ? value : [value, value];
    if (Number.isNaN(lo) || Number.isNaN(hi)) return null;
    if (!(lo >= -ROUNDING && hi <= 1 + ROUNDING))
      throw new RangeError(`value is ${String(value)}${atSetting(setting)}; it must be a number in [0, 1]`);
    return { value: (lo + hi) / 2, ...(lo < hi ? { interval: [lo, hi] } : {}) };
  }
  const rng = stream(setting);
  const drawn = Float64Array.from({ length: picture.draws }, () => {
    begins('picture', setting);
    return picture.chance(rng, setting);
  });
  const value = drawn.reduce((sum, chance) => sum + chance, 0) / drawn.length;
  return { value, interval: meanConfidenceSequence(drawn, [0, 1], PICTURE_ALPHA) };
}
