import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { verdictsMarkdown } from '../src/report/markdown/verdictsMarkdown.ts';
import { PROPERTIES_FOLDER, REPORTS_FOLDER } from '../src/store/folders.ts';
import { claimTests } from '../src/testing/vitest.ts';
import { verdictsIn } from './verdictsIn.ts';

claimTests(PROPERTIES_FOLDER, {
  effort: 'quick',
  timeout: 120,
  ofAll: {
    'every domain is written in words or formulas, not in code': ({ claims }) => {
      const texts = claims.flatMap(({ id, domain }) => domain.map((text) => `${id}: ${text}`));
      expect(texts.filter((text) => /=>|\?|&&|a function of/u.test(text))).toEqual([]);
    },
    'reports/verdicts.md agrees': async (results) => {
      const kept = await readFile(path.join(REPORTS_FOLDER, 'verdicts.md'), 'utf8').catch(() => '');
      expect(
        verdictsIn(kept),
        'the verdicts kept under version control are not those found; run npm run report',
      ).toEqual(verdictsIn(verdictsMarkdown(results)));
    },
  },
});
