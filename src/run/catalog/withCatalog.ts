import type { Executor } from '../Executor.ts';
import { openExecutor } from '../openExecutor.ts';
import type { Catalog } from '../Catalog.ts';
import { catalogPaper } from './catalogPaper.ts';

/** Catalogs a properties folder and calls `use` with the catalog while its executor is open. */
export async function withCatalog<T>(
  properties: string,
  timeout: number,
  use: (catalog: Catalog, executor: Executor) => T | Promise<T>,
  workers = 1,
): Promise<T> {
  const executor = openExecutor(properties, { workers });
  try {
    return await use(await catalogPaper(properties, executor, { timeout }), executor);
  } finally {
    await executor.close();
  }
}
