/** Milliseconds over which draws are counted. */
const SPAN = 10_000;

/**
 * Draws per second over the last ten seconds.
 *
 * @param now milliseconds of a clock that runs evenly
 * @returns a function to be called with the draws so far, which returns the rate
 */
export function drawRate(now: () => number): (draws: number) => number {
  const seen: { readonly at: number; readonly draws: number }[] = [];
  return (draws) => {
    const at = now();
    seen.push({ at, draws });
    while (seen.length > 2 && at - seen[0]!.at > SPAN) seen.shift();
    const first = seen[0]!;
    return at === first.at ? 0 : (1000 * Math.max(0, draws - first.draws)) / (at - first.at);
  };
}
