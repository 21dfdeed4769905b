import { UsageError } from '../../../store/UsageError.ts';

/** Reads the value of an option that is a whole number. @throws UsageError when it is not one from `lo` to `hi` */
export function wholeNumber(option: string, lo: number, hi: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= lo && value <= hi) return value;
    throw new UsageError(`invalid ${option} ${JSON.stringify(text)}; write a whole number from ${lo} to ${hi}`);
  };
}

/** Reads the value of an option that is a time in seconds. @throws UsageError when it is none from `lo` to `hi` */
export function seconds(option: string, lo: number, hi: number): (text: string) => number {
  return (text) => {
    const value = /^\d+(\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
    if (value >= lo && value <= hi) return value;
    throw new UsageError(`invalid ${option} ${JSON.stringify(text)}; write a number of seconds from ${lo} to ${hi}`);
  };
}

/** Reads the value of an option that is a percentage, as a share. @throws UsageError when it is not one above 0 and up to 100 */
export function percent(option: string): (text: string) => number {
  return (text) => {
    const value = /^\d+(\.\d+)?%?$/u.test(text) ? Number(text.replace('%', '')) : Number.NaN;
    if (value > 0 && value <= 100) return value / 100;
    throw new UsageError(`invalid ${option} ${JSON.stringify(text)}; write a percentage such as 10%`);
  };
}
