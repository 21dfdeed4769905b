import { DOTS_PANEL, FOUND_BYTES, type Kernel, SIGNS_PANEL, STEP_BYTES } from './Kernel.ts';

/**
 * The kernel in plain TypeScript: what `kernel.wat` does, to be read beside it and compared with it. It is slower than
 * going through the pairs in floating point, so only tests use it.
 */
export function plainKernel(): Kernel {
  let memory = new ArrayBuffer(FOUND_BYTES);
  return {
    room: (bytes) => {
      if (memory.byteLength < FOUND_BYTES + bytes) {
        const larger = new ArrayBuffer(FOUND_BYTES + bytes);
        new Uint8Array(larger).set(new Uint8Array(memory));
        memory = larger;
      }
      return memory;
    },
    dots: (row, from, to, panelBytes, limit) => {
      const coordinates = new Int16Array(memory);
      const found = new Int32Array(memory, 0, DOTS_PANEL * DOTS_PANEL);
      for (let panel = from; panel < to; panel++) {
        for (let i = 0; i < DOTS_PANEL; i++) {
          for (let j = 0; j < DOTS_PANEL; j++) {
            let sum = 0;
            for (let step = 0; step < panelBytes; step += STEP_BYTES) {
              const u = (FOUND_BYTES + row * panelBytes + step) / 2 + 2 * i;
              const v = (FOUND_BYTES + panel * panelBytes + step) / 2 + 2 * j;
              sum += coordinates[u]! * coordinates[v]! + coordinates[u + 1]! * coordinates[v + 1]!;
            }
            found[i * DOTS_PANEL + j] = sum;
          }
        }
        if (found.some((product) => Math.abs(product) > limit)) return panel;
      }
      return to;
    },
    signs: (row, from, to, panelBytes, few, many) => {
      const words = new BigUint64Array(memory);
      const found = new Int32Array(memory, 0, SIGNS_PANEL);
      const start = FOUND_BYTES + Math.floor(row / SIGNS_PANEL) * panelBytes + (row % SIGNS_PANEL) * 8;
      for (let panel = from; panel < to; panel++) {
        for (let j = 0; j < SIGNS_PANEL; j++) {
          let count = 0;
          for (let step = 0; step < panelBytes; step += STEP_BYTES) {
            const other = FOUND_BYTES + panel * panelBytes + j * 8 + step;
            count += ones(words[(start + step) / 8]! ^ words[other / 8]!);
          }
          found[j] = count;
        }
        if (found.some((count) => count <= few || count >= many)) return panel;
      }
      return to;
    },
  };
}

/** How many bits of a number are 1. */
function ones(word: bigint): number {
  let count = 0;
  for (let rest = word; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}
