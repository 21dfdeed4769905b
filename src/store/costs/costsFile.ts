import { EFFORT_NAMES, type EffortName } from '../../results/Results.ts';
import { jsonText } from '../../results/jsonText.ts';
import { number, oneOf, optional, record, recordOf, type Shapes, text } from '../../results/shape/Shape.ts';
import { readFault, readPlainFile } from '../files/readPlainFile.ts';
import { displayPath } from '../folders.ts';
import { UsageError } from '../UsageError.ts';
import { writeFileAtomically } from '../writeFileAtomically.ts';
import { ABOUT_COSTS, type Costs, COSTS_SCHEMA } from './Costs.ts';

const byId = optional(recordOf(number));
const shape = record({
  schema: oneOf([COSTS_SCHEMA]),
  about: text,
  seconds: record({ quick: byId, standard: byId, thorough: byId } satisfies Shapes<Costs['seconds']>),
} satisfies Shapes<Costs>);

/**
 * Reads what claims took in earlier runs.
 *
 * @returns undefined if there is no such file
 * @throws UsageError if it cannot be read, or is no file of costs
 */
export async function readCosts(file: string): Promise<Costs | undefined> {
  let value: unknown;
  try {
    value = JSON.parse((await readPlainFile(file)).toString('utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    const reason = error instanceof SyntaxError ? `it is not JSON: ${error.message}` : readFault(error, file, 'file');
    throw unusable(file, reason);
  }
  const fault = shape(value, '');
  if (fault !== null) throw unusable(file, fault);
  const costs = value as Costs;
  for (const seconds of Object.values(costs.seconds)) {
    const wrong = Object.entries(seconds).find(([, cost]) => cost < 0);
    if (wrong !== undefined) throw unusable(file, `the claim ${wrong[0]} took ${wrong[1]} seconds`);
  }
  return costs;
}

const unusable = (file: string, reason: string): UsageError =>
  new UsageError(`cannot use the costs in ${displayPath(file)}: ${reason}`);

/**
 * The seconds that claims take at an effort. Where none is known at that effort, those at another one stand for them:
 * only their ratios matter.
 */
export function secondsAt(costs: Costs | undefined, effort: EffortName): ReadonlyMap<string, number> {
  const efforts = [effort, ...EFFORT_NAMES.toReversed()];
  const found = efforts.map((name) => Object.entries(costs?.seconds[name] ?? {})).find((all) => all.length > 0);
  return new Map(found);
}

/**
 * Costs with those of a run in the place of older ones.
 *
 * @param ids the ids of all claims of the folder; costs of others are dropped
 */
export function withSeconds(
  costs: Costs | undefined,
  effort: EffortName,
  news: ReadonlyMap<string, number>,
  ids: ReadonlySet<string>,
): Costs {
  const seconds = EFFORT_NAMES.flatMap((name) => {
    const all = new Map(Object.entries(costs?.seconds[name] ?? {}));
    if (name === effort) for (const [id, cost] of news) all.set(id, Number(cost.toPrecision(3)));
    const kept = [...all].filter(([id]) => ids.has(id)).sort(([a], [b]) => (a < b ? -1 : 1));
    return kept.length === 0 ? [] : [[name, Object.fromEntries(kept)] as const];
  });
  return { schema: COSTS_SCHEMA, about: ABOUT_COSTS, seconds: Object.fromEntries(seconds) };
}

/** Writes a file of costs. @throws Error of the file system, or UsageError if the path leads to no file */
export const writeCosts = (file: string, costs: Costs): Promise<void> => writeFileAtomically(file, jsonText(costs));
