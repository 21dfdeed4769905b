import { expect, test } from 'vitest';
import { reportHtml } from '../../reportHtml.ts';
import { sampleAssets } from '../../tests/sampleAssets.ts';
import { sampleResults } from '../../tests/sampleResults.ts';

const LICENCE = { of: 'thing <1.0>', name: 'MIT & more', text: 'Copyright <b>someone</b>\nUse it.' };

test('a page holds each licence word for word, folded, and none where none is given', () => {
  const page = reportHtml(sampleResults, { ...sampleAssets, licences: [LICENCE] });
  expect(page).toContain('<summary>thing &lt;1.0&gt;: MIT &amp; more</summary>');
  expect(page).toContain('<pre>Copyright &lt;b&gt;someone&lt;/b&gt;\nUse it.</pre>');
  expect(page).not.toContain('script of the laboratory');
  expect(reportHtml(sampleResults, sampleAssets)).not.toContain('id="_licences"');
});

test('a page with a laboratory says where the licences of its packages are', () => {
  const page = reportHtml(sampleResults, { ...sampleAssets, licences: [LICENCE], laboratory: 'void 0;' });
  expect(page).toContain('in the script of the laboratory are in a comment at its end');
});
