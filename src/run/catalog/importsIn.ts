/** The quoted name after `from`, after `import`, or inside `import(...)` and `require(...)`. */
const IMPORTED = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(['"])([\w@./][^'"\n]*)\1/gu;

/**
 * The module names that a source file imports, as written. The text is not parsed, so a name in a comment may be
 * included.
 *
 * @example importsIn(`import { claim } from 'refutable';`) // ['refutable']
 */
export const importsIn = (text: string): string[] => [...text.matchAll(IMPORTED)].map(([, , name]) => name!);
