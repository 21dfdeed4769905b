import type { RunProgress, Running } from '../../run/RunOptions.ts';

/** A claim's time is shown after this share of its time limit, and not before so many seconds. */
const LONG = 0.1;
const SECONDS = 10;

/**
 * How far a run is, in one line.
 *
 * @param seconds since it began
 * @param now in milliseconds of `performance.now`
 * @example '3/60 · 1.2 million draws · 14 s · lemma-1 (120 s of 300 s), theorem-2'
 */
export function progressText(
  { done, total, running, timeLimit, draws, taken = 0 }: RunProgress,
  seconds: number,
  now: number,
): string {
  const claims = running.map((claim) => {
    const taken = secondsOf(claim, now);
    return taken < Math.max(SECONDS, LONG * timeLimit) ? claim.id : `${claim.id} (${timeText(taken, timeLimit)})`;
  });
  const unchanged = taken === 0 ? [] : [`${taken} unchanged`];
  return [`${done}/${total}`, ...unchanged, `${rounded(draws)} draws`, `${seconds} s`, claims.join(', ')].join(' · ');
}

const secondsOf = ({ since }: Running, now: number): number =>
  since === undefined ? 0 : Math.floor((now - since) / 1000);

/** The running time of a claim and its limit; the call in progress when the limit is reached may take as long once more. */
const timeText = (taken: number, limit: number): string =>
  taken <= limit ? `${taken} s of ${limit} s` : `${taken} s, over its limit of ${limit} s, waiting for its last call`;

/** Shares of the time limit after which a running claim gets a line, on a stream that shows no status line. */
const SHARES = [0.4, 0.8] as const;

/**
 * Reports the running time of claims that take long, each at two shares of its time limit.
 *
 * @returns a function to be called regularly, which returns the lines that are due
 * @example 'lemma-1 has run for 120 s of 300 s'
 */
export function longClaims(): (progress: RunProgress, now: number) => readonly string[] {
  const reported = new Map<string, number>();
  return ({ running, timeLimit }, now) =>
    running.flatMap((claim) => {
      const { id, since } = claim;
      const taken = secondsOf(claim, now);
      const due = SHARES.filter((share) => taken >= Math.max(SECONDS, share * timeLimit)).length;
      const key = `${id} ${since}`;
      if (due <= (reported.get(key) ?? 0)) return [];
      reported.set(key, due);
      return [`${id} has run for ${timeText(taken, timeLimit)}`];
    });
}

function rounded(count: number): string {
  if (count < 10_000) return String(count);
  if (count < 1_000_000) return `${Math.round(count / 1000)} thousand`;
  return `${(count / 1_000_000).toFixed(count < 100_000_000 ? 1 : 0)} million`;
}
