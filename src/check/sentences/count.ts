/** A number of things: `1 setting`, `12 345 settings`. */
export function count(number: number, thing: string): string {
  const digits = String(number).replaceAll(/\B(?=(\d{3})+$)/gu, '\u202F');
  return `${digits} ${thing}${number === 1 ? '' : 's'}`;
}
