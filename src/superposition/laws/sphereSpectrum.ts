import { Cache } from './Cache.ts';
import { sphereCharacteristic } from './sphereCharacteristic.ts';

/** The characteristic function of one coordinate at the frequencies ω_j = πj/L of a Fourier series, j = 1, 2, ... */
export interface SphereSpectrum {
  /** φ(ω_j). */
  readonly value: (j: number) => number;
  /** The size of φ'(ω_j), which is (ω_j/m) times the characteristic function in m + 2 dimensions. */
  readonly slope: (j: number) => number;
}

/** Cached spectra: a loss needs the same ones again for each of its cases and each design. */
const CAPACITY = 128;

const cache = new Cache<SphereSpectrum>(CAPACITY);

/**
 * The spectrum for a half period L and m dimensions. Spectra are cached, so that sums that differ only in their factors
 * share them; that changes no value.
 *
 * @example sphereSpectrum(3, Math.PI).value(1) // φ(1) = sin 1/1
 */
export function sphereSpectrum(m: number, halfPeriod: number): SphereSpectrum {
  return cache.get(`${m} ${halfPeriod}`, () => spectrumOf(m, halfPeriod));
}

function spectrumOf(m: number, halfPeriod: number): SphereSpectrum {
  const values: number[] = [];
  const slopes: (number | undefined)[] = [];
  const omega = (j: number): number => (Math.PI * j) / halfPeriod;
  return {
    value: (j) => {
      for (let next = values.length + 1; next <= j; next++) values.push(sphereCharacteristic(omega(next), m));
      return values[j - 1]!;
    },
    slope: (j) => (slopes[j] ??= (omega(j) / m) * sphereCharacteristic(omega(j), m + 2)),
  };
}
