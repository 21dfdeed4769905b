/** The part of WebAssembly that is used, which is missing from the types of this target. */
interface Assembly {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: object };
}

interface Memory {
  readonly memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number };
}

const PAGE_BYTES = 65_536;

/**
 * Compiles a module of ours that needs nothing and exports functions and a memory.
 *
 * @param bytes the module in base64
 * @param first bytes at the beginning of the memory that are its own
 * @returns the functions, which the caller must know, and `room`, which returns the memory with at least so many bytes after the first ones; undefined
 * where there is no WebAssembly, or none with vectors of 128 bits, or a page forbids it
 * @throws never; `room` throws a RangeError when there is not enough memory
 */
export function openAssembly(
  bytes: string,
  first: number,
): { readonly room: (bytes: number) => ArrayBuffer } | undefined {
  try {
    const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Assembly }).WebAssembly;
    const module = new Module(Uint8Array.from(atob(bytes), (character) => character.codePointAt(0)!));
    const { memory, ...functions } = new Instance(module).exports as Memory;
    const room = (size: number): ArrayBuffer => {
      const missing = first + size - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
      return memory.buffer;
    };
    return { ...functions, room };
  } catch {
    return undefined;
  }
}
