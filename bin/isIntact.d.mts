export const LISTING: string;
export function isIntact(folder: string): boolean;
export function listing(folder: string): string;
