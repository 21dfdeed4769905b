import { KINDS } from '../claim/kinds.ts';
import type { ExplorationPlan, ExploredPoint } from '../results/Exploration.ts';
import type { Executor } from './Executor.ts';
import type { OfFile } from './Job.ts';

/** How a curve is explored. */
export interface RunExplorationOptions extends OfFile {
  readonly id: string;
  readonly seed: string;
  /** Draws at each place. */
  readonly draws: number;
  /** The probability that all intervals are right, at least; in (0, 1). */
  readonly confidence: number;
  /** Seconds for each place. */
  readonly timeout: number;
  /** Ends the exploration early; what was found so far is returned. */
  readonly signal?: AbortSignal | undefined;
  /** Called when a place is done, with how many are, of how many, and the draws so far. */
  readonly onProgress?: (done: number, of: number, draws: number) => void;
}

/** The share of the draws that all places get before any gets all. */
const FIRST_PASS = 1 / 16;

/** Fewest draws that are worth a pass of their own. */
const FEWEST = 64;

/**
 * Explores the places of a plan: all with few draws, and then with all draws, so that a curve that is ended early has all its
 * places. The level of the intervals is shared out among the places, so that they hold at once.
 *
 * @returns the points found so far, in the order of the places
 */
export async function runExploration(
  executor: Executor,
  plan: ExplorationPlan,
  { file, code, id, seed, draws, confidence, timeout, signal, onProgress }: RunExplorationOptions,
): Promise<readonly ExploredPoint[]> {
  const inside = plan.places.filter(({ outside }) => outside === undefined);
  const alpha = (1 - confidence) / inside.length;
  const first = Math.ceil(draws * FIRST_PASS);
  const passes = KINDS[plan.kind].samples && first >= FEWEST ? [first, draws] : [draws];
  const found = new Map<ExplorationPlan['places'][number], ExploredPoint>();
  let done = 0;
  const total = (): number => [...found.values()].reduce((sum, point) => sum + point.draws, 0);
  for (const count of passes) {
    await Promise.all(
      inside
        // What failed or is vacuous stays so.
        .filter((place) => !['faulty', 'vacuous'].includes(found.get(place)?.side ?? ''))
        .map(async (place) => {
          const { setting } = place;
          try {
            const { answer, fault } = await executor.run(
              { do: 'explore', file, code, id, setting, seed, draws: count, alpha },
              { timeout, signal },
            );
            const point: ExploredPoint = answer ?? { setting, side: 'faulty', why: fault.message, draws: 0 };
            // A place that was stopped keeps what an earlier pass found.
            if (fault?.stopped !== true || !found.has(place)) found.set(place, point);
          } catch (error) {
            if (signal?.aborted !== true) throw error;
          }
          onProgress?.(++done, passes.length * inside.length, total());
        }),
    );
    if (signal?.aborted === true) break;
  }
  return plan.places.flatMap((place): ExploredPoint | readonly [] => {
    const { setting, outside } = place;
    return outside === undefined ? (found.get(place) ?? []) : { setting, side: 'outside', why: outside, draws: 0 };
  });
}
