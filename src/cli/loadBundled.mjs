import { bundle } from './bundle.mjs';

/**
 * Loads a file of `src`, named without its ending: from the bundle of this package, or else as TypeScript, which
 * Node is taught to read.
 */
export async function loadBundled(name) {
  // So that an error names its place in the source.
  process.setSourceMapsEnabled(true);
  const folder = await bundle();
  try {
    if (folder !== undefined) return await import(`${folder}${name}.mjs`);
  } catch {
    // What was kept is damaged.
  }
  const { register } = await import('tsx/esm/api');
  register();
  return import(`../${name}.ts`);
}
