import { nameOf, type SyntaxNode } from './syntax.ts';
import { borrowed, type CallChange } from './wordChanges.ts';

/** Functions that differ only in whether the vectors have length 1, and take the same arguments. */
const SCALED: Readonly<Record<string, string>> = {
  unitVectors: 'gaussianVectors',
  gaussianVectors: 'unitVectors',
  coherenceProbability: 'gaussianCoherenceProbability',
  gaussianCoherenceProbability: 'coherenceProbability',
};

const FROM = 'refutable/superposition';

/** Replacements for what a call draws: vectors as drawn for vectors of length 1, other laws of the input. */
export function samplerChanges(call: SyntaxNode, textOf: (node: SyntaxNode) => string): CallChange[] {
  const callee = call['callee'] as SyntaxNode;
  const name = nameOf(callee) ?? '';
  const scaled = Object.hasOwn(SCALED, name) ? SCALED[name] : undefined;
  if (scaled !== undefined) {
    const { name: other, needs } = borrowed(scaled, FROM);
    return [{ rule: 'scaling', node: callee, text: other, needs }];
  }
  const [rng, n, third] = (call['arguments'] as readonly SyntaxNode[]).map(textOf);
  if (rng === undefined || n === undefined || third === undefined) return [];
  const instead = (word: string, given: string): CallChange => {
    const { name: other, needs } = borrowed(word, FROM);
    return { rule: 'presence', node: call, text: `${other}(${rng}, ${n}, ${given})`, needs };
  };
  const share = `(${third}) / (${n})`;
  const number = `Math.round((${n}) * (${third}))`;
  switch (name) {
    case 'exactlyK':
      return [instead('atMostK', third), instead('bernoulliInput', share)];
    case 'atMostK':
      return [instead('exactlyK', third), instead('bernoulliInput', share)];
    case 'bernoulliInput':
      return [instead('exactlyK', number), instead('atMostK', number)];
    default:
      return [];
  }
}
