import { describe, expect, test } from 'vitest';
import { titleHtml } from '../titleHtml.ts';

/** Italics as *x*, exponents as ^[x], indices as _[x]. */
const shown = (title: string): string =>
  titleHtml(title)
    .text.replaceAll(/<\/?i>/gu, '*')
    .replaceAll('<sup>', '^[')
    .replaceAll('<sub>', '_[')
    .replaceAll(/<\/su[pb]>/gu, ']')
    .replaceAll('**', '');

describe('a title', () => {
  test.each([
    ['At least (n/(ek))^k inputs', 'At least (*n*/(*ek*))^[*k*] inputs'],
    ['at most (en/k)^k', 'at most (*en*/*k*)^[*k*]'],
    [
      '|W_i·W_j| > c/√m with probability e^{−c²/2}',
      '|*W*_[*i*]·*W*_[*j*]| &gt; *c*/√*m* with probability *e*^[−*c*²/2]',
    ],
    ['For k ≤ n^0.99 and n ≥ 2^200, all', 'For *k* ≤ *n*^[0.99] and *n* ≥ 2^[200], all'],
    ['For k ≤ n^(1 − a), at least a·k', 'For *k* ≤ *n*^[1 − *a*], at least *a*·*k*'],
    ['with probability 0.4 n^−2/√(ln n)', 'with probability 0.4 *n*^[−2]/√(ln *n*)'],
    ['A feature errs by at most δc′√k', 'A feature errs by at most *δc*′√*k*'],
    ['In the simplex, a W that is not random', 'In the simplex, a *W* that is not random'],
    ['a one-to-one map into m-bit strings', 'a one-to-one map into *m*-bit strings'],
    ['Welch’s bound and/or (3ε)²', 'Welch’s bound and/or (3*ε*)²'],
  ])('%s', (title, typeset) => expect(shown(title)).toBe(typeset));

  test('is escaped, and ends whatever it holds', () => {
    expect(titleHtml('<b> & x^{<i>}').text).toBe('&lt;<i>b</i>&gt; &amp; <i>x</i><sup>&lt;<i>i</i>&gt;</sup>');
    expect(titleHtml('^^{_').text).toBe('^^{_');
  });
});
