import type { Measurements } from '../../results/Measurements.ts';
import { measurementsTable } from './measurementsTable.ts';

/** A table in a guide, between the comment that names it and the one that ends it. */
const BLOCK = /<!-- table: (?<name>[a-z0-9-]+)\/(?<id>[a-z0-9-]+) -->\n(?<table>[^]*?)<!-- end -->/gu;

/** A table that a guide requests. */
export interface TableBlock {
  /** The file of measurements, without `.json`. */
  readonly name: string;
  readonly id: string;
  /** The text there. */
  readonly table: string;
}

/** The tables that a guide requests, as they are in it. */
export const tableBlocks = (guide: string): readonly TableBlock[] =>
  [...guide.matchAll(BLOCK)].map(({ groups = {} }) => ({
    name: groups['name'] ?? '',
    id: groups['id'] ?? '',
    table: (groups['table'] ?? '').trim(),
  }));

/** A guide with its blocks updated to these measurements; blocks that name none of their tables stay. */
export function withTables(guide: string, { name, tables }: Measurements): string {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return guide.replace(BLOCK, (block: string, file: string, id: string) => {
    const table = byId.get(id);
    return file !== name || table === undefined
      ? block
      : `<!-- table: ${file}/${id} -->\n${measurementsTable(table)}\n<!-- end -->`;
  });
}
