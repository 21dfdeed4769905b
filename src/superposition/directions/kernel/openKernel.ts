import { openAssembly } from '../../openAssembly.ts';
import { FOUND_BYTES, type Kernel } from './Kernel.ts';
import { KERNEL_BYTES } from './kernelBytes.ts';

let opened: Kernel | null | undefined;

/**
 * The kernel as WebAssembly with 128-bit vectors: `kernel.wat`, compiled at its first use and kept.
 *
 * @returns null where there is no WebAssembly, or none with such vectors, or a page forbids it
 * @throws never
 */
export function openKernel(): Kernel | null {
  if (opened === undefined) opened = (openAssembly(KERNEL_BYTES, FOUND_BYTES) as Kernel | undefined) ?? null;
  return opened;
}
