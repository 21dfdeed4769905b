/**
 * Loads the code that writes the report, which no check needs, while the claims are read.
 *
 * It must be loaded before the first claim is checked: Ctrl-C also ends the TypeScript compiler, and nothing can be
 * loaded after that.
 */
export function loadWriter(): Promise<typeof import('./writeReport.ts')> {
  const loading = import('./writeReport.ts');
  // Whoever awaits it gets the error; an interruption before that is no error.
  loading.catch(() => undefined);
  return loading;
}
