import { claim, equals, integers, readings, reals, type Rng } from 'refutable';
import { column, dot, encode, sparseInput, unitVectors, type Directions } from 'refutable/superposition';

const place = 'Many Features in Small Dimensions';
const [KING, MAN, WOMAN, QUEEN] = [0, 1, 2, 3];

/** V(king) − V(man) + V(woman), where each word has its own direction of W. */
function combined(W: Directions): Float64Array {
  const [king, man, woman] = [column(W, KING), column(W, MAN), column(W, WOMAN)];
  return king.map((x, c) => x - man[c]! + woman[c]!);
}

/** The word whose direction has the largest dot product with V(king) − V(man) + V(woman), among those from `first` on. */
function nearest(W: Directions, first: number): number {
  const target = combined(W);
  let best = first;
  for (let word = first + 1; word < W.n; word++) {
    if (dot(target, column(W, word)) > dot(target, column(W, best))) best = word;
  }
  return best;
}

/** Words as sets of features: shared by all four, royal, male and female, some of each, in any order among n features. */
interface Words {
  readonly W: Directions;
  readonly king: Float64Array;
  readonly man: Float64Array;
  readonly woman: Float64Array;
  readonly queen: Float64Array;
}

function drawWords(rng: Rng, { n, m }: { n: number; m: number }): Words {
  const W = unitVectors(rng, n, m);
  const part = Array.from({ length: n }, () => Math.floor(5 * rng()));
  const stored = (parts: readonly number[]): Float64Array =>
    encode(
      W,
      sparseInput(
        n,
        [...part.keys()].filter((feature) => parts.includes(part[feature]!)),
      ),
    );
  // 0 shared, 1 royal, 2 male, 3 female, 4 in none of the words.
  return { W, king: stored([0, 1, 2]), man: stored([0, 2]), woman: stored([0, 3]), queen: stored([0, 1, 3]) };
}

/** |king − man + woman − queen|², which should be 0 up to the rounding of sums of at most 4n unit vectors. */
function missBySquare({ king, man, woman, queen }: Words): number {
  return king.reduce((sum, x, c) => sum + (x - man[c]! + woman[c]! - queen[c]!) ** 2, 0);
}

export default readings({
  analogy: claim({
    title: 'Four words with independent random directions satisfy king − man + woman = queen',
    place,
    quote: String.raw`Features get represented by directions allowing for $V(\text{“king”}) - V(\text{“man”}) + V(\text{“woman”}) = V(\text{“queen”})$.`,
    statement: String.raw`V(\text{king})-V(\text{man})+V(\text{woman})=V(\text{queen}),\qquad V(\text{word})=W_{\text{word}}`,
    over: 'W',
    forAll: { m: integers(2, 100, { scale: 'logarithmic' }) },
    draw: (rng, { m }) => unitVectors(rng, 4, m),
    always: (W: Directions) => {
      const distance = combined(W).reduce((sum, x, c) => sum + (x - column(W, QUEEN)[c]!) ** 2, 0);
      return equals(Math.sqrt(distance), 0, { ulps: 16, scale: 4 });
    },
    show: (W: Directions) => ({
      king: column(W, KING),
      man: column(W, MAN),
      woman: column(W, WOMAN),
      queen: column(W, QUEEN),
    }),
    expect: 'refuted',
    note: String.raw`Taken literally: each word is a feature with its own random direction. The two sides are then independent, and the mean squared distance between them is 4, as for four orthogonal unit vectors.`,
  }),
  'analogy-repaired': claim({
    title:
      'If the features of words satisfy king − man + woman = queen, so do the vectors Wx that store them, for every W',
    place,
    statement: String.raw`x_{\text{king}}-x_{\text{man}}+x_{\text{woman}}=x_{\text{queen}}\implies Wx_{\text{king}}-Wx_{\text{man}}+Wx_{\text{woman}}=Wx_{\text{queen}}`,
    over: 'W and the features of the words',
    uses: ['analogy-step'],
    forAll: { n: integers(1, 60, { scale: 'logarithmic' }), m: integers(1, 60, { scale: 'logarithmic' }) },
    draw: drawWords,
    always: (words, { n }) => equals(Math.sqrt(missBySquare(words)), 0, { ulps: 8 * n, scale: 4 * n }),
    repairs: 'analogy',
    expect: 'upheld',
    note: String.raw`$V(\text{word})=Wx$, where x marks the features of the word. The map $x\mapsto Wx$ is linear, so the analogy holds in m dimensions whenever it holds for the feature sets: royal, male and female are features, and so is whatever else the four words have in common. Neither randomness nor near orthogonality is needed.`,
    twin: {
      claims: 'The same with the direction of one feature subtracted from queen',
      draw: (rng, setting) => {
        const words = drawWords(rng, setting);
        return { ...words, queen: words.queen.map((x, c) => x - column(words.W, 0)[c]!) };
      },
    },
  }),
  'analogy-step': claim({
    title: 'In each coordinate, king − man + woman cancels the male part and adds the female part',
    place,
    statement: String.raw`(s+r+a)-(s+a)+(s+b)=s+r+b`,
    forAll: { s: reals(-1, 1), r: reals(-1, 1), a: reals(-1, 1), b: reals(-1, 1) },
    concludes: '(s + r + a) - (s + a) + (s + b) = s + r + b',
    expect: 'proved',
    note: String.raw`One coordinate of the sum of the directions of the shared (s), royal (r), male (a) and female (b) features.`,
    twin: { claims: 'The same without the female part', concludes: '(s + r + a) - (s + a) + (s + b) = s + r' },
  }),
  'analogy-nearest': claim({
    title: 'With an independent direction for each word, queen is nearest to king − man + woman at least half the time',
    place,
    statement: String.raw`\Pr_W\Big[\arg\max_{\text{word}}\big(W_{\text{king}}-W_{\text{man}}+W_{\text{woman}}\big)\cdot W_{\text{word}}=\text{queen}\Big]\ge\tfrac12`,
    over: 'W',
    forAll: { n: integers(4, 50, { scale: 'logarithmic' }), m: integers(2, 100, { scale: 'logarithmic' }) },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W) => nearest(W, 0) === QUEEN,
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: String.raw`The dot product of king − man + woman with king, and with woman, is 1 plus two small terms; with queen it has only small terms.`,
  }),
  'analogy-nearest-repaired': claim({
    title:
      'With an independent direction for each word, king or woman is nearest to king − man + woman with probability at least 9/10',
    place,
    statement: String.raw`\Pr_W\Big[\arg\max_{\text{word}}\big(W_{\text{king}}-W_{\text{man}}+W_{\text{woman}}\big)\cdot W_{\text{word}}\in\{\text{king},\text{woman}\}\Big]\ge\tfrac9{10},\qquad m\ge20\ln n`,
    over: 'W',
    forAll: {
      n: integers(4, 20, { scale: 'logarithmic' }),
      m: integers(({ n }) => 20 * Math.log(n), 80, { scale: 'logarithmic' }),
    },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W) => [KING, WOMAN].includes(nearest(W, 0)),
    probabilityAtLeast: () => 9 / 10,
    repairs: 'analogy-nearest',
    expect: 'upheld',
    note: String.raw`The dot products with the other words have standard deviation $\sqrt{3/m}$ and stay below 1 when m is a large enough multiple of $\ln n$. So with independent directions the combination is nearest to one of its own words.`,
    literature: [
      {
        reference: 'Linzen, Issues in evaluating semantic spaces using word analogies (2016)',
        says: 'Scoring analogies by cosine similarity conflates the consistency of the offsets with the neighbourhoods of the words.',
        checked: 'abstract',
      },
      {
        reference: 'Nissim, van Noord, van der Goot, Fair is better than sensational (2020)',
        says: 'Choices in how the search for the fourth word is implemented have distorted what analogies seem to show.',
        checked: 'abstract',
      },
    ],
    twin: {
      claims: 'The same for king alone',
      event: (W) => nearest(W, 0) === KING,
    },
  }),
  'analogy-excluded': claim({
    title: 'With king, man and woman excluded, queen is nearest to king − man + woman at least half the time',
    place,
    statement: String.raw`\Pr_W\Big[\arg\max_{\text{word}\notin\{\text{king},\text{man},\text{woman}\}}\big(W_{\text{king}}-W_{\text{man}}+W_{\text{woman}}\big)\cdot W_{\text{word}}=\text{queen}\Big]\ge\tfrac12`,
    over: 'W',
    forAll: { n: integers(6, 50, { scale: 'logarithmic' }), m: integers(2, 100, { scale: 'logarithmic' }) },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    event: (W) => nearest(W, QUEEN) === QUEEN,
    probabilityAtLeast: () => 1 / 2,
    expect: 'refuted',
    note: 'This is the usual way to score analogies. With independent directions none of the remaining words is favoured.',
  }),
  'analogy-excluded-repaired': claim({
    title: 'With king, man and woman excluded, queen is nearest to king − man + woman with probability 1/(n − 3)',
    place,
    statement: String.raw`\Pr_W\big[\text{queen is nearest of the }n-3\text{ others}\big]=\frac1{n-3}`,
    over: 'W',
    forAll: { n: integers(5, 8), m: integers(2, 12, { scale: 'logarithmic' }) },
    draw: (rng, { n, m }) => unitVectors(rng, n, m),
    quantity: (W) => Number(nearest(W, QUEEN) === QUEEN),
    range: () => [0, 1],
    meanEquals: ({ n }) => 1 / (n - 3),
    within: () => 0.04,
    repairs: 'analogy-excluded',
    expect: 'upheld',
    note: 'A random guess among the remaining words does as well. The probability is exact by symmetry: given king, man and woman, the other directions are exchangeable, and ties have probability 0. The draws confirm it to within 0.04.',
    twin: { claims: 'It is 1/(n − 4)', meanEquals: ({ n }) => 1 / (n - 4) },
  }),
});
