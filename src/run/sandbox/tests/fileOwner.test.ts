import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PACKAGE_FOLDER } from '../../../store/folders.ts';
import { fileOwner } from '../fileOwner.ts';

const PAPER = '/home/me/node_modules/@me/paper/claims';

test.each([
  ['/home/me/claims', path.join(PACKAGE_FOLDER, 'src/results/jsonNumber.ts'), 'engine'],
  ['/home/me/claims', pathToFileURL(path.join(PACKAGE_FOLDER, 'src/results/jsonNumber.ts')).href, 'engine'],
  ['/home/me/claims', '/home/me/claims/low.claim.ts', 'claim'],
  ['/home/me/claims', 'file:///home/me/claims/why%3F/low.claim.ts', 'claim'],
  ['/home/me/claims', '/home/me/claims-of-others/help.ts', 'claim'],
  ['/home/me/claims', '/elsewhere/help.js', 'claim'],
  ['/home/me/claims', 'evalmachine.<anonymous>', 'claim'],
  ['/home/me/claims', '/home/me/node_modules/z3-solver/build/z3-built.js', 'package'],
  ['/home/me/claims', '/home/me/claims/node_modules/help/index.js', 'package'],
  [PAPER, `${PAPER}/low.claim.ts`, 'claim'],
  [PAPER, '/home/me/node_modules/@me/paper/laws/laws.ts', 'claim'],
  [PAPER, '/home/me/node_modules/@me/paper/node_modules/help/index.js', 'package'],
  [PAPER, '/home/me/node_modules/@me/papers/index.js', 'package'],
  [path.join(PACKAGE_FOLDER, 'properties'), path.join(PACKAGE_FOLDER, 'src/index.ts'), 'engine'],
  [path.join(PACKAGE_FOLDER, 'properties'), path.join(PACKAGE_FOLDER, 'properties/a.claim.ts'), 'claim'],
])('with claims in %s, %s belongs to the %s', (properties, file, owner) => {
  expect(fileOwner(properties)(file)).toBe(owner);
});
