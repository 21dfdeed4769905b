import type { NumberControl } from '../Laboratory.ts';

/** Places of a slider: whole numbers from 0 to this. */
export const SLIDER_PLACES = 1000;

type Scale = Pick<NumberControl<unknown>, 'from' | 'to' | 'scale' | 'whole' | 'step'>;

/** The place of a value on its slider. */
export function sliderPlace({ from, to, scale }: Scale, value: number): number {
  const share = scale === 'linear' ? (value - from) / (to - from) : Math.log(value / from) / Math.log(to / from);
  return Math.round(SLIDER_PLACES * Math.min(1, Math.max(0, share)));
}

/**
 * The value at a place of a slider, rounded to three digits. Where whole numbers are further apart than places, one
 * step of the slider still changes the value.
 *
 * @param place from 0 to {@link SLIDER_PLACES}
 * @param before the previous value
 */
export function sliderValue(control: Scale, place: number, before: number): number {
  const { from, to, scale, whole, step = 1 } = control;
  const share = place / SLIDER_PLACES;
  const exact = scale === 'linear' ? from + share * (to - from) : from * (to / from) ** share;
  const short = whole && exact < 1000 ? exact : Number(exact.toPrecision(3));
  const value = whole ? Math.round(short / step) * step : short;
  const way = Math.sign(place - sliderPlace(control, before));
  const moved = whole && value === before ? before + way * step : value;
  return Math.min(to, Math.max(from, moved));
}
