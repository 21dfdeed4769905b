import { parse } from '@babel/parser';

/** Node's own modules that depend on what they are given, and on nothing else. */
const PURE = new Set(['assert', 'assert/strict', 'buffer', 'crypto', 'querystring', 'string_decoder', 'url', 'util']);

/** Names by which code comes to the environment, the locale, the time zone, files, or to any name. */
const NAMES = new Set(
  (
    'process global globalThis self navigator fetch require eval Function Intl Date Worker SharedWorker ' +
    'BroadcastChannel WebSocket EventSource localStorage sessionStorage'
  ).split(' '),
);

/** The same of properties. */
const PROPERTIES = /^(?:toLocale\w+|localeCompare|constructor|stack)$/u;

/** What may be one of these, as a whole word; any other text need not be parsed, which takes long. */
const SUSPECT = new RegExp(
  String.raw`\b(?:${[...NAMES].join('|')}|toLocale\w+|localeCompare|constructor|stack)\b|\bimport\s*\(`,
  'u',
);

/**
 * What the code of claims may read that neither it nor a draw determines, such as a file, a variable of the environment
 * or the time zone. It may name something in code that reads nothing of the kind.
 *
 * @param code text of a module, without its source map
 * @param builtins Node's own modules that it imports
 * @returns in words, for example `the module node:fs`; undefined if nothing is found
 */
export function surroundingsOf(code: string, builtins: Iterable<string> = []): string | undefined {
  for (const name of builtins) if (!PURE.has(name.replace(/^node:/u, ''))) return `the module ${name}`;
  if (!SUSPECT.test(code)) return undefined;
  try {
    return suspectIn(parse(code, { sourceType: 'module', attachComment: false }).program);
  } catch {
    return 'code that cannot be parsed';
  }
}

/** The first such name in a part of a syntax tree. */
function suspectIn(part: unknown): string | undefined {
  if (Array.isArray(part)) {
    for (const one of part) {
      const found = suspectIn(one);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (typeof part !== 'object' || part === null || !('type' in part)) return undefined;
  const node = part as Readonly<Record<string, unknown>> & { readonly type: string };
  if (node.type === 'ImportExpression' || node.type === 'Import') return 'a module that it names by an expression';
  const named = (value: unknown): string =>
    typeof value === 'object' && value !== null
      ? String(Reflect.get(value, 'name') ?? Reflect.get(value, 'value'))
      : '';
  if (node.type === 'Identifier' && NAMES.has(String(node['name']))) return String(node['name']);
  const holdsName = /^(?:Optional)?MemberExpression$/u.test(node.type);
  if (holdsName && PROPERTIES.test(named(node['property']))) return `the property ${named(node['property'])}`;
  for (const [key, child] of Object.entries(node)) {
    // A name that is no variable: `x.process`, `{ process: 1 }`.
    const isName = node['computed'] !== true && (key === 'property' || (key === 'key' && node['shorthand'] !== true));
    if (isName || key === 'loc' || key === 'extra' || key.endsWith('Comments')) continue;
    const found = suspectIn(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
