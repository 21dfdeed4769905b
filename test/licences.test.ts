import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { belowThree, claimFolder } from './claimFolder.ts';
import { runHere } from './runHere.ts';

test('a report holds the licences of all that is in it, the packages of the laboratory included', async () => {
  const guide = await readFile(path.join(PACKAGE_FOLDER, 'guides/laboratory.md'), 'utf8');
  const [, laboratory = ''] = /```ts\n([^]*?)```/u.exec(guide) ?? [];
  const scratch = await claimFolder({
    'low.claim.ts': belowThree('expect: "refuted"'),
    'laboratory.ts': `import { six } from 'six';\n${laboratory.replace('sides: 6', 'sides: six')}`,
    'node_modules/six/package.json': '{ "name": "six", "version": "6.0.0", "license": "0BSD", "main": "six.js" }',
    'node_modules/six/six.js': 'export const six = Number(globalThis.sides ?? 6);',
    'node_modules/six/LICENCE.txt': 'Do with it what you like. */ </script><!-- Copyright Nobody.\r\n',
  });
  try {
    const options = ['--effort', 'quick', '--workers', '1', '--out', scratch.in('out')];
    expect(await runHere(['report', '--properties', scratch.path, ...options])).toMatchObject({ code: 0 });
    const page = await readFile(scratch.in('out/index.html'), 'utf8');
    for (const name of ['LICENSE', 'node_modules/katex/LICENSE']) {
      const licence = (await readFile(path.join(PACKAGE_FOLDER, name), 'utf8')).trim();
      expect(page).toContain(licence.replaceAll('"', '&quot;').replaceAll("'", '&#39;'));
    }
    expect(page).toContain('SIL Open Font License, Version 1.1.');
    expect(page).toContain('six 6.0.0: 0BSD\n\nDo with it what you like. * / < /script>< !-- Copyright Nobody.');
    expect(page).toContain('seedrandom 3.0.5: MIT');
  } finally {
    await scratch.remove();
  }
});
