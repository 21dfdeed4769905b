/**
 * Loads the code that draws the report, which no check needs, while the claims are read.
 *
 * It must be there before the first claim is checked: Ctrl-C also reaches the compiler that makes TypeScript
 * readable, and nothing can be loaded once that is gone.
 */
export function loadWriter(): Promise<typeof import('./writeReport.ts')> {
  const loading = import('./writeReport.ts');
  // Whoever waits for it is told; an interruption before that is no error.
  loading.catch(() => undefined);
  return loading;
}
