import type { EffortName } from '../../results/Results.ts';

/** The version of the form of a file of costs. */
export const COSTS_SCHEMA = 'refutable-costs-1';

/** What claims took in earlier runs. No result depends on it: it says which claims begin first, and in which shard they are. */
export interface Costs {
  readonly schema: typeof COSTS_SCHEMA;
  readonly about: string;
  /** Seconds of a run of one round, by effort and id. */
  readonly seconds: Readonly<Partial<Record<EffortName, Readonly<Record<string, number>>>>>;
}

/** The text at the head of the file. */
export const ABOUT_COSTS = 'Seconds that claims took, by effort. They decide the order of the work, and no result.';
