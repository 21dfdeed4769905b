import type { Rng } from '../../../random/Rng.ts';
import type { ArrivalEvidence } from '../ArrivalEvidence.ts';
import { ARRIVALS, MOST_STARTS } from '../logPowers.ts';

/** Makes draws with known probabilities of going on from each level, until there are so many or `stops` says so. */
export function observeDraws(
  evidence: ArrivalEvidence,
  probabilities: readonly number[],
  draws: number,
  rng: Rng,
  stops: () => boolean = () => false,
): void {
  for (let draw = 0; draw < draws && !stops(); draw++) {
    const counts = probabilities.map((p) => {
      let [starts, arrived] = [0, 0];
      while (arrived < ARRIVALS) {
        // The number of starts until one arrives has a geometric distribution.
        starts += p === 1 ? 1 : 1 + Math.floor(Math.log1p(-rng()) / Math.log1p(-p));
        if (starts > MOST_STARTS) return [MOST_STARTS, arrived] as const;
        arrived++;
      }
      return [starts, arrived] as const;
    });
    evidence.observe(
      counts.map(([starts]) => starts),
      counts.map(([, arrived]) => arrived),
    );
  }
}
