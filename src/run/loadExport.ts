import { pathToFileURL } from 'node:url';
import { ImportError } from './sandbox/fileFault.ts';

/** What a file exports by default. @param file absolute path @throws ImportError when it cannot be imported */
export async function loadExport(file: string): Promise<unknown> {
  try {
    const { default: exported } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return exported;
  } catch (error) {
    throw new ImportError(error);
  }
}
