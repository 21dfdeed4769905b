import { describe, expect, test } from 'vitest';
import { claimLines } from '../claimLines.ts';

/** The lines of a claim, as text. */
function ownLines(source: string, id: string): string | null {
  const lines = claimLines(source, id);
  return (
    lines &&
    source
      .split('\n')
      .slice(lines.first - 1, lines.last)
      .join('\n')
  );
}

describe('the lines of a claim', () => {
  const indented = "export default claim({\n  title: 'A',\n});";
  const flat = "export default claim({\ntitle: 'A',\ntwin: {\nclaims: 'B',\n},\n});";

  test.each([
    ['indented', indented],
    ['not indented', flat],
    [
      'not indented, with brackets in text, templates, comments and regular expressions',
      "export default claim({\ntitle: 'A) }',\nstatement: String.raw`\\}\n)`,\n// )}\nholds: (x) => /[)}/]\\)/u.test(x), /* }) */\n});",
    ],
    ['indented but for a line of a template', 'export default claim({\n  note: `one\ntwo`,\n  title: "A",\n});'],
  ])('of a file are whole where its body is %s', (_, claim) => {
    expect(ownLines(`import { claim } from 'refutable';\n${claim}\n\nfunction later() {}\n`, 'a')).toBe(claim);
  });

  test('among several end before the next claim, indented or not', () => {
    const [one, other] = ["'one': claim({\ntitle: 'A',\n}),", "'other': claim({ title: 'B' }),"];
    const source = `export default readings({\n${one}\n${other}\n});\n`;
    expect(ownLines(source, 'one')).toBe(one);
    expect(ownLines(source, 'other')).toBe(other);
  });

  test('are unknown where no line begins it, and one where no bracket is opened or closed', () => {
    expect(claimLines('export default made;\n', 'a')).toBeNull();
    expect(ownLines('a: made,\nb: made,\n', 'a')).toBe('a: made,');
    expect(ownLines('a: claim({\nb: made,\n', 'a')).toBe('a: claim({');
  });
});
