import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import initWabt from 'wabt';

test('kernelBytes.ts is what the assembler makes of kernel.wat (vitest -u writes it)', async () => {
  const text = await readFile(new URL('../kernel.wat', import.meta.url), 'utf8');
  const wabt = await initWabt();
  const module = wabt.parseWat('kernel.wat', text, { simd: true });
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  await expect(`/** The assembled \`kernel.wat\`, in base64; written by \`assembled.test.ts\`. */
export const KERNEL_BYTES =
  '${bytes}';
`).toMatchFileSnapshot('../kernelBytes.ts');
});
