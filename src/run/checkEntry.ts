import { faultyResult } from '../check/faultyResult.ts';
import { shortTexts } from '../results/shortTexts.ts';
import { faultSentence } from '../results/words/sentence/sentenceOf.ts';
import type { ClaimResult, Fault } from '../results/ClaimResult.ts';
import type { ClaimEntry } from './ClaimEntry.ts';
import type { Executor, Limits } from './Executor.ts';
import type { CheckJob } from './Job.ts';
import type { Catalog } from './Catalog.ts';

/** How a claim is to be checked. */
type CheckEntryOptions = Omit<CheckJob, 'do' | 'file' | 'code' | 'id'>;

/**
 * Has an executor check the claim of an entry; one already known to be faulty is not run.
 *
 * @throws AbortError if the run is stopped before the claim is decided
 */
export async function checkEntry(
  entry: ClaimEntry,
  { faults, modules }: Pick<Catalog, 'faults' | 'modules'>,
  executor: Executor,
  options: CheckEntryOptions & Limits,
): Promise<ClaimResult> {
  const known = faults.get(entry.id);
  if (known !== undefined) return shortened(faulty(entry, known));
  const { seed, effort, remembered, previous, showAt, verdictOnly, ...limits } = options;
  const { file, id } = entry;
  const { code, identity: module } = modules.get(file)!;
  const job = { do: 'check', file, code, module, id, seed, effort, remembered, previous, showAt, verdictOnly } as const;
  const { answer, fault } = await executor.run(job, limits);
  const found = fault === undefined ? withDigest(answer, entry) : faulty(entry, fault);
  return withPlace(shortened(found), code, executor, limits);
}

/** A result with short texts; the codes of settings tried, one text of any length, are no text to be read. */
const shortened = (result: ClaimResult): ClaimResult => ({
  ...shortTexts(result),
  ...(result.search === undefined ? {} : { search: result.search }),
});

/** A result with the digest of its file inserted after the file's name. */
function withDigest(result: ClaimResult, { digest }: ClaimEntry): ClaimResult {
  const { id, title, place, section, file, ...rest } = result;
  return { id, title, place, section, file, fileDigest: digest, ...rest };
}

/** Adds the location of the function concerned to a fault without a line, such as an invalid return value. */
async function withPlace(
  result: ClaimResult,
  code: string,
  executor: Executor,
  { timeout, signal }: Limits,
): Promise<ClaimResult> {
  const { id, file, evidence } = result;
  if (evidence.by !== 'fault' || evidence.fault.place !== undefined || evidence.fault.key === undefined) return result;
  const job = { do: 'locate', file, code, id, key: evidence.fault.key } as const;
  const { answer: place } = await executor.run(job, { timeout, signal });
  if (place === undefined) return result;
  const fault = { ...evidence.fault, place };
  return { ...result, evidence: { by: 'fault', fault }, sentence: faultSentence(fault) };
}

/** The result of a claim whose check did not finish, with the data of its entry. */
function faulty(entry: ClaimEntry, fault: Fault): ClaimResult {
  const { id, file, title, place, kind, uses, repairs, expect } = entry;
  const result = withDigest(faultyResult(id, file, fault), entry);
  return {
    ...result,
    title: title === '' ? result.title : title,
    place,
    kind: kind ?? result.kind,
    uses,
    ...(repairs === null ? {} : { repairs }),
    expect,
  };
}
