import { expect, test } from 'vitest';
import { bundleForPage } from '../bundle/bundleForPage.ts';
import { pageScripts } from '../pageScripts.ts';

test('the scripts of a page parse, import nothing and define no globals', async () => {
  for (const script of Object.values(await pageScripts())) {
    // oxlint-disable-next-line no-implied-eval -- parsed, not run
    expect(() => new Function(script)).not.toThrow();
    expect(script).toMatch(/^"use strict";\(\(\)=>\{/u);
    expect(script).not.toContain('refutable/');
  }
});

test('a script that would end the element that contains it is refused', async () => {
  const stdin = { contents: 'console.log(["<", "/script>"].join(""), "<!--");' };
  await expect(bundleForPage({ stdin })).rejects.toThrow('would end the element');
});
