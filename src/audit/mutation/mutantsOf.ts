import { MagicString } from 'magic-string';
import { BOUNDS, TRUTHS } from '../../claim/keys.ts';
import type { Assumption } from './rules/assumptions.ts';
import type { Change } from './rules/Change.ts';
import { constantValue } from './rules/constants.ts';
import { expressionChanges, plain } from './rules/expressionChanges.ts';
import { formulaChanges } from './rules/formulaChanges.ts';
import type { Mutant, ClaimMutants } from './Mutant.ts';
import { MAX_MUTANTS, type Rule, RULES } from './rules/rules.ts';
import { type Stated, statedBy, type StatedClaim } from './rules/statedBy.ts';
import { bare, childrenOf, isNode, type SyntaxNode } from './rules/syntax.ts';
import { denied, wholeBoundFunction } from './rules/wholeBound.ts';

/** Which mutants to make. */
export interface MutantOptions {
  /** The id of the claim if the file contains only one. */
  readonly name: string;
  /** Rules to apply; all by default. */
  readonly rules?: readonly Rule[] | undefined;
  /** Most mutants of one claim. A larger number only adds mutants. */
  readonly most?: number | undefined;
}

/**
 * The mutants of every claim in a claim file, by rule: one place of what one claim states is changed, in its own keys
 * or in a function of the file that they use. A function that several claims use gives mutants of each of them.
 *
 * Where there are more than `most`, the rules take turns, and each takes places in the claim itself before those in
 * functions that it uses. Claims without one of their assumptions do not count towards this number.
 *
 * @param text the text of the file
 * @returns the mutants by the id of the claim, with the claims in the order of the file
 * @throws SyntaxError if the text is not TypeScript
 * @example mutantsOf("export default claim({ ..., holds: ({ n }) => n < 2 })", { name: 'small' }).get('small')
 */
export function mutantsOf(text: string, { name, rules, most = MAX_MUTANTS }: MutantOptions): Map<string, ClaimMutants> {
  const lines = lineStarts(text);
  return new Map(
    statedBy(text, name).map((claim) => {
      const all = different(
        [...claim.pieces]
          .sort((a, b) => rank(a) - rank(b))
          .flatMap((piece) => changesOf(piece, claim, text).map((change) => ({ piece, change })))
          .filter(({ change }) => rules === undefined || rules.includes(change.rule))
          .map(({ piece, change }) => lookAlike(claim.id, piece, change, text, lines)),
      );
      const wanted = rules?.includes('assumption') ?? true;
      return [
        claim.id,
        {
          made: inTurns(all).slice(0, most),
          leftOut: Math.max(0, all.length - most),
          withoutAssumption: wanted
            ? different(claim.assumptions.map((assumption) => withoutAssumption(claim.id, assumption, text, lines)))
            : [],
        },
      ];
    }),
  );
}

/** Bounds before what is measured, the claim itself before the functions that it uses, and what is drawn last. */
function rank({ keys, helper }: Stated): number {
  if (keys.every((key) => key === 'draw' || key === 'given')) return 3;
  return helper === undefined ? (keys.some((key) => BOUNDS.has(key)) ? 0 : 1) : 2;
}

/** The changes of one piece of what a claim states. */
function changesOf({ keys, helper, node, property }: Stated, claim: StatedClaim, text: string): Change[] {
  const textOf = (of: SyntaxNode): string => text.slice(of.start, of.end);
  if (keys.includes('concludes') || keys.includes('given')) return formulaLiterals(node).flatMap(ofFormula);
  const within = expressionChanges(node, text, claim.whole);
  // Any expression may make up a draw; the key of the claim tells what is drawn.
  if (helper !== undefined && keys.every((key) => key === 'draw'))
    return within.filter(({ rule }) => rule === 'scaling' || rule === 'presence');
  if (property === undefined) return within;
  const [key] = keys as [string];
  const own = property['value'];
  const changes = [...within];
  const turned = opposite(key);
  const place = property['key'] as SyntaxNode;
  if (turned !== undefined) changes.push(single('flipped', place, turned, `${key} → ${turned}`));
  if (!isNode(own)) return changes;
  if (BOUNDS.has(key) && constantValue(bodyOf(bare(own))) === undefined) {
    changes.push(
      ...wholeBoundFunction(own, key, textOf).map(({ rule, text: by, needs }) => wholly(rule, own, by, key, needs)),
    );
  }
  const isYesOrNo = TRUTHS.has(key);
  if (isYesOrNo && !within.some(({ rule }) => rule === 'flipped') && bodyOf(bare(own)).type !== 'BooleanLiteral') {
    const { rule, text: by, needs } = denied(own, textOf);
    changes.push({ ...single(rule, own, by, `${key} → its opposite`), needs: needs ?? [] });
  }
  return changes;
}

const wholly = (rule: Rule, node: SyntaxNode, text: string, key: string, needs: readonly string[] = []): Change => ({
  ...single(rule, node, text, `${key} → ${/mutant_times\(([\d.]+)/u.exec(text)![1]} × ${key}`),
  needs,
});

const single = (rule: Rule, { start, end }: SyntaxNode, text: string, says: string): Change => ({
  rule,
  edits: [{ start, end, text }],
  says,
});

/** The result of an arrow function without a block; anything else unchanged. */
function bodyOf(node: SyntaxNode): SyntaxNode {
  const body = node.type === 'ArrowFunctionExpression' ? node['body'] : undefined;
  return isNode(body) ? bare(body) : node;
}

/** The key for the opposite bound. */
function opposite(key: string): string | undefined {
  if (key.endsWith('AtLeast')) return key.replace('AtLeast', 'AtMost');
  return key.endsWith('AtMost') ? key.replace('AtMost', 'AtLeast') : undefined;
}

/** The texts in a formula or a list of formulas. */
const formulaLiterals = (node: SyntaxNode): SyntaxNode[] =>
  node.type === 'StringLiteral' ? [node] : childrenOf(node).flatMap((child) => formulaLiterals(child.node));

function ofFormula(literal: SyntaxNode): Change[] {
  const written = literal['value'] as string;
  try {
    return formulaChanges(written).map(({ rule, text }) =>
      single(rule, literal, JSON.stringify(text), `${plain(written)} → ${plain(text)}`),
    );
  } catch {
    // A formula that cannot be parsed is reported when the claim is checked.
    return [];
  }
}

function lookAlike(id: string, piece: Stated, change: Change, text: string, lines: readonly number[]): Mutant {
  const { keys, helper } = piece;
  const source = new MagicString(text);
  for (const { start, end, text: by } of change.edits) source.overwrite(start, end, by);
  for (const need of change.needs ?? []) source.append(`\n${need}`);
  const [{ start }] = change.edits as [Change['edits'][number]];
  const key = keys[0]!;
  const place = helper === undefined ? key : `${helper}, used by ${[...new Set(keys)].join(' and ')}`;
  return {
    id,
    rule: change.rule,
    where: placeOf(start, lines),
    key,
    changes: `${change.says} in ${place}`,
    onlyBound: keys.every((of) => BOUNDS.has(of)) && change.rule !== 'flipped',
    source: source.toString(),
  };
}

/** The claim without one of its assumptions. */
function withoutAssumption(
  id: string,
  { key, node, text: by, says }: Assumption,
  text: string,
  lines: readonly number[],
): Mutant {
  const source = new MagicString(text);
  source.overwrite(node.start, node.end, by);
  return {
    id,
    rule: 'assumption',
    where: placeOf(node.start, lines),
    key,
    changes: plain(says),
    onlyBound: false,
    source: source.toString(),
  };
}

/** The distinct ones. */
function different(all: readonly Mutant[]): Mutant[] {
  const bySource = new Map<string, Mutant>();
  for (const one of all) {
    const same = one.source.replaceAll(/[\s()]+/gu, '');
    if (!bySource.has(same)) bySource.set(same, one);
  }
  return [...bySource.values()];
}

/**
 * The first of each rule, then the second of each, and so on. Rules that apply to fewer claims come first, so that a
 * limit on the number leaves none of them out.
 */
function inTurns(all: readonly Mutant[]): Mutant[] {
  const order = Object.keys(RULES).reverse();
  const turns = new Map<string, number>();
  return all
    .map((one) => {
      const turn = turns.get(one.rule) ?? 0;
      turns.set(one.rule, turn + 1);
      return { one, turn };
    })
    .sort((a, b) => a.turn - b.turn || order.indexOf(a.one.rule) - order.indexOf(b.one.rule))
    .map(({ one }) => one);
}

/** Offsets at which the lines of a text begin. */
const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];

function placeOf(offset: number, lines: readonly number[]): string {
  const line = lines.findLastIndex((start) => start <= offset);
  return `${line + 1}:${offset - lines[line]! + 1}`;
}
