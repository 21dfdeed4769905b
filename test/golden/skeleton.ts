import { parseHTML } from 'linkedom/worker';

/** Attributes that say what an element is for, and not how it looks. */
const SAID = ['id', 'href', 'aria-label', 'role', 'data-verdict', 'data-kind', 'data-for', 'data-node', 'data-link', 'hidden', 'title'];
/** Elements of a picture that only say how it looks. */
const LOOKS = new Set(['path', 'rect', 'circle', 'line', 'use', 'pattern', 'defs']);
/** What is hidden, and the appendix, which tells of the checker and not of the run. */
const OTHERS = new Set(['hidden', 'appendix']);
const INLINE = new Set(['A', 'B', 'CODE', 'EM', 'I', 'KBD', 'SPAN', 'SUB', 'SUP', 'BR', 'SMALL']);

interface Node {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Node>;
}
interface Element extends Node {
  readonly tagName: string;
  readonly className: unknown;
  getAttribute(name: string): string | null;
  querySelector(selector: string): Node | null;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

/**
 * A page as text that can be read in a comparison: an element a line, with its first class, what it says of itself and
 * its text. Left out are styles, scripts, the inside of pictures other than text, and the way that formulas are set, of
 * which the MathML stays as text between dollar signs.
 */
export function skeleton(page: string): string {
  const { document } = parseHTML(page);
  const lines: string[] = [];
  write(document.body, 0, lines);
  return `${lines.join('\n')}\n`;
}

function write(element: Element, depth: number, lines: string[]): void {
  const name = element.tagName.toLowerCase();
  if (name === 'script' || name === 'style' || OTHERS.has(element.getAttribute('class') ?? '')) return;
  const indent = '  '.repeat(depth);
  const parts = inParts(element);
  const [first, ...others] = parts;
  const start = typeof first === 'string' ? ` ${first}` : '';
  lines.push(`${indent}${opening(element)}${start}`);
  for (const part of start === '' ? parts : others) {
    if (typeof part === 'string') lines.push(`${indent}  | ${part}`);
    else write(part, depth + 1, lines);
  }
}

function opening(element: Element): string {
  const said = SAID.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [value === '' ? `[${name}]` : `[${name}=${value}]`];
  });
  const first = (element.getAttribute('class') ?? '').trim().replace(/\s+/gu, '.');
  return `${element.tagName.toLowerCase()}${first === '' ? '' : `.${first}`}${said.join('')}`;
}

/** Runs of text and elements in a line of text as text, other elements as they are. */
function inParts(element: Element): (string | Element)[] {
  const parts: (string | Element)[] = [];
  let text = '';
  const end = (): void => {
    const trimmed = text.replace(/\s+/gu, ' ').trim();
    if (trimmed !== '') parts.push(trimmed);
    text = '';
  };
  const add = (node: Node): void => {
    if (!isElement(node)) {
      if (node.nodeType === 3) text += node.textContent ?? '';
    } else if (node.getAttribute('class') === 'katex' || node.getAttribute('class') === 'katex-display') {
      text += `$${(node.querySelector('.katex-mathml')?.textContent ?? '').trim()}$`;
    } else if (node.tagName === 'A' && node.getAttribute('data-node') === null) {
      text += `[${inText(node)}](${node.getAttribute('href')})`;
    } else if (INLINE.has(node.tagName) && node.getAttribute('id') === null && node.getAttribute('data-node') === null) {
      text += inText(node);
    } else if (!LOOKS.has(node.tagName.toLowerCase()) && node.getAttribute('class') !== 'icon') {
      end();
      parts.push(node);
    }
  };
  const inText = (node: Element): string => {
    const before = text;
    text = '';
    for (const child of node.childNodes) add(child);
    const found = text;
    text = before;
    return found;
  };
  for (const child of element.childNodes) add(child);
  end();
  return parts;
}
