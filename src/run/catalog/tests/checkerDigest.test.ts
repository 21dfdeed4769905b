import { expect, test } from 'vitest';
import { checkerCode } from '../checkerDigest.ts';

test('the code that can affect a verdict is what checks a claim, what a claim may use, and nothing else', async () => {
  const { files, packages } = await checkerCode();
  const names = [...files.keys()];
  expect(names).toEqual(
    expect.arrayContaining([
      'check/search/searchSettings.ts',
      'check/solver/solveStep.ts',
      'claim/ranges/integers.ts',
      'run/sandbox/fileOwner.ts',
      'run/modules/bundleModule.ts',
      'inference/eventEProcess.ts',
      'numeric/logBetaRegularized.ts',
      'random/stream.ts',
      'superposition/directions/kernel/kernelBytes.ts',
    ]),
  );
  const others = /^(?:report|audit)\/|^cli\/commands\/|(?:^|\/)tests\//u;
  expect(names.filter((name) => others.test(name))).toEqual([]);
  expect([...packages]).toEqual(expect.arrayContaining(['fast-check', 'fraction.js', 'seedrandom', 'z3-solver']));
});
