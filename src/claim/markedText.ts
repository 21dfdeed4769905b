/**
 * What text of a claim file may mark: a formula between dollar signs (`\\$` is a dollar sign, and one without a partner
 * stands for itself), a word between backticks, and emphasis between asterisks.
 */
export const MARKED =
  /(?<!\\)\$(?<tex>(?:[^$\\]|\\[^])+)\$|`(?<code>[^`\n]+)`|(?<![\w)*])\*(?<emphasis>\S(?:[^*\n]*\S)?)\*(?![\w(*])/gu;

/**
 * The formulas between dollar signs in a text, without the signs; those in emphasis too.
 *
 * @example formulasIn(String.raw`from \$5 on, $x_1$`) // ['x_1']
 */
export function formulasIn(text: string): string[] {
  return text
    .split(/\n\s*\n/u)
    .flatMap((paragraph) =>
      [...paragraph.matchAll(MARKED)].flatMap(({ groups: { tex, emphasis } = {} }) =>
        tex !== undefined ? [tex] : emphasis === undefined ? [] : formulasIn(emphasis),
      ),
    );
}
