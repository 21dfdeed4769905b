import designs from '../../reports/designs.json' with { type: 'json' };
import { DENSITIES } from './plan.ts';

/**
 * The loss of each design but the learned one against the density, as `npm run designs` measured it: shares of what the best
 * constant loses.
 *
 * @throws RangeError for a size that was not measured
 */
export function lossFigures(
  n: number,
  m: number,
): Readonly<Record<string, (at: { readonly density: number }) => number>> {
  const table = designs.tables.find(({ id }) => id === `loss-${n}x${m}`);
  if (table === undefined) throw new RangeError(`no losses were measured for n = ${n}, m = ${m}`);
  const names = table.columns.map(({ name }) => name);
  return Object.fromEntries(
    names
      .slice(1, names.indexOf('learned'))
      .map((name, i) => [
        name,
        ({ density }) => Number(table.rows[DENSITIES.findIndex((each) => each === density)]?.[i + 1]),
      ]),
  );
}
