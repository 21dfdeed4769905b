import type { Figure } from '../ClaimResult.ts';

/**
 * A figure as a double, rounded where it is exact text; NaN where the text is no number.
 *
 * @example figureNumber('2/3') // 0.666…
 * @example figureNumber('−∞')  // -Infinity
 */
export function figureNumber(figure: Figure): number {
  if (typeof figure === 'number') return figure;
  const text = figure.trim().replace('−', '-').replace('∞', 'Infinity');
  const [, numerator, denominator] = /^(-?\d+)\/(\d+)$/u.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined) return ratio(numerator, denominator);
  return text === '' ? Number.NaN : Number(text);
}

/** Both parts may be beyond the doubles while their ratio is not: leading digits are enough. */
function ratio(numerator: string, denominator: string): number {
  const excess = Math.max(0, denominator.length - 300, numerator.length - 300);
  if (excess === 0) return Number(numerator) / Number(denominator);
  return leading(numerator, excess) / leading(denominator, excess);
}

const leading = (digits: string, excess: number): number => Number(digits.slice(0, -excess)) || 0;
