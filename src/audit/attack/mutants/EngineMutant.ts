/** One change of one source file of the checker that makes it say what is not so, or spend what it has not. */
export interface EngineMutant {
  /** Under `src/`. */
  readonly file: string;
  readonly says: string;
  /** Text that stands in the file once. */
  readonly from: string;
  readonly to: string;
}

/** What an attack on one mutant came to. */
export interface Found {
  readonly mutant: EngineMutant;
  /** The made-up claim or the identity that finds it, with what is false; undefined where nothing does. */
  readonly by: string | undefined;
  /** Whether the attack was ended before it was over, so that nobody knows. */
  readonly isLate?: boolean;
}

/** What is said first of a copy that ended with an error of its own. */
export const BROKE = 'the checker broke';

/** A source with its one change. @throws RangeError where the text that is changed does not stand there once */
export function mutated({ file, from, to }: EngineMutant, source: string): string {
  const at = source.indexOf(from);
  if (at < 0 || source.includes(from, at + 1))
    throw new RangeError(`invalid mutant; ${file} must hold this once: ${JSON.stringify(from)}`);
  return source.slice(0, at) + to + source.slice(at + from.length);
}

/** A change of one source file, as the lists of mutants state it. */
export const mutant = (file: string, says: string, from: string, to: string): EngineMutant => ({
  file,
  says,
  from,
  to,
});
