import path from 'node:path';
import { MagicString } from 'magic-string';
import { isNode, keyName, nameOf, parseFile, type SyntaxNode } from '../../audit/mutation/rules/syntax.ts';
import { quoted } from './claimText.ts';
import { neededText } from './neededText.ts';

/** What of a claim file a variation is made of, and what it says instead. */
export interface VariationOptions {
  /** The id of the claim in the file. */
  readonly id: string;
  readonly title: string;
  readonly place?: string | undefined;
  /** The file and the new one, relative to the properties folder, with forward slashes. */
  readonly from: string;
  readonly to: string;
}

/** The text of a new claim file. */
export interface Variation {
  readonly text: string;
  /** Whether the whole file was kept although it contains other claims. */
  readonly isWhole: boolean;
}

/**
 * A claim of a file as a file of its own, with another title and without what it expects and repairs. Of several readings it
 * takes one, with the declarations that it needs. Where the text does not show which claim is meant, or what it says, the
 * whole file is kept, and the claim is taken from it when it runs.
 *
 * @param text the text of the file
 * @param options what to take and to change
 * @param whole whether to keep the whole file anyway
 * @returns undefined if the file exports neither `claim(...)` nor `readings(...)`
 * @throws SyntaxError if the text is not TypeScript
 */
export function variationText(text: string, options: VariationOptions, whole = false): Variation | undefined {
  const body = parseFile(text)['body'] as readonly SyntaxNode[];
  const exported = body.find(({ type }) => type === 'ExportDefaultDeclaration');
  const value = exported?.['declaration'];
  if (exported === undefined || !isNode(value) || value.type !== 'CallExpression') return undefined;
  const edited = new MagicString(text);
  moveImports(edited, body, options);
  const callee = nameOf(value['callee']);
  if (callee !== 'claim' && callee !== 'readings') return undefined;
  const said = whole ? undefined : callee === 'claim' ? value : readingIn(value, options.id);
  if (said === undefined) {
    const claim = callee === 'claim' ? 'original' : `original.claims[${quoted(options.id)}]`;
    edited.overwrite(exported.start, value.start, 'const original = ');
    edited.append(`\nexport default { ...${claim}, ${wordsOf(options)}expect: undefined, repairs: undefined };\n`);
    return { text: edited.toString(), isWhole: callee === 'readings' };
  }
  const object = objectOf(said);
  if (object === undefined) {
    edited.overwrite(
      exported.start,
      value.end,
      `export default { ...${text.slice(said.start, said.end)}, ${wordsOf(options)}expect: undefined, repairs: undefined }`,
    );
  } else {
    changeWords(edited, object, options);
    edited.remove(value.start, said.start).remove(said.end, value.end);
  }
  if (callee === 'readings') neededText(edited, text, body, said);
  return { text: edited.toString(), isWhole: false };
}

/** The reading of an id, if the text shows that it is the only one of that id. */
function readingIn(call: SyntaxNode, id: string): SyntaxNode | undefined {
  const [object, ...more] = call['arguments'] as readonly SyntaxNode[];
  if (object?.type !== 'ObjectExpression' || more.length > 0) return undefined;
  const properties = object['properties'] as readonly SyntaxNode[];
  if (properties.some((property) => property.type !== 'ObjectProperty' || keyName(property) === undefined))
    return undefined;
  const found = properties.filter((property) => keyName(property) === id);
  return found.length === 1 ? (found[0]!['value'] as SyntaxNode) : undefined;
}

/** The object of `claim({ ... })`, if all of its keys can be seen. */
function objectOf(said: SyntaxNode): SyntaxNode | undefined {
  if (said.type !== 'CallExpression' || nameOf(said['callee']) !== 'claim') return undefined;
  const [object] = said['arguments'] as readonly SyntaxNode[];
  if (object?.type !== 'ObjectExpression') return undefined;
  const properties = object['properties'] as readonly SyntaxNode[];
  return properties.every((property) => keyName(property) !== undefined) ? object : undefined;
}

const wordsOf = ({ title, place }: VariationOptions): string =>
  `title: ${quoted(title)}, ${place === undefined ? '' : `place: ${quoted(place)}, `}`;

/** Gives a claim its new words, and takes away what it expects and repairs. */
function changeWords(edited: MagicString, object: SyntaxNode, { title, place }: VariationOptions): void {
  const properties = object['properties'] as readonly SyntaxNode[];
  for (const [at, property] of properties.entries()) {
    const key = keyName(property);
    if (key === 'title') edited.overwrite(property.start, property.end, `title: ${quoted(title)}`);
    else if (key === 'place' && place !== undefined)
      edited.overwrite(property.start, property.end, `place: ${quoted(place)}`);
    else if (isDropped(property)) {
      const next = properties[at + 1];
      const last = properties.slice(0, at).findLast((before) => !isDropped(before));
      if (next !== undefined) edited.remove(property.start, next.start);
      else if (last !== undefined) edited.remove(last.end, property.end);
    }
  }
}

const isDropped = (property: SyntaxNode): boolean => ['expect', 'repairs'].includes(keyName(property)!);

/** Makes the imports by a path lead to the same files from the new place. */
function moveImports(edited: MagicString, body: readonly SyntaxNode[], { from, to }: VariationOptions): void {
  const [here, there] = [path.posix.dirname(from), path.posix.dirname(to)];
  if (here === there) return;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    const { source } = value;
    const argument = value.type === 'CallExpression' && isNode(value['callee']) && value['callee'].type === 'Import';
    const name = argument ? (value['arguments'] as readonly SyntaxNode[])[0] : source;
    if (isNode(name) && name.type === 'StringLiteral' && /^\.{1,2}\//u.test(name['value'] as string)) {
      const target = path.posix.relative(there, path.posix.join(here, name['value'] as string));
      edited.overwrite(name.start, name.end, quoted(target.startsWith('.') ? target : `./${target}`));
    }
    Object.values(value).forEach(visit);
  };
  visit(body);
}
