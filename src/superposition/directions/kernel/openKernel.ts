import { FOUND_BYTES, type Kernel } from './Kernel.ts';
import { KERNEL_BYTES } from './kernelBytes.ts';

/** The part of WebAssembly that is used, which is missing from the types of this target. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

/** What `kernel.wat` exports. */
interface Exports extends Pick<Kernel, 'dots' | 'signs'> {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
}

const PAGE_BYTES = 65_536;

let opened: Kernel | null | undefined;

/**
 * The kernel as WebAssembly with 128-bit vectors: `kernel.wat`, compiled at its first use and kept.
 *
 * @returns null where there is no WebAssembly, or none with such vectors, or a page forbids it
 * @throws never
 */
export function openKernel(): Kernel | null {
  opened ??= open() ?? null;
  return opened;
}

function open(): Kernel | undefined {
  try {
    const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;
    const bytes = Uint8Array.from(atob(KERNEL_BYTES), (character) => character.codePointAt(0)!);
    const { memory, dots, signs } = new Instance(new Module(bytes)).exports as Exports;
    const room = (size: number): ArrayBuffer => {
      const missing = FOUND_BYTES + size - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
      return memory.buffer;
    };
    return { room, dots, signs };
  } catch {
    return undefined;
  }
}
