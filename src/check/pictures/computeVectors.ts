import type { VectorsData } from '../../results/PictureData.ts';
import type { Vectors } from '../../claim/Picture.ts';
import type { Setting } from '../../claim/Setting.ts';
import type { PictureContext } from './PictureContext.ts';
import { begins } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import { rounded } from './rounded.ts';

/** Computes vectors in the plane. @throws RangeError when one is not finite, and whatever the picture throws */
export function computeVectors(picture: Vectors<Setting>, { stream }: PictureContext): VectorsData {
  const { title, at, circles = {}, joined = false } = picture;
  const setting = parameterView(at as Setting);
  begins('picture', setting);
  const vectors = picture.vectors(stream(setting), setting).map(({ name, from = [0, 0], to, group }) => ({
    name,
    from: point(name, from),
    to: point(name, to),
    group,
  }));
  if (vectors.length === 0) throw new RangeError('there is no vector');
  return {
    shows: 'vectors',
    title,
    at: at as Setting,
    vectors,
    circles: Object.entries(circles).map(([name, radius]) => {
      if (!(Number.isFinite(radius) && radius > 0)) throw new RangeError(`the radius of ${name} is ${String(radius)}`);
      return { name, radius };
    }),
    joined,
  };
}

function point(name: string, [x, y]: readonly [number, number]): readonly [number, number] {
  const [left, right] = [rounded(x), rounded(y)];
  if (left === null || right === null) throw new RangeError(`the vector ${name} is (${String(x)}, ${String(y)})`);
  return [left, right];
}
