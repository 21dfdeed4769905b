import { countOf } from '../../results/words/countText.ts';
import type { Capabilities } from '../../results/shape/Capabilities.ts';

/** What this version can do, as a table for people. */
export function capabilitiesText(can: Capabilities): string {
  const kinds = Object.entries(can.kinds).map(([name, { words, marks, needed, oneOf }]) => {
    const keys = [marks.join(' or '), ...needed, ...(oneOf.length === 0 ? [] : [oneOf.join(' or ')])];
    return [name, `${words}: ${keys.join(', ')}`] as const;
  });
  const commands = Object.entries(can.commands).map(([name, { description }]) => [name, description] as const);
  return [
    section('Kinds of claims, and the keys that each needs', kinds),
    section('Keys of every claim', [['', Object.keys(can.sharedKeys).join(', ')]]),
    section('Ranges', [['', can.ranges.join(', ')]]),
    section('Comparisons', Object.entries(can.comparisons)),
    section('Verdicts', Object.entries(can.verdicts)),
    section('Commands', commands),
    section(
      'Exit codes',
      Object.entries(can.exitCodes).map(([meaning, code]) => [String(code), meaning] as const),
    ),
    section(
      'Modules',
      Object.entries(can.modules).map(
        ([name, exported]) =>
          [name, exported.length === 0 ? 'types only' : countOf(exported.length, 'export')] as const,
      ),
    ),
    section('Files of a report', [['', can.files.join(', ')]]),
    section('JSON Schemas', Object.entries(can.schemas)),
  ].join('\n\n');
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  const lines = rows.map(([name, text]) => (width === 0 ? `  ${text}` : `  ${name.padEnd(width)}  ${text}`));
  return [title, ...lines].join('\n');
}
