import { parseHTML } from 'linkedom/worker';
import { describe, expect, test } from 'vitest';
import { sampleClaim } from '../../../tests/sampleClaim.ts';
import { sampleResults } from '../../../tests/sampleResults.ts';
import { claimLines } from '../../../../results/claimLines.ts';
import { html } from '../../../markup/Html.ts';
import { sourceFiles, sourceLink } from '../sourceFiles.ts';

const READINGS = `import { claim, readings } from 'refutable';

const few = integers(1, 3);

export default readings({
  'a': claim({
    title: 'First',

    note: "a' < b",
  }),
  "a-second": claim({
    title: 'Second',
  }),
  'a-third': shared,
});
`;
const SINGLE = "import { claim } from 'refutable';\n\nexport default claim({\n  title: 'One',\n});\n";

describe('the lines of a claim', () => {
  test('are those of its object', () => {
    expect(claimLines(READINGS, 'a')).toEqual({ first: 6, last: 10 });
    expect(claimLines(READINGS, 'a-second')).toEqual({ first: 11, last: 13 });
    expect(claimLines(READINGS, 'a-third')).toEqual({ first: 14, last: 14 });
    expect(claimLines(SINGLE, 'single')).toEqual({ first: 3, last: 5 });
  });

  test('are none if no line starts it', () => {
    expect(claimLines(READINGS, 'a-fourth')).toBeNull();
    expect(claimLines('', 'a')).toBeNull();
  });

  test('end with the file if nothing closes it', () => {
    expect(claimLines("'a': claim({\n  title: 'cut", 'a')).toEqual({ first: 1, last: 2 });
  });
});

describe('the claim files', () => {
  const claims = ['a-second', 'a', 'a-third'].map((id) => sampleClaim({ id, file: 'part/a.claim.ts' }));
  const sources = new Map([['part/a.claim.ts', READINGS]]);
  const { document } = parseHTML(`<body>${sourceFiles(sources, { ...sampleResults, claims }).text}</body>`);

  test('stand in the page once, to the letter, with a number for each line', () => {
    expect(document.querySelectorAll('.source')).toHaveLength(1);
    expect(document.querySelector('.source code')?.textContent).toBe(READINGS.replace(/\n$/u, ''));
    expect(document.querySelector('.numbers')?.textContent?.trim().split('\n')).toHaveLength(15);
  });

  test('have an address for the lines of each claim', () => {
    expect(document.getElementById('_source-a-second')?.textContent).toMatch(/^ {2}"a-second": claim[^]*\}\),\n$/u);
    expect([...document.querySelectorAll('.own')].map((own) => own.id)).toEqual([
      '_source-a',
      '_source-a-second',
      '_source-a-third',
    ]);
  });

  test('are linked from the card, with the lines', () => {
    const text = sourceLink(claims[0]!, sources).text;
    expect(text).toContain('Its source, lines 11 to 13');
    expect(text).toContain('href="#_source-a-second"');
    expect(sourceLink(claims[2]!, sources).text).toContain('Its source, line 14');
  });

  test('that are not there are left out', () => {
    expect(sourceLink(claims[0]!, new Map()).text).toBe('');
    expect(sourceFiles(new Map([['other.claim.ts', SINGLE]]), { ...sampleResults, claims }).text).toBe('');
    expect(html`${sourceLink(sampleClaim({ id: 'nowhere', file: 'part/a.claim.ts' }), sources)}`.text).toBe('');
  });

  test('are escaped', () => {
    const evil = new Map([['part/a.claim.ts', "'a': claim({\n  title: '</code><script>',\n}),\n"]]);
    expect(sourceFiles(evil, { ...sampleResults, claims }).text).not.toContain('<script>');
  });
});
