import { GREEK } from '../greek.ts';

/** What other languages write, none of which a formula can hold, with what to write instead; the longer of two first. */
const CURES: ReadonlyArray<readonly [RegExp, (...found: string[]) => string]> = [
  [/<=>|<->|⇔|↔|⟺/u, (found) => `write iff for ${found}`],
  [/[!=]==/u, (found) => `write ${found === '===' ? '= for equality' : '!= for inequality'}, not ${found}`],
  [/==/u, () => 'write = for equality, not =='],
  [/=>/u, () => 'write >= for "at least", or implies for an implication, not =>'],
  [/=</u, () => 'write <= for "at most", not =<'],
  [/->|[→⇒⟹]/u, (found) => `write implies for ${found}`],
  [/<>|≠/u, (found) => `write != for ${found}`],
  [/[≤≦⩽]/u, (found) => `write <= for ${found}`],
  [/[≥≧⩾]/u, (found) => `write >= for ${found}`],
  [/\*\*/u, () => 'write ^ for powers, not **'],
  [/⁻[⁰¹²³⁴-⁹]+/u, (found) => `write a division for the negative power ${found}`],
  [/[⁰¹²³⁴-⁹]+/u, (found) => `write ^${plain(found)} for ${found}`],
  [/[ⁱⁿᴬ-ᵡ]+/u, (found) => `an exponent must be a whole number, not ${found}`],
  [/[₀-₉ₐ-ₜᵢ-ᵪ]+/u, (found) => `write _${plain(found)} for the subscript ${found}`],
  [/[·×⋅∙•∗✕⨯]/u, (found) => `write * for ${found}`],
  [/[÷∕⁄]/u, (found) => `write / for ${found}`],
  [/[−‐-—]/u, (found) => `write the hyphen - for the minus sign ${found}`],
  [
    /[√∛∜]|\bsqrt\s*\(/u,
    () => 'a formula has no roots; make the root a parameter r, and say r^2 = x among the hypotheses',
  ],
  [/&&?|∧/u, (found) => `write and for ${found}`],
  [/\|\||∨/u, (found) => `write or for ${found}${found === '∨' ? '' : '; an absolute value is abs(a)'}`],
  [/[|∣]/u, (found) => `write abs(a) for an absolute value, not ${found}a${found}`],
  [/[\w)]\s*!(?!=)/u, () => 'a formula has no factorials; make the value a parameter'],
  [/¬|!(?!=)/u, (found) => `write not for ${found}`],
  [
    /(?<!['"\w])([A-Za-z]\w*)['’′″]/u,
    (found, name) => `a name has no primes; call the parameter ${name}_prime, not ${found}`,
  ],
  [/[\\{}]/u, () => 'it is not read as TeX; write x^2, a/b and <= as on a keyboard'],
  [/%|\smod\s/u, () => 'a formula has no remainders; make quotient and remainder parameters'],
  [/(?<![\w.])\.\d+/u, (found) => `write 0${found} for ${found}`],
  [/(?<![\w.])(\d+)\.(?!\w)/u, (found, whole) => `write ${whole} for ${found}`],
  // 1e5 is a number.
  [
    /(?<![\w.])((?:\d+\.)?\d+)(?!e[+-]?\d)([a-z_]\w*|\()/iu,
    (found, number, factor) =>
      `write ${number}*${factor}${factor === '(' ? '...)' : ''} for a product, not ${found}${factor === '(' ? '...)' : ''}`,
  ],
  [/,(?![^(]*\))/u, () => 'join comparisons with "and", not with a comma'],
  // Marks such as a hat belong to the letter before them.
  [/\P{ASCII}\p{M}*|.\p{M}+/su, (found) => unknownSign(found)],
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

/** Digits and letters as a keyboard has them, instead of raised, lowered, slanted or wide ones. */
const plain = (text: string): string => text.normalize('NFKC').replace('⁄', '/');

/** What to write for a sign that no keyboard has and that a formula cannot hold. */
function unknownSign(sign: string): string {
  const code = `U+${/\P{ASCII}/u.exec(sign)![0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  if (/^[\p{C}\p{Z}]/u.test(sign)) return `it holds the invisible character ${code}; write a plain space, or delete it`;
  const letter = plain(sign);
  const greek = greekName(sign) ?? greekName(letter);
  if (greek !== undefined) return `write ${greek} for ${sign}`;
  if (/^[!-~]+$/u.test(letter)) return `write ${letter} for ${sign}`;
  return `a formula cannot hold ${sign} (${code}); names consist of the letters A to Z, digits and _`;
}

/** `delta` for δ, `Delta` for Δ. */
function greekName(letter: string): string | undefined {
  const small = letter === 'ς' ? 'σ' : letter.toLowerCase();
  const name = Object.keys(GREEK).find((key) => GREEK[key] === small);
  return name !== undefined && small !== letter && letter !== 'ς' ? `${name[0]!.toUpperCase()}${name.slice(1)}` : name;
}
