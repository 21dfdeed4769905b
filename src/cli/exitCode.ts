import type { Results } from '../results/Results.ts';

/** The exit codes of all commands. */
export const EXIT = { asExpected: 0, surprise: 1, unusable: 2, interrupted: 130 } as const;

/** A run's exit code: 2 when a claim is faulty, else 1 when there is a surprise, else 0. */
export function exitCode({ claims }: Pick<Results, 'claims'>): number {
  if (claims.some(({ verdict }) => verdict === 'faulty')) return EXIT.unusable;
  return claims.some(({ surprise }) => surprise) ? EXIT.surprise : EXIT.asExpected;
}
