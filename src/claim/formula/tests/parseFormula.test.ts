import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import { describe, expect, test } from 'vitest';
import { evaluateFormula } from '../evaluateFormula.ts';
import { divisorsIn, namesIn } from '../Formula.ts';
import { parseFormula } from '../parseFormula.ts';

describe('what binds tighter', () => {
  // Each is true for these values when it is read as mathematics reads it, and false when it is read otherwise.
  const values = { a: new Fraction(2), b: new Fraction(3), c: new Fraction(5) };
  test.each([
    ['-a^2 = 0 - 4', 'a power binds tighter than a minus sign'],
    ['(-a)^2 = 4', 'but not than parentheses'],
    ['--a^2 = 4', 'two minus signs stand before the power'],
    ['-(-a)^2 = 0 - 4', 'a minus sign in parentheses belongs to the base'],
    ['b*-a^2 = 0 - 12', 'a minus sign after a product sign stands before the power'],
    ['c - a^2 = 1', 'a difference is not a sign'],
    ['b*a^2 = 12', 'a power binds tighter than a product'],
    ['c - b - a = 0', 'differences go from the left'],
    ['c*6/a/b = 5', 'quotients go from the left'],
    ['c/a*b = 15/2', 'products and quotients go from the left together'],
    ['a + b*c = 17', 'a product binds tighter than a sum'],
    ['-a + b = 1', 'a minus sign binds tighter than a sum'],
    ['a = 2 or b = 3 and c = 0', '"and" binds tighter than "or"'],
    ['a = 0 implies b = 0 implies c = 0', '"implies" goes from the right'],
    ['a = 0 implies b = 0 or c = 0', '"or" binds tighter than "implies"'],
    ['a = 0 iff b = 3 implies c = 0', '"implies" binds tighter than "iff"'],
    ['not (a = 0) or a = 2', '"not" binds tighter than "or"'],
    ['not a > 2 or a = 2', '"not" stands before one comparison, not before both'],
    ['not a = 2 implies a = 0', '"not" binds tighter than "implies"'],
    ['b = 3 and not a = 3', '"and" joins what "not" makes'],
    ['not a + b = 6', '"not" stands before the whole of a comparison'],
    ['not -a^2*b > 0', 'also where it begins with a minus sign'],
    ['not not a = 2', 'two of them cancel'],
    ['not (a) = 3', 'parentheses may stand round its first term'],
    ['not (a + b)*c = 3', 'and round a factor of that'],
    ['not (a = 3 or b = 4)', 'parentheses round statements are negated as a whole'],
    ['abs(a - b) = 1 and max(a, b) - min(a, b) = 1', 'functions stand for themselves'],
    ['1e-1*10 = 1 and 2.5E2 = 250', 'numbers may have a power of ten'],
  ])('%s: %s', (text) => {
    expect(evaluateFormula(parseFormula(text), values)).toBe(true);
  });
});

describe('parseFormula', () => {
  test.each([
    ['1 < x < 2', 'comparisons cannot be chained; join two with "and"'],
    ['a = b <= c', 'comparisons cannot be chained; join two with "and"'],
    ['x + 1', 'x + 1 is not a comparison; write one such as m >= 2*n'],
    ['x', 'x is not a comparison; write one such as m >= 2*n'],
    ['x == 1', 'write = for equality, not =='],
    ['x >= 1 && y >= 2', 'write and for &&'],
    ['x >= 1, y >= 2', 'join comparisons with "and", not with a comma'],
    ['x >= 1 || y >= 2', 'write or for ||; an absolute value is abs(a)'],
    ['|x| >= 1', 'write abs(a) for an absolute value, not |a|'],
    ['x === 1', 'write = for equality, not ==='],
    ['x !== 1', 'write != for inequality, not !=='],
    ['x**2 >= 1', 'write ^ for powers, not **'],
    ['2² >= x', 'write ^2 for ²'],
    ['2a >= 1', 'write 2*a for a product, not 2a'],
    ['x >= 2.5m_1 + 1', 'write 2.5*m_1 for a product, not 2.5m_1'],
    ['2(a + 1) >= 1', 'write 2*(...) for a product, not 2(...)'],
    ['2·a >= 1', 'write * for ·'],
    ['x => 1', 'write >= for "at least", or implies for an implication, not =>'],
    ['x =< 1', 'write <= for "at most", not =<'],
    ['x > 1 -> x > 0', 'write implies for ->'],
    ['x > 1 <=> x > 0', 'write iff for <=>'],
    ['x <> 1', 'write != for <>'],
    ['x ≤ 1', 'write <= for ≤'],
    ['!(x > 1)', 'write not for !'],
    ['1e5 1e5', 'there is no operator between 1e5 and 1e5; join comparisons with "and", and factors with *'],
    [
      'x >= 1 y >= 2',
      'there is no operator between x >= 1 and y >= 2; join comparisons with "and", and factors with *',
    ],
    ['', 'it is empty; write a comparison such as m >= 2*n'],
    ['x > 0 and', 'there is no operator between x > 0 and and; join comparisons with "and", and factors with *'],
    ['x >= not y', 'not y is not part of a rational expression'],
    ['x + not y >= 1', 'not y is not part of a rational expression'],
    ['(not x) >= 1', '(not x) is not part of a rational expression'],
    ['not x', 'x is not a comparison; write one such as m >= 2*n'],
    ['not x = 1 < 2', 'comparisons cannot be chained; join two with "and"'],
    ['log(x) >= 1', 'unknown function log(...); a formula may use abs(a), max(a, b) and min(a, b)'],
    ['$x >= 1', 'invalid parameter name $x; use a letter from A to Z, followed by letters, digits and _'],
    [
      'k(k - 1) >= 1',
      'unknown function k(...); a formula may use abs(a), max(a, b) and min(a, b); a product is written k*(...)',
    ],
    ['max(x) >= 1', 'unknown function max(...); a formula may use abs(a), max(a, b) and min(a, b)'],
    ['abs(x, y) >= 1', 'unknown function abs(...); a formula may use abs(a), max(a, b) and min(a, b)'],
    ['x^y >= 1', 'an exponent must be a whole number from 0 to 1000, not y'],
    ['x^0.5 >= 1', 'an exponent must be a whole number from 0 to 1000, not 0.5'],
    ['x^-1 >= 1', 'an exponent must be a whole number from 0 to 1000, not -1'],
    ['x^(y+1)>= 1', 'an exponent must be a whole number from 0 to 1000, not (y + 1)'],
    ['x^2^3 >= 1', 'powers cannot be chained; put parentheses around one'],
    ['x^1000000 >= 1', 'an exponent must be a whole number from 0 to 1000, not 1000000'],
    ['1e999999999 >= x', '1e999999999 is not part of a rational expression'],
    ['x >= "1"', '"1" is not part of a rational expression'],
    ['x >= true', 'true is not part of a rational expression'],
    ['x[1] >= 1', 'the member is not part of a rational expression'],
    ['x.y >= 1', 'the member is not part of a rational expression'],
    ['x^{2} >= 1', 'it is not read as TeX; write x^2, a/b and <= as on a keyboard'],
    ['x \\ge 1', 'it is not read as TeX; write x^2, a/b and <= as on a keyboard'],
    ['x % 2 = 0', 'a formula has no remainders; make quotient and remainder parameters'],
    ['x mod 2 = 0', 'a formula has no remainders; make quotient and remainder parameters'],
    ['x >= .5', 'write 0.5 for .5'],
    ['x >= 5.', 'write 5 for 5.'],
    ['() x >= 1', 'there is nothing between ( and ) at character 2'],
    ['(x >= 1', 'Unclosed ( at character 7'],
    ['x >=', 'Expected expression after >= at character 4'],
  ])('says what it cannot read in %s', (text, reason) => {
    expect(() => parseFormula(text)).toThrow(new SyntaxError(`cannot read the formula "${text}": ${reason}`));
  });

  // Each of them stands where jsep reads a name, so that without a cure the formula would be about another parameter.
  test.each([
    ['x² >= 1', 'write ^2 for ²'],
    ['x^2 + y¹⁰ >= 1', 'write ^10 for ¹⁰'],
    ['x⁻¹ >= 1', 'write a division for the negative power ⁻¹'],
    ['xⁿ >= 1', 'an exponent must be a whole number, not ⁿ'],
    ['xᵏ >= 1', 'an exponent must be a whole number, not ᵏ'],
    ['x₁ >= 1', 'write _1 for the subscript ₁'],
    ['x₁₂ >= 1', 'write _12 for the subscript ₁₂'],
    ['xₙ >= 1', 'write _n for the subscript ₙ'],
    ['a·b >= 1', 'write * for ·'],
    ['a∙b >= 1', 'write * for ∙'],
    ['a⋅b >= 1', 'write * for ⋅'],
    ['a×b >= 1', 'write * for ×'],
    ['a∗b >= 1', 'write * for ∗'],
    ['a÷b >= 1', 'write / for ÷'],
    ['a⁄b >= 1', 'write / for ⁄'],
    ['a∕b >= 1', 'write / for ∕'],
    ['a−b >= 1', 'write the hyphen - for the minus sign −'],
    ['a–b >= 1', 'write the hyphen - for the minus sign –'],
    ['−a <= 1', 'write the hyphen - for the minus sign −'],
    ['a＋b >= 1', 'write + for ＋'],
    ['x⩽1 and y >= 2', 'write <= for ⩽'],
    ['x ≧ 1', 'write >= for ≧'],
    ['x≥1 implies y >= 2', 'write >= for ≥'],
    ['x＝1', 'write = for ＝'],
    ['x ≠ 1', 'write != for ≠'],
    ['x > 1 ⟹ x > 0', 'write implies for ⟹'],
    ['x > 1 ∨ x < 0', 'write or for ∨'],
    ['∣x∣ >= 1', 'write abs(a) for an absolute value, not ∣a∣'],
    ['½ <= x', 'write 1/2 for ½'],
    ['２*x >= 1', 'write 2 for ２'],
    ['ｘ >= 1', 'write x for ｘ'],
    ['𝑥 >= 1', 'write x for 𝑥'],
    ['ａbs(x) >= 1', 'write a for ａ'],
    ['√x >= 1', 'a formula has no roots; make the root a parameter r, and say r^2 = x among the hypotheses'],
    ['√(x) >= 1', 'a formula has no roots; make the root a parameter r, and say r^2 = x among the hypotheses'],
    ['sqrt(x) >= 1', 'a formula has no roots; make the root a parameter r, and say r^2 = x among the hypotheses'],
    ['n! >= 1', 'a formula has no factorials; make the value a parameter'],
    ["x' >= 1", "a name has no primes; call the parameter x_prime, not x'"],
    ['x′ >= 1', 'a name has no primes; call the parameter x_prime, not x′'],
    ['x’ >= 1', 'a name has no primes; call the parameter x_prime, not x’'],
    ['α >= 1', 'write alpha for α'],
    ['2*ε >= 1', 'write epsilon for ε'],
    ['ϵ >= 1', 'write epsilon for ϵ'],
    ['Δ >= 1', 'write Delta for Δ'],
    ['ς >= 1', 'write sigma for ς'],
    ['µ >= 1', 'write mu for µ'],
    ['ℓ >= 1', 'write ell for ℓ'],
    ['x\u00A0>= 1', 'it holds the invisible character U+00A0; write a plain space, or delete it'],
    ['x\u200B >= 1', 'it holds the invisible character U+200B; write a plain space, or delete it'],
    ['x\u00AD >= 1', 'it holds the invisible character U+00AD; write a plain space, or delete it'],
    ['x\u2003>= 1', 'it holds the invisible character U+2003; write a plain space, or delete it'],
    ['x\u0302 >= 1', 'a formula cannot hold x\u0302 (U+0302); names consist of the letters A to Z, digits and _'],
    ['х >= 1', 'a formula cannot hold х (U+0445); names consist of the letters A to Z, digits and _'],
    ['é >= 1', 'a formula cannot hold é (U+00E9); names consist of the letters A to Z, digits and _'],
    ['x >= ∞', 'a formula cannot hold ∞ (U+221E); names consist of the letters A to Z, digits and _'],
    ['x∈A >= 1', 'a formula cannot hold ∈ (U+2208); names consist of the letters A to Z, digits and _'],
    ['🎲 >= 1', 'a formula cannot hold 🎲 (U+1F3B2); names consist of the letters A to Z, digits and _'],
  ])('says what to write instead of a sign that no keyboard has in %s', (text, cure) => {
    expect(() => parseFormula(text)).toThrow(new SyntaxError(`cannot read the formula "${text}": ${cure}`));
  });

  test('reads no name but a letter of ASCII followed by letters, digits and _', () => {
    const soup = fc.array(fc.oneof(fc.constantFrom('x', '2', '_', '*'), fc.string({ unit: 'grapheme', maxLength: 1 })));
    fc.assert(
      fc.property(
        soup.map((parts) => `x${parts.join('')} >= 1`),
        (text) => {
          try {
            return [...namesIn(parseFormula(text))].every((name) => /^[A-Za-z][A-Za-z0-9_]*$/u.test(name));
          } catch (error) {
            return error instanceof SyntaxError;
          }
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('takes the names of Greek letters, and letters with digits and _', () => {
    expect([...namesIn(parseFormula('epsilon*Delta + x_1 >= ell - x2'))]).toEqual([
      'epsilon',
      'Delta',
      'x_1',
      'ell',
      'x2',
    ]);
  });

  test('reads any text or says in a sentence why not', () => {
    const words = 'x y 1 0 2.5 + - * / ^ ( ) , < <= = != and or not implies iff abs max true this " [ ] . ? : ; ; {';
    const soup = fc.array(fc.constantFrom(...words.split(' '), ' '), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(soup, fc.string()), (text) => {
        try {
          parseFormula(text);
          return true;
        } catch (error) {
          return error instanceof SyntaxError && error.message.startsWith(`cannot read the formula "${text}": `);
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });

  test('takes names that begin with a word of the language', () => {
    expect([...namesIn(parseFormula('order >= nothing and implied_by < iffy'))]).toEqual([
      'order',
      'nothing',
      'implied_by',
      'iffy',
    ]);
  });
});

test('the divisors of a formula are found, wherever they stand, but for plain numbers', () => {
  const count = (text: string): number => divisorsIn(parseFormula(text)).length;
  expect(count('x/2 + 1/y >= abs(1/(x/z))^2')).toBe(3);
  expect(count('not (x/0 = 1 implies -(1/x) > max(1/y, 1/3))')).toBe(3);
  expect(count('x*y - 1 = 0')).toBe(0);
});
