import type { LearningKernel } from './LearningKernel.ts';

/** The kernel in plain TypeScript: what `learning.wat` does, to the last bit, where there is no WebAssembly. */
export function plainLearningKernel(): LearningKernel {
  let memory = new ArrayBuffer(0);
  let numbers = new Float64Array(memory);
  let integers = new Int32Array(memory);
  return {
    room: (bytes) => {
      if (memory.byteLength < bytes) {
        const larger = new ArrayBuffer(8 * Math.ceil(bytes / 8));
        new Uint8Array(larger).set(new Uint8Array(memory));
        memory = larger;
        numbers = new Float64Array(memory);
        integers = new Int32Array(memory);
      }
      return memory;
    },
    combine: (into, weights, row, step, x, rows, depth, width) => {
      for (let r = 0; r < rows; r++) {
        for (let i = 0; i < width; i += 8) {
          let sum = 0;
          for (let k = 0; k < depth; k++) {
            sum += numbers[(weights + r * row + k * step) / 8]! * numbers[(x + k * width + i) / 8]!;
          }
          numbers[(into + r * width + i) / 8] = sum;
        }
      }
    },
    learn: (starts, inputs, features, values, ...places) => {
      const [gram, bias, double, products, byBias, squares, present, errors, n] = places.map((place) => place / 8);
      for (let input = 0; input < inputs; input++) {
        const first = integers[starts / 4 + input]!;
        const last = integers[starts / 4 + input + 1]!;
        for (let i = 0; i < n!; i++) numbers[errors! + i] = numbers[bias! + i]!;
        for (let entry = first; entry < last; entry++) {
          const j = integers[features / 4 + entry]!;
          const value = numbers[values / 8 + entry]!;
          numbers[present! + j] = value;
          for (let i = 0; i < n!; i++) numbers[errors! + i]! += value * numbers[gram! + j * n! + i]!;
        }
        for (let i = 0; i < n!; i++) {
          const read = numbers[errors! + i]!;
          const error = (read > 0 ? read : 0) - numbers[present! + i]!;
          const derivative = read > 0 ? numbers[double! + i]! * error : 0;
          numbers[squares! + i]! += error * error;
          numbers[byBias! + i]! += derivative;
          numbers[errors! + i] = derivative;
        }
        for (let entry = first; entry < last; entry++) {
          const j = integers[features / 4 + entry]!;
          const value = numbers[values / 8 + entry]!;
          numbers[present! + j] = 0;
          for (let i = 0; i < n!; i++) numbers[products! + j * n! + i]! += value * numbers[errors! + i]!;
        }
      }
    },
  };
}
