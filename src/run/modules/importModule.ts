import { mapFrames } from '../../check/validate/ClaimFault.ts';
import { ImportError } from '../sandbox/fileFault.ts';
import { explainLink } from './explainLink.ts';
import { withAddresses } from './packageModules.ts';
import { nameModule, originalFrames } from './sourcePlaces.ts';

/**
 * What a module of claims exports by default. Each call makes objects of its own.
 *
 * The text never lies in a file, where another claim could change it or be in its place.
 *
 * @param code text of the module, from `bundleModule`
 * @throws ImportError when it cannot be imported
 */
export async function importModule(code: string): Promise<unknown> {
  mapFrames(originalFrames);
  const text = await withAddresses(code);
  const address = `data:text/javascript;base64,${Buffer.from(nameModule(text)).toString('base64')}`;
  try {
    const { default: exported } = (await import(address)) as { readonly default?: unknown };
    return exported;
  } catch (error) {
    throw (await explainLink(error, text)) ?? new ImportError(error);
  }
}
