import { describe, expect, test } from 'vitest';
import { stream } from '../../../../random/stream.ts';
import { uniformInteger } from '../../../../random/uniformInteger.ts';
import { FOUND_BYTES, type Kernel } from '../Kernel.ts';
import { openKernel } from '../openKernel.ts';
import { plainKernel } from '../plainKernel.ts';

/** The kernel as WebAssembly; this Node has it, or the test says so. */
function assembly(): Kernel {
  const kernel = openKernel();
  expect(kernel, 'WebAssembly with 128-bit vectors').not.toBeNull();
  return kernel!;
}

/** Panels of random bytes, the same in both memories; 16-bit numbers of either sign. */
function fill(kernels: readonly Kernel[], key: string, panels: number, panelBytes: number): void {
  const rng = stream('kernel', key);
  const numbers = Int16Array.from({ length: (panels * panelBytes) / 2 }, () => uniformInteger(rng, -3000, 3000));
  for (const kernel of kernels) new Int16Array(kernel.room(panels * panelBytes), FOUND_BYTES).set(numbers);
}

const found = (kernel: Kernel, count: number): number[] => [...new Int32Array(kernel.room(0), 0, count)];

describe('the assembled kernel and the plain one', () => {
  const both = [assembly(), plainKernel()];

  test.each([1, 2, 3, 7])('find the same panels and products when a panel has %d steps', (steps) => {
    const [panels, panelBytes] = [5, 32 * steps];
    fill(both, `dots ${steps}`, panels, panelBytes);
    const size = 3000 ** 2 * Math.sqrt(steps);
    for (const limit of [-1, 0, 0.3 * size, size, 1.4 * size, 2 * size, 2 ** 31 - 1].map(Math.floor)) {
      for (let row = 0; row < panels; row++) {
        for (let from = 0; from <= panels; from++) {
          const [one, other] = both.map((kernel) => kernel.dots(row, from, panels, panelBytes, limit));
          expect(one).toBe(other);
          if (from < panels) expect(found(both[0]!, 64)).toEqual(found(both[1]!, 64));
        }
      }
    }
  });

  test.each([1, 2, 3, 7])('find the same panels and numbers of signs when a panel has %d steps', (steps) => {
    const [panels, panelBytes] = [5, 32 * steps];
    fill(both, `signs ${steps}`, panels, panelBytes);
    for (const away of [0, 4, 8, 12, 16, 32 * steps, 32 * steps + 1]) {
      for (let row = 0; row < 4 * panels; row++) {
        for (let from = 0; from <= panels; from++) {
          const limits = [panelBytes - away, panelBytes + away] as const;
          const [one, other] = both.map((kernel) => kernel.signs(row, from, panels, panelBytes, ...limits));
          expect(one).toBe(other);
          if (from < panels) expect(found(both[0]!, 4)).toEqual(found(both[1]!, 4));
        }
      }
    }
  });

  test('do not go beyond 32 bits at the largest sums that are allowed', () => {
    for (const kernel of both) {
      const numbers = new Int16Array(kernel.room(32), FOUND_BYTES, 16);
      numbers.fill(0);
      numbers.set([32_767, 32_767, -32_767, -32_767]);
      expect(kernel.dots(0, 0, 1, 32, 2 ** 31 - 1)).toBe(1);
      expect(found(kernel, 2)).toEqual([2 * 32_767 ** 2, -2 * 32_767 ** 2]);
    }
  });

  test('keep what is in the memory when it grows', () => {
    for (const kernel of both) {
      new Uint8Array(kernel.room(1), FOUND_BYTES)[0] = 7;
      expect(new Uint8Array(kernel.room(3_000_000), FOUND_BYTES)[0]).toBe(7);
      expect(kernel.room(0).byteLength).toBeGreaterThanOrEqual(FOUND_BYTES + 3_000_000);
    }
  });
});
