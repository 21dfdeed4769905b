/** The parts of a URL fragment. */
export interface Hash {
  /** The id of a place; empty if none is named. */
  readonly id: string;
  /** The choices: the text after the first question mark, as it is. */
  readonly query: string;
}

/**
 * The id and the query in the fragment of a URL. An id that is not properly encoded counts as none.
 *
 * @param hash as in `location.hash`
 * @example parseHash('#lemma-1?verdict=refuted') // { id: 'lemma-1', query: 'verdict=refuted' }
 */
export function parseHash(hash: string): Hash {
  const [id = '', ...query] = hash.slice(1).split('?');
  return { id: decoded(id), query: query.join('?') };
}

/**
 * The reverse of `parseHash`; empty if both are.
 *
 * @example formatHash({ id: 'lemma-1', query: 'verdict=refuted' }) // '#lemma-1?verdict=refuted'
 */
export function formatHash({ id, query }: Hash): string {
  const text = encodeURIComponent(id) + (query === '' ? '' : `?${query}`);
  return text === '' ? '' : `#${text}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
