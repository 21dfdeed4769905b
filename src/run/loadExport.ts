import { pathToFileURL } from 'node:url';
import { ImportError } from './sandbox/fileFault.ts';

/** The default export of a file. @param file absolute path @throws ImportError if it cannot be imported */
export async function loadExport(file: string): Promise<unknown> {
  try {
    const { default: exported } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return exported;
  } catch (error) {
    throw new ImportError(error);
  }
}
