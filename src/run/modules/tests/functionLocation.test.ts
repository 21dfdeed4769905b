import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ClaimFolder, claimFolder } from '../../../../test/claimFolder.ts';
import { bundleModule } from '../bundleModule.ts';
import { FileSnapshot } from '../FileSnapshot.ts';
import { functionLocation } from '../functionLocation.ts';
import { importModule } from '../importModule.ts';

const TEXT = `const first = { holds: (n: number) => n > 0, event: (n: number) => n > 0 };
export default {
  ...first,
  again: (n: number) => n > 0,
  bare: n => "(" < n,
  method(n: number) { return n > 0; },
  async later(n: number) { return n; },
  named: function power(n: number) { return n ** 2; },
  number: 5,
  builtin: Math.max,
};
`;

let folder: ClaimFolder;
let code: string;
beforeAll(async () => {
  folder = await claimFolder({ 'a.claim.ts': TEXT });
  const { answer } = await bundleModule({
    properties: folder.path,
    file: 'a.claim.ts',
    snapshot: new FileSnapshot(),
  });
  code = answer!.code;
});
afterAll(() => folder.remove());

test.each([
  ['holds', 'a.claim.ts:1:24'],
  ['event', 'a.claim.ts:1:53'],
  ['again', 'a.claim.ts:4:10'],
  ['bare', 'a.claim.ts:5:9'],
  ['method', 'a.claim.ts:6:3'],
  ['later', 'a.claim.ts:7:3'],
  ['named', 'a.claim.ts:8:10'],
  ['number', undefined],
  ['builtin', undefined],
  ['missing', undefined],
])('%s is found at its own place, whatever other functions have the same text', async (key, place) => {
  const of = (exported: unknown): unknown => Reflect.get(exported as object, key);
  expect(await functionLocation(code, await importModule(code), of)).toBe(place);
});
