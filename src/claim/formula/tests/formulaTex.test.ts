import * as fc from 'fast-check';
import { Fraction } from 'fraction.js';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { formulaTex } from '../formulaTex.ts';
import { parseFormula } from '../parseFormula.ts';
import { anyStatement, anyTree, anyValues, statementText, textOf, type Values, valueOf } from './anyFormula.ts';

const tex = (text: string): string => formulaTex(parseFormula(text));

describe('the TeX of a formula', () => {
  test('can be set, whatever the formula', () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        katex.renderToString(tex(statementText(statement)), { throwOnError: true, strict: 'error' });
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('means what the formula means, to somebody who reads the TeX', () => {
    fc.assert(
      fc.property(anyTree, anyValues, (tree, values) => {
        const written = tex(`${textOf(tree)} = 0`).replace(/ = 0$/u, '');
        const expected = valueOf(tree, values);
        expect(readTex(written, values)?.toFraction(false)).toBe(
          expected && new Fraction(...expected).toFraction(false),
        );
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test.each([
    ['2*(k/n)^2 <= 4*k/m', String.raw`2\,\left(\frac{k}{n}\right)^{2} \le \frac{4\,k}{m}`],
    ['(a*b)^2 = a*b^2', String.raw`\left(a\,b\right)^{2} = a\,b^{2}`],
    ['(x^2)^3 != x', String.raw`\left(x^{2}\right)^{3} \ne x`],
    ['-x^2 < (-x)^2', String.raw`-x^{2} < \left(-x\right)^{2}`],
    ['epsilon >= n_1', String.raw`\varepsilon \ge \mathit{n\_1}`],
    ['3*2^4 > 2*10', String.raw`3 \cdot 2^{4} > 2 \cdot 10`],
    ['x = 1 iff not (y = 1)', String.raw`x = 1 \;\Leftrightarrow\; \left(\neg\left(y = 1\right)\right)`],
  ])('%s', (text, expected) => {
    expect(tex(text)).toBe(expected);
  });
});

/** The value of an expression in TeX, read by the conventions of typeset mathematics; undefined where it divides by 0. */
function readTex(text: string, values: Values): Fraction | undefined {
  const tokens =
    text.match(
      /\\left[(|]|\\right[)|]|\\frac|\\mathit\{[^}]*\}|\\[A-Za-z]+|\\,|\^|[{}()+,-]|\d+(?:\.\d+)?|[A-Za-z]/gu,
    ) ?? [];
  let at = 0;
  let divides = false;
  const take = (token: string): boolean => (tokens[at] === token ? (at++, true) : false);
  const need = (token: string): void => {
    if (!take(token)) throw new SyntaxError(`${token} expected at ${tokens.slice(at).join(' ')}`);
  };
  const braced = (): Fraction => {
    need('{');
    const value = sum();
    need('}');
    return value;
  };
  const pair = (): [Fraction, Fraction] => {
    need(String.raw`\left(`);
    const left = sum();
    need(',');
    const right = sum();
    need(String.raw`\right)`);
    return [left, right];
  };
  const atom = (): Fraction => {
    const token = tokens[at++] ?? '';
    if (/^\d/u.test(token)) return new Fraction(token);
    if (token === String.raw`\left(` || token === String.raw`\left|`) {
      const value = sum();
      need(token === String.raw`\left(` ? String.raw`\right)` : String.raw`\right|`);
      return token === String.raw`\left(` ? value : value.abs();
    }
    if (token === String.raw`\frac`) {
      const [above, below] = [braced(), braced()];
      divides ||= below.equals(0);
      return below.equals(0) ? new Fraction(0) : above.div(below);
    }
    if (token === String.raw`\max` || token === String.raw`\min`) {
      const [left, right] = pair();
      return left.compare(right) > 0 === (token === String.raw`\max`) ? left : right;
    }
    const name =
      token === String.raw`\varepsilon` ? 'epsilon' : token.replace(/^\\mathit\{(.*)\}$/u, '$1').replace('\\_', '_');
    return new Fraction(...values[name]!);
  };
  const power = (): Fraction => {
    const base = atom();
    return take('^') ? base.pow(Number(braced())) : base;
  };
  const product = (): Fraction => {
    if (take('-')) return product().neg();
    let value = power();
    while (take(String.raw`\,`) || take(String.raw`\cdot`)) value = value.mul(power());
    return value;
  };
  const sum = (): Fraction => {
    let value = product();
    for (;;) {
      if (take('+')) value = value.add(product());
      else if (take('-')) value = value.sub(product());
      else return value;
    }
  };
  const value = sum();
  if (at < tokens.length) throw new SyntaxError(`not read: ${tokens.slice(at).join(' ')}`);
  return divides ? undefined : value;
}
