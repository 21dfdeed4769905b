/** What stands between quotation marks after `from`, after `import`, or inside `import(...)` and `require(...)`. */
const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([\w@./][^'"\n]*)\1/gu;

/**
 * The names that a file of code imports, as they are written in it. The text is not parsed, so that a name in a comment
 * may be among them.
 *
 * @example importsIn(`import { claim } from 'refutable';`) // ['refutable']
 */
export const importsIn = (text: string): string[] => [...text.matchAll(IMPORTED)].map(([, , name]) => name!);
