/** What a reader chose to see. What is empty lets every claim pass. */
export interface Filter {
  readonly verdicts: readonly string[];
  /** The number of a section, from 1. */
  readonly section: string;
  readonly kind: string;
  /** What was typed to be found. */
  readonly find: string;
}

/** What a filter asks of a claim. */
export interface Filtered {
  readonly verdict: string;
  readonly section: string;
  readonly kind: string;
  /** All that can be found of the claim, in small letters. It is read only where it is asked for. */
  readonly text: () => string;
}

/** The words to find, in small letters. */
const wordsOf = (find: string): string[] => find.toLowerCase().match(/\S+/gu) ?? [];

/** Whether a claim is shown: it fits each choice, and holds every word. */
export function matches({ verdicts, section, kind, find }: Filter, claim: Filtered): boolean {
  return (
    (verdicts.length === 0 || verdicts.includes(claim.verdict)) &&
    (section === '' || claim.section === section) &&
    (kind === '' || claim.kind === kind) &&
    wordsOf(find).every((word) => claim.text().includes(word))
  );
}

/**
 * A filter as the query of an address; empty where all is shown.
 *
 * @example filterQuery({ verdicts: ['refuted', 'faulty'], section: '7', kind: '', find: '' }) // 'verdict=refuted,faulty&section=7'
 */
export function filterQuery({ verdicts, section, kind, find }: Filter): string {
  const query = new URLSearchParams();
  if (verdicts.length > 0) query.set('verdict', verdicts.join(','));
  if (section !== '') query.set('section', section);
  if (kind !== '') query.set('kind', kind);
  if (find.trim() !== '') query.set('find', find.trim());
  return query.toString().replaceAll('%2C', ',');
}

/** The reverse of `filterQuery`. */
export function filterOf(query: URLSearchParams): Filter {
  return {
    verdicts: (query.get('verdict') ?? '').split(',').filter((verdict) => verdict !== ''),
    section: query.get('section') ?? '',
    kind: query.get('kind') ?? '',
    find: query.get('find') ?? '',
  };
}
