/**
 * The exponent p of the law time = c·sizeᵖ that fits best: the slope of the least-squares line through the logarithms.
 *
 * @param points at least two of different sizes, both numbers positive
 * @throws RangeError when fewer than two sizes differ
 * @example fittedExponent([[1, 5], [2, 20], [4, 80]]) // 2
 */
export function fittedExponent(points: ReadonlyArray<readonly [size: number, time: number]>): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (place: 0 | 1): number => logs.reduce((total, point) => total + point[place], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spreadOfSizes = logs.reduce((total, point) => total + (point[0] - x) ** 2, 0);
  if (!(spreadOfSizes > 0)) throw new RangeError(`invalid points; not of two sizes or more: ${points.length} points`);
  return logs.reduce((total, point) => total + (point[0] - x) * (point[1] - y), 0) / spreadOfSizes;
}
