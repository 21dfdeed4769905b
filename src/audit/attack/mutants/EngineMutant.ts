/** One change in one source file of the checker that makes a verdict false, or overspends the error budget. */
export interface EngineMutant {
  /** Under `src/`. */
  readonly file: string;
  readonly says: string;
  /** Text that occurs once in the file. */
  readonly from: string;
  readonly to: string;
}

/** The outcome of an attack on one mutant. */
export interface Found {
  readonly mutant: EngineMutant;
  /** The generated claim or the identity that reveals it, with what is false; undefined if none does. */
  readonly by: string | undefined;
  /** Whether the attack timed out, so that the outcome is unknown. */
  readonly isLate?: boolean;
}

/** The beginning of the sentence about a copy that ended with an error of its own. */
export const BROKE = 'the checker broke';

/** A source with its one change. @throws RangeError if the text to be changed does not occur exactly once */
export function mutated({ file, from, to }: EngineMutant, source: string): string {
  const at = source.indexOf(from);
  if (at < 0 || source.includes(from, at + 1))
    throw new RangeError(`invalid mutant; ${file} must contain this exactly once: ${JSON.stringify(from)}`);
  return source.slice(0, at) + to + source.slice(at + from.length);
}

/** A change of one source file, as the lists of mutants state it. */
export const mutant = (file: string, says: string, from: string, to: string): EngineMutant => ({
  file,
  says,
  from,
  to,
});
