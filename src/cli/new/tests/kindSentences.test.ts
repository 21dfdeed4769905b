import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';
import { KIND_SENTENCES } from '../kindSentences.ts';

test('the guide says of each kind what the questions say', () => {
  const guide = readFileSync(path.join(PACKAGE_FOLDER, 'guides', 'conjectures.md'), 'utf8');
  for (const [kind, sentence] of Object.entries(KIND_SENTENCES))
    expect(guide).toContain(`| \`${kind}\` | ${sentence} |`);
});
