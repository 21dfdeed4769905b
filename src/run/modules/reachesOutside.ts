/** An import that is left in a module of claims, of anything but this package. */
const IMPORT =
  /^(?:import\b|export\b[^'"\n;]*\bfrom\b)[^'"\n;]*["'](?!refutable-module:)|\bimport\s*\(\s*(?!["']refutable-module:)/mu;

/** Names by which code comes to objects that are shared and cannot be watched. */
const SHARED = /\b(?:process|global|globalThis|console|BroadcastChannel|eval|Function)\b/u;

/**
 * Ways to change a built-in object, which a claim could set back before anybody looks, after the engine has used it. A
 * property that is named by an expression, `x[name]`, is not seen.
 */
const CHANGES = [
  /\b(?:(?:prototype|__proto__|[gs]etPrototypeOf|definePropert(?:y|ies)|Reflect)\b|constructor\s*[.[]|Object\s*\.\s*assign\b)/u,
  // `Math.log = …`, but no `\Pr[…] = …` in TeX.
  /(?<!\\)\b[A-Z]\w*(?:\.\w+|\[[^\]\n]*\])+\s*(?:[-+*/%&|^]|\*\*|<<|>>>?|&&|\|\||\?\?)?=(?![=>])/u,
];

/**
 * Whether a module of claims can come to objects of Node or of other packages, or change built-in ones, which all modules
 * of a thread share. It may say so of one that does not: no more than a new thread is lost.
 *
 * @param code text of the module
 */
export const reachesOutside = (code: string): boolean =>
  IMPORT.test(code) || SHARED.test(code) || CHANGES.some((change) => change.test(code));
