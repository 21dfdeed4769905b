import type { CurvesData, DrawnMeans } from '../../results/PictureData.ts';
import type { Curves, Measured } from '../../claim/Picture.ts';
import type { Setting } from '../../claim/Setting.ts';
import { meanConfidenceSequence } from '../../inference/meanConfidenceSequence.ts';
import { begins } from '../validate/ClaimFault.ts';
import { computeCurve } from './computeCurve.ts';
import { PICTURE_ALPHA, type PictureContext } from './PictureContext.ts';
import { namedPlaces, places } from './places.ts';
import { rounded, roundedEnds } from './rounded.ts';
import { parameterView } from '../validate/parameterView.ts';

/** Computes curves, and the means that are measured beside them. @throws whatever the picture's functions throw */
export function computeCurves(picture: Curves<Setting>, context: PictureContext): CurvesData {
  const { title, along, at, y, logarithmic = false, logarithmicY = false } = picture;
  const settingAt = (value: number): Setting => parameterView({ ...at, [along]: value } as Setting);
  const values = places(along, picture.values, logarithmic);
  const measured = Object.entries(picture.measured ?? {}).map(([name, mean]) =>
    means(name, mean, places(along, mean.values ?? values, logarithmic), (value, setting = settingAt(value)) => ({
      setting,
      // Each name has draws of its own.
      rng: context.stream({ ...setting, measured: name }),
    })),
  );
  return {
    shows: 'curves',
    title,
    at: at as Setting,
    along,
    y,
    logarithmic,
    logarithmicY,
    values,
    curves: Object.entries(picture.curves).map(([name, curve]) =>
      computeCurve(name, values, settingAt, (value) => curve(settingAt(value))),
    ),
    measured,
    ...(measured.length === 0 ? {} : { level: 1 - PICTURE_ALPHA }),
    marks: namedPlaces(along, picture.marks),
  };
}

function means(
  name: string,
  { draws, quantity, range }: Measured<Setting>,
  values: readonly number[],
  at: (value: number) => { readonly setting: Setting; readonly rng: () => number },
): DrawnMeans {
  const points = values.map((x) => {
    const { setting, rng } = at(x);
    const drawn = Float64Array.from({ length: draws }, () => {
      begins('picture', setting);
      return quantity(rng, setting);
    });
    const interval = roundedEnds(meanConfidenceSequence(drawn, range(setting), PICTURE_ALPHA));
    const mean = rounded(drawn.reduce((sum, value) => sum + value, 0) / draws);
    if (mean === null || interval === null) throw new RangeError(`${name} has no mean at ${x}`);
    return { x, mean, interval };
  });
  return { name, draws, points };
}
