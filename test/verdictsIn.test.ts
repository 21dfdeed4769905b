import { expect, test } from 'vitest';
import { verdictsIn } from './verdictsIn.ts';

test('verdictsIn reads ids and verdicts, and nothing else, from a table of verdicts', () => {
  const table = `# Verdicts on "A paper"

2 claims: 1 upheld, 1 refuted.

| claim | place | verdict | proof | smallest counterexample, or tightest setting |
|---|---|---|---|---|
| lemma-2 | Lemma 2, proof | **refuted** |  | n = 2: measured −1, claimed = 1; repaired by lemma-2-repaired |
| lemma-1 | Lemma 1 | upheld (surprise: expected refuted, found upheld) | sound | n = 3 |
`;
  expect(verdictsIn(table)).toEqual(['lemma-2: refuted', 'lemma-1: upheld']);
});
