import type { Change } from './Change.ts';
import { constantValue, isAllowance, times } from './constants.ts';
import { FACTORS, type Rule } from './rules.ts';
import { samplerChanges } from './samplerChanges.ts';
import { childrenOf, isNode, nameOf, type SyntaxNode } from './syntax.ts';
import { wholeBound } from './wholeBound.ts';
import { wordChanges } from './wordChanges.ts';

type Edit = Change['edits'][number];

const TURNED: Readonly<Record<string, string>> = { '<=': '>=', '<': '>', '>=': '<=', '>': '<' };
const STRICT: Readonly<Record<string, string>> = { '<=': '<', '<': '<=', '>=': '>', '>': '>=' };

/**
 * The changes that the rules allow within a piece of code.
 *
 * Loops, indices and the conditions of case distinctions are left alone, since they are how something is computed
 * rather than what is claimed, and so are numbers that only allow for rounding.
 *
 * @param whole names of parameters that are whole numbers
 */
export function expressionChanges(root: SyntaxNode, text: string, whole: ReadonlySet<string>): Change[] {
  const changes: Change[] = [];
  const textOf = ({ start, end }: SyntaxNode): string => text.slice(start, end);
  const add = (rule: Rule, node: SyntaxNode, replacement: string, mirror: Mirror, needs?: readonly string[]): void => {
    const edits = [{ start: node.start, end: node.end, text: replacement }, ...mirror(node, replacement)];
    const says = `${plain(textOf(node))} → ${plain(replacement)}`;
    changes.push({ rule, edits, says, ...(needs === undefined ? {} : { needs }) });
  };

  /** Numbers that are added to a name. */
  const counts = new Set<SyntaxNode>();

  const visit = (node: SyntaxNode, mirror: Mirror): void => {
    const constant = constantValue(node);
    if (constant !== undefined) {
      if (isAllowance(constant) || counts.has(node)) return;
      for (const [rule, factor] of Object.entries(FACTORS)) {
        add(rule as Rule, node, times(constant, factor), (of, by) => mirror(of, by, factor));
      }
      return;
    }
    if (node.type === 'BinaryExpression') binary(node, mirror);
    if (node.type === 'CallExpression') {
      for (const { rule, node: of, text: by, needs } of [
        ...wordChanges(node, textOf),
        ...samplerChanges(node, textOf),
      ]) {
        add(rule, of, by, mirror, needs);
      }
    }
    const name = nameOf(node);
    if (name !== undefined && whole.has(name)) add('one-less', node, `(${name} - 1)`, mirror);
    below(node, mirror);
  };

  const binary = (node: SyntaxNode, mirror: Mirror): void => {
    const operator = node['operator'] as string;
    const [left, right] = [node['left'], node['right']] as [SyntaxNode, SyntaxNode];
    const isText = [left, right].some(({ type }) => type === 'StringLiteral' || type === 'TemplateLiteral');
    if (isText) return;
    const put = (rule: Rule, kept: string): void => add(rule, node, kept, mirror);
    const isPlain = (side: SyntaxNode): boolean => isAllowance(constantValue(side) ?? 2) || isRounding(side);
    // The 1 of k + 1 is a count; 1.1 would be meaningless.
    if ((operator === '+' || operator === '-') && nameOf(left) !== undefined) counts.add(right);
    if (operator === '*') {
      if (!isPlain(left)) put('factor', `(${textOf(right)})`);
      if (!isPlain(right)) put('factor', `(${textOf(left)})`);
    }
    if (operator === '/') {
      put('factor', `(${textOf(left)})`);
      if (constantValue(left) === undefined) put('factor', `(1 / (${textOf(right)}))`);
    }
    if ((operator === '+' || operator === '-') && !isPlain(left) && !isPlain(right)) {
      put('term', `(${textOf(left)})`);
      if (operator === '+') put('term', `(${textOf(right)})`);
    }
    if (operator in TURNED) {
      const by = (other: string): string => `${textOf(left)} ${other} ${textOf(right)}`;
      put('flipped', by(TURNED[operator]!));
      put('strict', by(STRICT[operator]!));
      if (constantValue(right) === undefined) {
        for (const { rule, text: by, needs } of wholeBound(right, textOf)) add(rule, right, by, mirror, needs);
      }
    }
  };

  const below = (node: SyntaxNode, mirror: Mirror): void => {
    const twice = pairOf(node, textOf);
    for (const child of childrenOf(node)) {
      if (isLeft(node, child)) continue;
      if (child.node === twice?.second) continue;
      if (node.type === 'ObjectProperty' && node['shorthand'] === true) {
        // { k } becomes { k: k - 1 }.
        const name = nameOf(child.node);
        if (child.name === 'value' && name !== undefined && whole.has(name)) {
          add('one-less', child.node, `${name}: ${name} - 1`, mirror);
        }
        continue;
      }
      visit(child.node, child.node === twice?.first ? mirrored(twice, textOf) : mirror);
    }
  };

  if (root.type.includes('Function')) below(root, none);
  else visit(root, none);
  return changes;
}

/** The edits that go along with one: those of a second copy of what is edited. */
type Mirror = (node: SyntaxNode, replacement: string, factor?: number) => readonly Edit[];

const none: Mirror = () => [];

/** What is left alone below a node. */
function isLeft(parent: SyntaxNode, { name, node }: { readonly name: string; readonly node: SyntaxNode }): boolean {
  switch (parent.type) {
    case 'ForStatement':
    case 'ForOfStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return name !== 'body';
    case 'IfStatement':
    case 'ConditionalExpression':
      return name === 'test';
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return name === 'property';
    case 'ObjectProperty':
      return name === 'key';
    case 'VariableDeclarator':
      return name === 'id';
    case 'BinaryExpression':
      return ['===', '!==', '%', '<<', '>>', '&', '|', '^'].includes(parent['operator'] as string);
    case 'AssignmentExpression':
    case 'UpdateExpression':
      return name !== 'right';
    case 'CallExpression':
    case 'NewExpression':
      // A function called by its name is skipped; the object of a member may contain changes.
      return name === 'callee' && nameOf(node) !== undefined;
    default:
      return ['params', 'id'].includes(name) || parent.type.endsWith('Pattern');
  }
}

/** Two copies of one expression in a list, as in the enclosure `[2, 2]`, and the offset between them. */
interface Pair {
  readonly first: SyntaxNode;
  readonly second: SyntaxNode;
}

function pairOf(node: SyntaxNode, textOf: (node: SyntaxNode) => string): Pair | undefined {
  if (node.type !== 'ArrayExpression') return undefined;
  const [first, second, ...more] = node['elements'] as readonly unknown[];
  if (!isNode(first) || !isNode(second) || more.length > 0) return undefined;
  const [one, other] = [value(first), value(second)];
  const isSame = textOf(first) === textOf(second) || (isRounded(first) && isRounded(second) && one === other);
  return isSame ? { first, second } : undefined;
}

/** Whether a term only allows for rounding: it holds a number that is too small for anything else. */
const isRounding = (node: SyntaxNode): boolean => {
  const found = constantValue(node);
  if (found !== undefined) return isAllowance(found) && found !== 0 && Math.abs(found) < 1;
  return childrenOf(node).some((child) => isRounding(child.node));
};

/** Whether a number comes with an allowance for rounding: `2 - 1e-14`. */
const isRounded = (node: SyntaxNode): boolean => {
  const whole = constantValue(node);
  return whole !== undefined && value(node) !== undefined;
};

/** The number next to an allowance, rounded so that both ends of an enclosure agree. */
function value(node: SyntaxNode): number | undefined {
  const whole = constantValue(node);
  return whole === undefined ? undefined : Number(whole.toPrecision(9));
}

/** Edits of the second copy: the same text at the same offset, or the same number if the two are written differently. */
function mirrored({ first, second }: Pair, textOf: (node: SyntaxNode) => string): Mirror {
  return (node, text, factor = 1) => {
    if (textOf(first) !== textOf(second)) {
      return [{ start: second.start, end: second.end, text: times(constantValue(second)!, factor) }];
    }
    const by = second.start - first.start;
    return [{ start: node.start + by, end: node.end + by, text }];
  };
}

/** A piece of code on one line. */
export const plain = (text: string): string => {
  const line = text
    .replace(/^mutant_times\(([\d.]+), (.*)\)$/su, '$1 × $2')
    .replaceAll('mutant_', '')
    .replaceAll(/\d+\.\d{10,}/gu, (long) => String(Number(Number(long).toPrecision(9))))
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length <= 70 ? line : `${line.slice(0, 67)}…`;
};
