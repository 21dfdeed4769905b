import type { RunProgress } from './runPaper.ts';

/**
 * How far a run is, in one line.
 *
 * @example '3/60 · 1.2 million draws · 14 s · lemma-1, theorem-2'
 */
export function progressText({ done, total, running, draws }: RunProgress, seconds: number): string {
  return [`${done}/${total}`, `${rounded(draws)} draws`, `${seconds} s`, running.join(', ')].join(' · ');
}

function rounded(count: number): string {
  if (count < 10_000) return String(count);
  if (count < 1_000_000) return `${Math.round(count / 1000)} thousand`;
  return `${(count / 1_000_000).toFixed(count < 100_000_000 ? 1 : 0)} million`;
}
