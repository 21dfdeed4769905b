import { closest } from '../../../claim/closest.ts';
import { type Kind, KINDS } from '../../../claim/kinds.ts';
import { UsageError } from '../../../store/UsageError.ts';

/** The kinds with what each is called. @example 'holds (for every setting)' */
export const KIND_LIST = Object.entries(KINDS)
  .map(([kind, { words }]) => (kind === words ? kind : `${kind} (${words})`))
  .join(', ');

/** Reads a kind of claim, by its name or by its words. @throws UsageError when it is none */
export function readKind(text: string): Kind {
  const wanted = text.trim().toLowerCase();
  const found = Object.entries(KINDS).find(([kind, { words }]) => kind === wanted || words === wanted);
  if (found !== undefined) return found[0] as Kind;
  const meant = closest(wanted, Object.keys(KINDS));
  throw new UsageError(
    `invalid --kind ${JSON.stringify(text)}; ${meant === undefined ? `the kinds are ${KIND_LIST}` : `did you mean ${meant}?`}`,
  );
}
