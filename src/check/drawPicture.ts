import type { Picture } from '../claim/Claim.ts';
import type { Drawing, Fault } from '../claim/ClaimResult.ts';
import type { Setting } from '../claim/Setting.ts';

/** Computes the curves of the plot that a claim asks for; a fault where one of them cannot be computed. */
export function draw(picture: Picture<Setting>): Drawing | Fault {
  try {
    const curves = Object.entries(picture.curves).map(([name, curve]) => ({
      name,
      y: picture.values.map((value) => finite(curve({ ...picture.at, [picture.along]: value } as Setting))),
    }));
    const marks = Object.entries(picture.marks ?? {}).map(([name, at]) => ({ name, at }));
    const places = [...picture.values, ...marks.map(({ at }) => at)];
    const stray = places.find((place) => typeof place !== 'number' || !Number.isFinite(place));
    if (stray !== undefined) throw new RangeError(`a place along ${picture.along} is ${String(stray)}`);
    return {
      title: picture.title,
      along: picture.along,
      at: picture.at as Setting,
      y: picture.y,
      logarithmic: picture.logarithmic ?? false,
      logarithmicY: picture.logarithmicY ?? false,
      values: picture.values,
      curves,
      marks,
    };
  } catch (error) {
    return {
      message: `the picture cannot be drawn: ${error instanceof Error ? error.message : String(error)}`,
      key: 'picture',
    };
  }
}

/** A gap in a curve where there is no finite value. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
