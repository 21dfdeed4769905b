/** What other languages write, none of which a formula can hold, with what to write instead; the longer of two first. */
const CURES: ReadonlyArray<readonly [RegExp, (...found: string[]) => string]> = [
  [/<=>|<->|⇔|↔/u, (found) => `write iff for ${found}`],
  [/[!=]==/u, (found) => `write ${found === '===' ? '= for equality' : '!= for inequality'}, not ${found}`],
  [/==/u, () => 'write = for equality, not =='],
  [/=>/u, () => 'write >= for "at least", or implies for an implication, not =>'],
  [/=</u, () => 'write <= for "at most", not =<'],
  [/->|→|⇒/u, (found) => `write implies for ${found}`],
  [/<>|≠/u, (found) => `write != for ${found}`],
  [/≤/u, () => 'write <= for ≤'],
  [/≥/u, () => 'write >= for ≥'],
  [/\*\*/u, () => 'write ^ for powers, not **'],
  [/([²³])/u, (_, digit) => `write ^${digit === '²' ? 2 : 3} for ${digit}`],
  [/[·×]/u, (found) => `write * for ${found}`],
  [/[−–]/u, (found) => `write the hyphen - for the minus sign ${found}`],
  [/&&?|∧/u, (found) => `write and for ${found}`],
  [/\|\|/u, () => 'write or for ||; an absolute value is abs(a)'],
  [/∨/u, () => 'write or for ∨'],
  [/\|/u, () => 'write abs(a) for an absolute value, not |a|'],
  [/¬|!(?!=)/u, (found) => `write not for ${found}`],
  // 1e5 is a number.
  [
    /(?<![\w.])((?:\d+\.)?\d+)(?!e[+-]?\d)([a-z_]\w*|\()/iu,
    (found, number, factor) =>
      `write ${number}*${factor}${factor === '(' ? '...)' : ''} for a product, not ${found}${factor === '(' ? '...)' : ''}`,
  ],
  [/,(?![^(]*\))/u, () => 'join comparisons with "and", not with a comma'],
];

/**
 * What to write for the first notation of another language in a formula that could not be read; undefined when there is none.
 *
 * @example foreignNotation('x == 1') // 'write = for equality, not =='
 */
export function foreignNotation(text: string): string | undefined {
  for (const [pattern, cure] of CURES) {
    const found = pattern.exec(text);
    if (found !== null) return cure(...found);
  }
  return undefined;
}
