/**
 * The claims and verdicts in a table of verdicts, for comparing one with another: the numbers beside them depend on
 * the effort, the verdicts must not.
 *
 * @example verdictsIn('| lemma-2 | Lemma 2 | **refuted** | ... |') // ['lemma-2: refuted']
 */
export function verdictsIn(markdown: string): string[] {
  return markdown
    .split('\n')
    .map((line) => /^\| ([a-z0-9-]+) \|.*? \| (?:\*\*)?(proved|upheld|refuted|undecided|vacuous|faulty)\b/u.exec(line))
    .filter((row) => row !== null)
    .map(([, id, verdict]) => `${id}: ${verdict}`);
}
