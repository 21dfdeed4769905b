import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { bundleForPage } from '../../bundle/bundleForPage.ts';
import { PACKAGE_FOLDER } from '../../folders.ts';
import { bundledLicences } from '../bundledLicences.ts';
import { fontNotices } from '../fontNotices.ts';
import { packageLicence } from '../packageLicence.ts';
import { pageLicences } from '../pageLicences.ts';

const inPackages = (...parts: string[]): string => path.join(PACKAGE_FOLDER, 'node_modules', ...parts);
const read = (...parts: string[]): string => readFileSync(inPackages(...parts), 'utf8').trim();

describe('the licences of every page', () => {
  test('are those of the packages that are installed', () => {
    const licences = pageLicences();
    expect(licences.map(({ of }) => of.replace(/ [\d.]+$/u, ''))).toEqual(['refutable', 'katex', 'the fonts of KaTeX']);
    expect(licences[1]!.text).toBe(read('katex', 'LICENSE'));
  });

  test('include what the fonts say themselves', () => {
    const fonts = pageLicences().at(-1)!.text.split('\n');
    expect(fonts).toContain('This Font Software is licensed under the SIL Open Font License, Version 1.1.');
    expect(fonts).toContain('with Reserved Font Name KaTeX_Main.');
    expect(fonts.filter((line) => line.startsWith('Copyright'))).not.toEqual([]);
    expect(fonts).toContain('http://scripts.sil.org/OFL');
    const [reserved, licensed] = [/^with Reserved/u, /^This Font Software/u].map((start) =>
      fonts.flatMap((line, at) => (start.test(line) ? at : [])),
    );
    expect(reserved!.length).toBeGreaterThan(10);
    expect(Math.max(...reserved!)).toBeLessThan(Math.min(...licensed!));
    expect(new Set(fonts).size).toBe(fonts.length);
  });
});

test('a font that is cut off is refused', () => {
  const font = readFileSync(inPackages('katex/dist/fonts/KaTeX_Main-Regular.ttf'));
  expect(() => fontNotices([font.subarray(0, 200)])).toThrow(RangeError);
});

describe('the licence of a package', () => {
  test('is read with its notices', () => {
    const { name, text } = packageLicence(inPackages('@stdlib/math-base-special-erfcinv'));
    expect(name).toBe('Apache-2.0 AND BSL-1.0');
    expect(text).toBe(
      `${read('@stdlib/math-base-special-erfcinv/LICENSE')}\n\n${read('@stdlib/math-base-special-erfcinv/NOTICE')}`,
    );
  });

  test('is looked for in its README where it has no file of its own', () => {
    expect(packageLicence(inPackages('seedrandom')).text).toMatch(
      /^LICENSE \(MIT\)\n-+\n\nCopyright 2019 David Bau\./u,
    );
  });

  test('is empty where the package has none', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'licence-'));
    try {
      writeFileSync(path.join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0" }');
      writeFileSync(path.join(folder, 'README.md'), '# Bare\n\nNo license here.\n');
      expect(packageLicence(folder)).toEqual({ package: 'bare', version: '1.0.0', name: 'no licence named', text: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a script for a page', () => {
  test('ends with the licences of the packages in it, each text once, and of no others', async () => {
    const contents = `import seedrandom from 'seedrandom'; import ln from '@stdlib/math-base-special-ln';
      import { Fraction } from 'fraction.js'; globalThis.shown = [seedrandom, ln];`;
    const [script = ''] = await bundleForPage({ stdin: { contents, resolveDir: PACKAGE_FOLDER } });
    const [, comment = ''] = /\/\*!\n([^]*)\n\*\/\n$/u.exec(script) ?? [];
    const versionOf = (name: string): string =>
      (createRequire(import.meta.url)(inPackages(name, 'package.json')) as { version: string }).version;
    expect(comment).toContain(`seedrandom ${versionOf('seedrandom')}: MIT\n\nLICENSE (MIT)`);
    expect(comment).toContain(`@stdlib/math-base-special-ln ${versionOf('@stdlib/math-base-special-ln')}: Apache-2.0`);
    expect(comment).not.toContain('fraction');
    expect(comment.split('TERMS AND CONDITIONS FOR USE').length).toBeLessThan(5);
    // oxlint-disable-next-line no-implied-eval -- parsed, not run
    expect(() => new Function(script)).not.toThrow();
  });

  test('has no such end where no package is in it', async () => {
    const [script] = await bundleForPage({ stdin: { contents: 'globalThis.shown = 1;' } });
    expect(script).not.toContain('/*');
  });
});

test('a package without a text of its licence is named all the same', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'licence-'));
  try {
    const bare = path.join(folder, 'node_modules/bare');
    mkdirSync(bare, { recursive: true });
    writeFileSync(path.join(bare, 'package.json'), '{ "name": "bare", "version": "1.0.0", "license": "UNLICENSED" }');
    const input = path.relative(PACKAGE_FOLDER, path.join(bare, 'index.js'));
    expect(bundledLicences({ [input]: { bytesInOutput: 1 } })).toBe(
      'bare 1.0.0: UNLICENSED\n\nNo text of it is in the package.',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
