import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import initWabt from 'wabt';
import { stream } from '../../../../random/stream.ts';
import { gaussianVectors } from '../../../directions/gaussianVectors.ts';
import { drawBatch } from '../../drawBatch.ts';
import { lossGradient } from '../../lossGradient.ts';
import { openLearningKernel } from '../openLearningKernel.ts';
import { plainLearningKernel } from '../plainLearningKernel.ts';

test('learningBytes.ts is what the assembler makes of learning.wat (vitest -u writes it)', async () => {
  const text = await readFile(new URL('../learning.wat', import.meta.url), 'utf8');
  const wabt = await initWabt();
  const module = wabt.parseWat('learning.wat', text, { simd: true });
  const bytes = Buffer.from(module.toBinary({}).buffer).toString('base64');
  module.destroy();
  await expect(`/** The assembled \`learning.wat\`, in base64; written by \`learningKernel.test.ts\`. */
export const LEARNING_BYTES =
  '${bytes}';
`).toMatchFileSnapshot('../learningBytes.ts');
});

test.each([
  [1, 1, 1, 5],
  [6, 3, 0.4, 16],
  [8, 2, 0, 3],
  [20, 5, 0.1, 600],
  [3, 11, 1, 257],
])('the assembled kernel and the plain one give the same bits, n = %d, m = %d, density %d', (n, m, density, size) => {
  const assembled = openLearningKernel();
  expect(assembled.room(1).byteLength, 'WebAssembly, whose memory comes in pages').toBeGreaterThanOrEqual(65_536);
  const rng = stream('same bits', n, m);
  const model = { W: gaussianVectors(rng, n, m), bias: Float64Array.from({ length: n }, () => rng() - 0.5) };
  const importance = Float64Array.from({ length: n }, () => rng());
  for (const values of ['binary', 'uniform'] as const) {
    const batch = drawBatch(rng, n, { density, values }, size);
    const [one, other] = [assembled, plainLearningKernel()].map((kernel) =>
      lossGradient(model, batch, importance, kernel),
    );
    expect(one).toEqual(other);
  }
});
