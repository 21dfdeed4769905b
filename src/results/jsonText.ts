import { notFinite } from './jsonNumber.ts';
import { hiddenByNumber } from './words/hidden.ts';

/** Lists and records that fit are written on one line. */
const WIDTH = 120;

/**
 * A value as JSON that people read, too: the same value gives the same bytes. Numbers that JSON has no word for are
 * written as figures are, `"∞"`; what is undefined is left out.
 */
export function jsonText(value: unknown): string {
  return `${hiddenByNumber(written(value, ''))}\n`;
}

function written(value: unknown, indent: string): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(notFinite(value));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${indent}  `;
  const [open, close, parts] = Array.isArray(value)
    ? ['[', ']', value.map((entry) => written(entry, inner))]
    : [
        '{',
        '}',
        Object.entries(value)
          .filter(([, entry]) => entry !== undefined)
          .map(([key, entry]) => `${JSON.stringify(key)}: ${written(entry, inner)}`),
      ];
  if (parts.length === 0) return open + close;
  const line = `${open}${open === '{' ? ' ' : ''}${parts.join(', ')}${open === '{' ? ' ' : ''}${close}`;
  if (indent.length + line.length <= WIDTH && !line.includes('\n')) return line;
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
