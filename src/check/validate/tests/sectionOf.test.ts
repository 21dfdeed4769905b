import { describe, expect, test } from 'vitest';
import { emptySections, sectionOf } from '../sectionOf.ts';

const sections = (...folders: readonly string[]) => folders.map((folder) => ({ title: folder, folder }));
const titleOf = (file: string, ...folders: readonly string[]) => sectionOf(file, sections(...folders))?.title;

describe('a file belongs to the section', () => {
  test.each([
    ['part/a.claim.ts', ['part', 'part/inner'], 'part'],
    ['part/inner/a.claim.ts', ['part', 'part/inner'], 'part/inner'],
    ['part/inner/a.claim.ts', ['part/inner', 'part'], 'part/inner'],
    ['part/inner/deep/a.claim.ts', ['.', 'part', 'part/inner'], 'part/inner'],
    ['parts/a.claim.ts', ['part', '.'], '.'],
    ['a.claim.ts', ['part', ''], ''],
    ['part/a.claim.ts', ['part/'], 'part/'],
    ['part/a.claim.ts', ['./part'], './part'],
    ['part/inner/a.claim.ts', ['.\\part\\inner\\'], '.\\part\\inner\\'],
    ['part/a.claim.ts', ['other/../part//'], 'other/../part//'],
    ['part/a.claim.ts', ['part', 'part/'], 'part'],
    ['part/a.claim.ts', ['../part', 'Part', 'par'], undefined],
  ])('whose folder is nearest: %s of %j is in %s', (file, folders, title) => {
    expect(titleOf(file, ...folders)).toBe(title);
  });
});

test('sections without a file are named', () => {
  const all = sections('part', 'part/', '../part', 'gone');
  expect(emptySections(all, ['part/a.claim.ts']).map(({ title }) => title)).toEqual(['part/', '../part', 'gone']);
});
