/** The reader's filter. An empty part matches every claim. */
export interface Filter {
  readonly verdicts: readonly string[];
  /** The number of a section, from 1. */
  readonly section: string;
  readonly kind: string;
  /** The search text. */
  readonly find: string;
}

/** The parts of a claim that a filter reads. */
export interface Filtered {
  readonly verdict: string;
  readonly section: string;
  readonly kind: string;
}

/** Whether a claim matches each choice, the search text aside (see `findRank`). */
export function matches({ verdicts, section, kind }: Filter, claim: Filtered): boolean {
  return (
    (verdicts.length === 0 || verdicts.includes(claim.verdict)) &&
    (section === '' || claim.section === section) &&
    (kind === '' || claim.kind === kind)
  );
}

/**
 * A filter as the query of a URL; empty if everything is shown.
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
