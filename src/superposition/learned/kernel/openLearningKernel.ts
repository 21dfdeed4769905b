import { openAssembly } from '../../openAssembly.ts';
import { LEARNING_BYTES } from './learningBytes.ts';
import type { LearningKernel } from './LearningKernel.ts';
import { plainLearningKernel } from './plainLearningKernel.ts';

let opened: LearningKernel | undefined;

/**
 * The kernel as WebAssembly with 128-bit vectors, `learning.wat`, or in plain TypeScript where there is none: opened at its
 * first use and kept, so that whoever uses it must not expect to find anything in its memory.
 *
 * @throws never
 */
export function openLearningKernel(): LearningKernel {
  opened ??= (openAssembly(LEARNING_BYTES, 0) as LearningKernel | undefined) ?? plainLearningKernel();
  return opened;
}
