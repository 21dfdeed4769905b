/** Characters of a word that somebody may have mistyped, at most. */
const LONGEST = 200;

/** The known word that a mistyped one is nearest to; undefined when none is near. */
export function closest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const [best] = known
    // As many letters would have to be put in or left out.
    .filter(
      ({ length }) => Math.abs(length - word.length) <= Math.max(1, Math.floor(Math.max(length, word.length) / 3)),
    )
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => {
      const longest = Math.max(word.length, candidate.length);
      // One letter is as near to any other, which tells nothing.
      return distance <= Math.max(1, Math.floor(longest / 3)) && distance < longest;
    })
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
}

/** The end of a sentence that reports an unknown word: the known one that was probably meant, or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const meant = closest(word, known);
  return meant === undefined ? '' : `; did you mean ${meant}?`;
}

/** Insertions, deletions, replacements and exchanges of neighbours that turn one word into the other (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? before[j - 2]! + 1 : Infinity;
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]), exchange));
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}
