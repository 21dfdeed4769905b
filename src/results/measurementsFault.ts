import type { MeasuredTable, Measurements } from './Measurements.ts';

/** What names a file of measurements, and a table within it. */
const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u;

/**
 * What is wrong with measurements that have the right form: names that nothing can refer to, tables that are not
 * rectangular, charts of columns that there are not.
 *
 * @returns the first fault as `place: what it should be, and what it is`, or null
 */
export function measurementsFault({ name, tables }: Measurements): string | null {
  if (!NAME.test(name)) return `name: small letters, digits and hyphens, not ${JSON.stringify(name)}`;
  const ids = tables.map(({ id }) => id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twice !== -1) return `tables[${twice}].id: a name of its own, not ${JSON.stringify(ids[twice])} again`;
  for (const [i, table] of tables.entries()) {
    const fault = tableFault(table);
    if (fault !== null) return `tables[${i}].${fault}`;
  }
  return null;
}

function tableFault({ id, columns, rows, chart }: MeasuredTable): string | null {
  if (!NAME.test(id)) return `id: small letters, digits and hyphens, not ${JSON.stringify(id)}`;
  if (columns.length === 0) return 'columns: at least one, not none';
  const ragged = rows.findIndex((row) => row.length !== columns.length);
  if (ragged !== -1) return `rows[${ragged}]: a list of ${columns.length}, not of ${rows[ragged]!.length}`;
  if (chart === undefined) return null;
  const names = new Set(columns.map((column) => column.name));
  const unknown = [chart.x, ...chart.y, ...(chart.by === undefined ? [] : [chart.by])].find((name) => !names.has(name));
  return unknown === undefined ? null : `chart: names of columns, not ${JSON.stringify(unknown)}`;
}
