import type { PictureData } from '../../results/PictureData.ts';
import type { Fault } from '../../results/ClaimResult.ts';
import type { AnyPicture, Picture } from '../../claim/Picture.ts';
import { type Setting, settingKey } from '../../claim/Setting.ts';
import { stream } from '../../random/stream.ts';
import { messageOf, OutOfTime, placeOf, written } from '../validate/ClaimFault.ts';
import { computeCurves } from './computeCurves.ts';
import { computeHistogram } from './computeHistogram.ts';
import { computeMatrix } from './computeMatrix.ts';
import { computePhase } from './computePhase.ts';
import { computeVectors } from './computeVectors.ts';
import { takeStray } from '../validate/parameterView.ts';
import type { PictureContext } from './PictureContext.ts';

/** A picture of a claim; with what parameters its functions are called stands in itself. */
type Asked = Picture<Setting> | AnyPicture;

/**
 * Computes the pictures that a claim asks for; a fault where one of them cannot be. Fewer where the time is over.
 *
 * Each draws from streams of its own, so that it depends on the seed, the claim, its place among the pictures and
 * itself, and nothing that decides the claim depends on it.
 */
export function computePictures(
  picture: Asked | readonly Asked[],
  { seed, id }: { readonly seed: string; readonly id: string },
): readonly PictureData[] | Fault {
  const pictures: readonly Asked[] = isList(picture) ? picture : [picture];
  const drawn: PictureData[] = [];
  try {
    for (const [place, each] of pictures.entries()) {
      const drawing = draw(each as Picture<Setting>, {
        stream: (setting) => stream(seed, id, 'picture', place, settingKey(setting)),
      });
      // Its own code may have caught what told it so.
      const stray = takeStray();
      if (stray !== undefined) throw new ReferenceError(stray);
      drawn.push(drawing);
    }
    return drawn;
  } catch (error) {
    if (error instanceof OutOfTime) return drawn;
    const place = placeOf(error);
    return {
      message: `the picture cannot be drawn: ${takeStray() ?? messageOf(error)}`,
      key: 'picture',
      ...(place === undefined ? {} : { place }),
    };
  }
}

function draw(picture: Picture<Setting>, context: PictureContext): PictureData {
  if (typeof picture !== 'object' || picture === null) throw new TypeError(`it is ${written(picture)}`);
  if ('across' in picture) return computePhase(picture, context);
  if ('matrix' in picture) return computeMatrix(picture, context);
  if ('sample' in picture) return computeHistogram(picture, context);
  if ('vectors' in picture) return computeVectors(picture, context);
  if ('curves' in picture) return computeCurves(picture, context);
  throw new TypeError('it has none of curves, across, matrix, sample and vectors');
}

const isList = (picture: Asked | readonly Asked[]): picture is readonly Asked[] => Array.isArray(picture);
