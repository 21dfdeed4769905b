/** Whether a version such as `22.12.0` lies in a range such as `^20.19.0 || >=24.0.0`. @throws Error for any other range */
export function isSupported(version: string, range: string): boolean;

/** A range in words: `20.19 or a later 20, or 24.0 or later`. @throws Error for any other range */
export function inWords(range: string): string;
