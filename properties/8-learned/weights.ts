import type { LearnedModel } from 'refutable/superposition';

/** Models of one shape, as they are kept: 16-bit integers in base64, in units of the scale. */
export interface Kept {
  /** what an integer 1 stands for */
  readonly unit: number;
  /** a text for each model: m·n integers of W, column-major, then n of the bias, each in two bytes, the low one first */
  readonly models: readonly string[];
}

/** The largest 16-bit integer. */
const LARGEST = 2 ** 15 - 1;

/** Rounds models to 16-bit integers: by at most half of the largest number divided by 32767. */
export function keep(models: readonly LearnedModel[]): Kept {
  const lists = models.map(({ W, bias }) => [...W.columns, ...bias]);
  const most = Math.max(...lists.flat().map(Math.abs));
  const unit = Number(((most * (1 + 1e-5)) / LARGEST).toPrecision(6));
  return { unit, models: lists.map((numbers) => base64Of(numbers.map((number) => Math.round(number / unit)))) };
}

/** The models again, n features in m dimensions. */
export function restore({ unit, models }: Kept, n: number, m: number): readonly LearnedModel[] {
  return models.map((text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const view = new DataView(bytes.buffer);
    const numbers = Float64Array.from({ length: bytes.length / 2 }, (_, at) => unit * view.getInt16(2 * at, true));
    return { W: { m, n, columns: numbers.slice(0, m * n) }, bias: numbers.slice(m * n) };
  });
}

function base64Of(integers: readonly number[]): string {
  const bytes = new Uint8Array(2 * integers.length);
  const view = new DataView(bytes.buffer);
  for (const [at, integer] of integers.entries()) view.setInt16(2 * at, integer, true);
  return btoa(String.fromCharCode(...bytes));
}
