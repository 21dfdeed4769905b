import { paper } from 'refutable';

export default paper({
  title: 'Random Superposition',
  author: 'Jeff Edmonds',
  year: 2024,
  seed: 'edmonds-2024',
  about:
    'Random directions $W_i$ in $m$ dimensions hold $n$ features of which $k$ are present, with $m=O(k\\log n)$; no encoding into bits can do better; and pairing opposite directions may double $n$. The author suspects an error in his last section.',
  sections: [
    {
      title: 'Opening',
      folder: '1-opening',
      gist: 'Features are directions, an input is the sum of those present, and a dot product reads one off again.',
      order: ['analogy', 'approx-dot', 'shift-by-expected-error'],
    },
    {
      title: 'Theorem 1: the lower bound',
      folder: '2-theorem-1',
      gist: 'Counting inputs against strings of $m$ bits bounds $m$ from below.',
      order: ['count', 'pigeonhole', 'solve-for-m', 'theorem-1', 'theorem-1-omega', 'matching-bounds'],
    },
    {
      title: 'Lemma 1: almost orthonormal directions',
      folder: '3-lemma-1',
      gist: 'Normal coordinates, a Chernoff bound for one pair and a union bound for all of them.',
      order: [
        'lemma-1',
        'mean-square-length',
        'dot-mean-deviation',
        'chernoff-tail',
        'tail-is-success',
        'pair-count',
        'union-bound',
        'exponentially-many',
        'footnote-variance-product',
        'footnote-coordinate-variances',
        'footnote-random-walk',
      ],
    },
    {
      title: 'Lemmas 2 and 3: the error of one feature',
      folder: '4-error-terms',
      gist: 'The error is a sum of $k$ dot products: at most $\\delta k$, and typically about $\\delta\\sqrt k$.',
      order: [
        'lemma-2',
        'gram-shape',
        'lemma-3-worst',
        'worst-case-input-exists',
        'lemma-3-typical',
        'sign-variance',
        'cancellation',
        'failure-cost',
      ],
    },
    {
      title: 'Lemma 4: the activation, and the total error',
      folder: '5-activation',
      gist: 'A threshold at $\\frac12$ removes small errors; a ReLU shifted by $2\\varepsilon$ keeps them below $3\\varepsilon$.',
      order: ['lemma-4-threshold', 'lemma-4-relu', 'lemma-4-cases', 'best-shift', 'loss-two-sources'],
    },
    {
      title: 'Theorem 2: the upper bound',
      folder: '6-theorem-2',
      gist: 'Putting Lemmas 1, 3 and 4 together: $m=O(k\\ln n)$ dimensions are enough.',
      order: ['solve-m-theorem-2', 'theorem-2', 'doubling'],
    },
    {
      title: 'Theorem 3: antipodal pairs',
      folder: '7-antipodal',
      gist: 'Two features share a line in opposite directions. When is that better than ignoring one, and when better than twice as many directions? The author’s doubt is about the second question.',
      order: [
        'antipodal-one',
        'antipodal-both',
        'antipodal-only-error',
        'antipodal-expected-error',
        'one-direction',
        'antipodal-vs-one',
        'theorem-3',
        'antipodal-range',
        'loss-three-sources',
        'epsilon-squared',
        'epsilon-halved',
        'antipodal-trade',
        'antipodal-conclusion',
        'experiment-check',
      ],
    },
    {
      title: 'Beyond the paper',
      folder: 'beyond',
      gist: 'Sharp constants, learned directions, and what would be true instead.',
    },
    { title: 'Conjectures', folder: 'conjectures' },
  ],
  headlines: [
    'theorem-1',
    'theorem-1-real',
    'lemma-1',
    'lemma-1-unnormalised',
    'lemma-2',
    'lemma-2-repaired',
    'lemma-3-worst',
    'lemma-3-typical',
    'lemma-3-typical-simplex',
    'lemma-4-threshold',
    'lemma-4-relu',
    'theorem-2',
    'theorem-2-all-features',
    'theorem-2-all-features-repaired',
    'antipodal-vs-one',
    'theorem-3',
    'epsilon-halved',
    'antipodal-conclusion',
    'antipodal-conclusion-repaired',
    'antipodal-conclusion-advice',
    'antipodal-conclusion-advice-turned',
    'antipodal-conclusion-relu',
    'antipodal-conclusion-threshold',
  ],
  answers: [
    {
      question:
        'The last section concludes that antipodal pairs should be used when $m\\ge 2n^2/k$. At $n=20$, $m=5$, $k=2$ that reads $5\\ge400$, against the experiments. What is wrong with the analysis?',
      sentences: [
        {
          text: 'The last step reverses an inequality: $2(k/n)^2\\le4k/m$ is $m\\le2n^2/k$, not $m\\ge2n^2/k$; the print already fails at {antipodal-conclusion:setting}, and the other direction holds for all positive numbers.',
          claims: ['antipodal-conclusion', 'antipodal-conclusion-repaired'],
        },
        {
          text: 'Corrected, the rule reads $5\\le400$ at your sizes and agrees with the experiments, but only because it agrees with nearly everything.',
          claims: ['experiment-check', 'experiment-check-repaired-rule'],
        },
        {
          text: 'As advice the printed rule is refuted (at {antipodal-conclusion-advice:setting} pairs lose {antipodal-conclusion-advice:measured} more for each feature), and so is the corrected rule (at {antipodal-conclusion-advice-turned:setting}, {antipodal-conclusion-advice-turned:measured} more).',
          claims: ['antipodal-conclusion-advice', 'antipodal-conclusion-advice-turned'],
        },
        {
          text: 'The reason is the step before: halving $n$ lowers the *bound* $\\varepsilon^2$, which covers the largest of all dot products, and not the expected loss, in which no $\\ln n$ occurs; a gain of $4k/m$ would be more than an absent feature loses in all.',
          claims: ['antipodal-trade', 'antipodal-trade-gain'],
        },
        {
          text: "Four more errors stand in the same lines: $\\varepsilon^2$ lost its factor $c'^2$; $\\ln(n/2)$ is $\\ln n-\\ln2$, not $\\ln n-1$ (that is base 2); $2(k/n)^2$ is the loss of a pair, counted once for each feature; and the bound on the loss is $(3\\varepsilon)^2$, whose 9 is left out of the comparison.",
          claims: ['epsilon-squared', 'epsilon-halved', 'antipodal-expected-error-per-feature', 'antipodal-trade-nine'],
        },
        {
          text: "With all constants kept the condition is $m\\le36\\ln2\\cdot c'^2n^2/k$, and Lemma 4 applies from $m=16c'^2k\\ln n$ on; as advice it is refuted as well, at {antipodal-conclusion-all-constants-advice:setting}.",
          claims: ['antipodal-conclusion-all-constants', 'antipodal-conclusion-all-constants-advice'],
        },
        {
          text: "Carried through in your own reading, $\\mathrm{ReLU}(x'-2\\varepsilon)$ with $\\varepsilon<\\frac12$, $c'\\ge1$ and $\\frac kn\\le\\frac14$, where only the present features pay for the shift, the comparison gives pairs up to $m=16c'^2(n\\ln2+k\\ln\\frac n2)$ and plain directions from $2k+2$ more on. At $n=20$, $k=2$, $c'=1$ plain directions lose less from $m={antipodal-conclusion-own-shift-at-twenty:measured}$ on.",
          claims: [
            'antipodal-conclusion-own-shift',
            'antipodal-conclusion-own-shift-converse',
            'antipodal-conclusion-own-shift-at-twenty',
          ],
        },
        {
          text: 'What pairs really gain a feature is about $\\frac{k}{m}\\cdot\\frac kn$ under a plain ReLU, and what they cost is $(\\frac kn)^2$: equal when $m$ is about $n$.',
          claims: ['antipodal-trade-repaired', 'antipodal-trade-price'],
        },
        {
          text: 'So under a plain ReLU, for $\\frac kn\\le\\frac14$, pairs lose less whenever $m\\le n$, and plain directions whenever $m\\ge2n(1+\\frac1{2k})$: use pairs when there are more features than dimensions. At $n=20$, each feature present with probability $\\frac1{10}$, plain directions lose less from $m={antipodal-conclusion-at-twenty:measured}$ on, under a threshold too; with exactly 2 present from $m={antipodal-conclusion-at-twenty-exactly:measured}$ on under a {antipodal-conclusion-at-twenty-exactly:activation}. The printed bound is 400.',
          claims: [
            'antipodal-conclusion-at-twenty',
            'antipodal-conclusion-at-twenty-exactly',
            'antipodal-conclusion-relu',
            'antipodal-conclusion-relu-converse',
            'antipodal-conclusion-relu-crossover',
          ],
        },
        {
          text: 'With exactly two features present it is a theorem: random directions lose $n/m$, and pairs lose no more exactly when $m\\le\\frac32n-2$.',
          claims: ['two-present-plain', 'two-present-pairs', 'two-present-crossover', 'two-present-crossover-exact'],
        },
        {
          text: 'Under a threshold at $\\frac12$, with exactly $k$ present, $2\\le k\\le\\frac n4$, the crossover scales differently, like $8k\\ln(n/k)$: pairs lose less up to $3k\\ln(n/k)$ and plain directions from $12k\\ln(n/k)$ on.',
          claims: ['antipodal-conclusion-threshold', 'antipodal-conclusion-threshold-converse'],
        },
        {
          text: 'At $n=20$, $m=5$, $k=1$ or 2 pairs do lose less under a threshold at $\\frac12$, a plain ReLU, and the best threshold or shift; the advantage is smallest at {experiment-check-losses:setting}, {experiment-check-losses:measured} against {experiment-check-losses:claimed}.',
          claims: ['experiment-check-losses'],
        },
        {
          text: "Other readings do not speak for pairs there. Under your $\\mathrm{ReLU}(x'-2\\varepsilon)$ with $c'\\ge1$ both designs answer 0 nearly always, and lose $k$. And plain directions read all 20 features right more often, though seldom: with exactly $k={experiment-check-all-right:k}$ present, with probability {experiment-check-all-right:claimed} against {experiment-check-all-right:measured}.",
          claims: [
            'experiment-check-own-shift',
            'experiment-check-own-shift-repaired',
            'experiment-check-all-right',
            'experiment-check-all-right-repaired',
          ],
        },
        {
          text: 'In fact the bounds on dot products, on errors and on the loss are all vacuous at these sizes, $\\delta\\ge1$ to begin with: the experiment cannot test the analysis, nor the analysis explain the experiment.',
          claims: ['at-twenty-vacuous', 'at-twenty-table'],
        },
        {
          text: 'Your comparison with one direction, $k/n\\le\\frac12$, is right as it stands. With a bias for the ignored feature the limit is $\\frac13$, and with biases on both sides, at length 1, $(3-\\sqrt5)/2$. Trained models choose the lengths too: with equal ones the limit is $\\frac12$ again, where both lose alike, and with unequal ones pairs lose less at every density below 1.',
          claims: [
            'antipodal-vs-one',
            'antipodal-vs-one-bias-on-ignored-repaired',
            'antipodal-vs-one-best-biases',
            'antipodal-vs-one-best-lengths',
            'tuned-pairs-binary',
          ],
        },
        {
          text: 'Theorem 3 as a *factor* $1+2(k/n)^2$ is refuted (at {theorem-3:setting} the error goes from nothing to {theorem-3:measured}); its proof adds a term, and for pairs perpendicular to the rest that is right.',
          claims: ['theorem-3', 'theorem-3-isolated', 'theorem-3-repaired'],
        },
        {
          text: 'Lemmas 1, 3 and 4 and Theorem 2 hold, though lines of their proofs do not: the absolute value in Lemma 2, the variance $\\sqrt k$, the two-sided constants, and the cases of Lemma 4 for $\\varepsilon\\ge\\frac13$.',
          claims: [
            'lemma-1',
            'lemma-3-typical',
            'lemma-4-relu',
            'theorem-2',
            'lemma-2',
            'sign-variance',
            'lemma-4-cases',
          ],
        },
      ],
    },
    {
      question: 'How does the paper fit into the literature?',
      sentences: [
        {
          text: 'Lemma 1 is classical, with the same constant; for random directions 2 is sharp (Cai and Jiang), and the order is the best there is for any directions (Larsen and Nelson).',
          claims: ['lemma-1', 'lemma-1-constant', 'exponentially-many'],
        },
        {
          text: 'Theorem 1 counts bits. One real neuron is enough for perfect recovery, so that a bound on real neurons needs stability (Do Ba, Indyk, Price and Woodruff). Toy Models takes its bound from its references 47 to 49, not 52 to 54.',
          claims: ['theorem-1', 'theorem-1-real', 'matching-bounds'],
        },
        {
          text: 'Theorem 2 is one-step thresholding, for which $\\Theta(k\\log(n-k))$ has been known since 2009 (Fletcher, Rangan and Goyal); the Lasso needs $2k\\ln(n-k)$ (Wainwright), and superposed random vectors in vector symbolic architectures follow the same law (Plate; Clarkson, Ubaru and Yang).',
          claims: ['theorem-2', 'theorem-2-smallest-m', 'theorem-2-all-features-repaired'],
        },
        {
          text: 'The comparison of a pair with one direction is the binary form of Toy Models’ own theory of two features; for random antipodal pairs against plain random directions we know no earlier source.',
          claims: ['antipodal-vs-one', 'antipodal-vs-one-uniform-best-constant', 'antipodal-conclusion-relu'],
        },
        {
          text: 'All this is about representing features. To *compute* with them costs more: about $\\sqrt{n\\log n}$ neurons for $n$ features (Adler and Shavit). The cards say of each reference whether its text, its abstract or only our memory stands behind it.',
          claims: ['matching-bounds', 'exponentially-many'],
        },
      ],
    },
    {
      question: 'How much better do learned directions perform than random ones?',
      sentences: [
        {
          text: 'At $n=20$, $m=5$, with features present with probability $k/n$, $k=1$ or 2, learned directions lose at most {learned-vs-random-repaired:claimed} of what the best random unit directions lose, after fifty short steps of training; at $k={learned-vs-random-repaired:k}$ it is {learned-vs-random-repaired:measured}.',
          claims: ['learned-vs-random', 'learned-vs-random-repaired', 'learned-vs-random-baseline'],
        },
        {
          text: 'If the random directions may have their best common length, the learned ones still lose at most {learned-vs-random-scaled:claimed} of theirs; and five learned dimensions lose less than eight random ones.',
          claims: ['learned-vs-random-scaled', 'learned-vs-random-dimensions'],
        },
        {
          text: 'At $k=2$ random unit directions lose even more ({learned-vs-random-none:measured}) than five features stored alone and a constant for the rest ({learned-vs-random-none:claimed}).',
          claims: ['learned-vs-random-none', 'learned-vs-random-none-repaired'],
        },
        {
          text: 'What is learned there is usually a known code, the half of the five-dimensional cube: sixteen features at its corners, four left out. It loses {half-cube:measured} by its exact law.',
          claims: ['half-cube', 'half-cube-law', 'half-cube-learned'],
        },
        {
          text: 'Antipodal pairs do not appear at density 1 in the trained model; they set in on the way down to 0.3, and vanish again below where $n$ is four times $m$.',
          claims: ['antipodal-range', 'antipodal-range-onset', 'antipodal-range-below-repaired'],
        },
        {
          text: 'With lengths and biases tuned a pair is never worse than one direction, for uniform features as for binary ones; and random directions need not lose to silence, for with orthonormal *rows* and centred biases any $W$ loses at most what $m$ features stored alone and a constant for the rest lose.',
          claims: [
            'tuned-pairs',
            'tuned-pairs-repaired',
            'tuned-pairs-unequal',
            'tuned-pairs-binary',
            'tuned-pairs-any-projection',
          ],
        },
      ],
    },
    {
      question: 'What do the lemmas and formulas say beyond what the paper draws from them, and what do they not say?',
      sentences: [
        {
          text: "The bound $(3\\varepsilon)^2+e^{-c'^2/2}$ on the loss is, at its best $c'$, $q(1-\\ln q)$ with $q=72k\\ln n/m$. It is below the $k/n$ of always answering 0 only for $m>72\\,n\\ln n\\,\\max(1,\\ln\\frac nk)$: more dimensions than features. The network is better than its bound, and beats answering 0 from $m=2k(1+\\ln\\frac{2n}k)$ on with the best shift.",
          claims: [
            'better-than-zero',
            'better-than-zero-needs',
            'better-than-zero-crossover',
            'better-than-zero-network',
          ],
        },
        {
          text: "The shifted $\\mathrm{ReLU}(x'-2\\varepsilon)$ is better than $x'$ itself when $16c'^2k\\ln n<n-k$, in which $m$ does not occur, and worse beyond for $\\varepsilon\\le\\frac14$, up to a term exponentially small in $n/k$. Without the shift it is never worse; and $x'$ itself loses more than answering 0 unless $m\\ge n-1$.",
          claims: [
            'relu-or-linear',
            'relu-or-linear-below',
            'relu-or-linear-above',
            'relu-or-linear-without-shift',
            'relu-or-linear-silence',
          ],
        },
        {
          text: "Lemma 3 without a factor 2 holds for random directions at every $c'$, in two dimensions or more. Where all dots have one size it holds for $c'\\ge\\sqrt3$, and with five or more features present for $c'\\ge1/\\sqrt k$ (tried up to $k=200$).",
          claims: ['factor-one-directions', 'factor-one', 'factor-one-repaired', 'factor-one-five'],
        },
        {
          text: 'The dots $W_i\\cdot W_j$ are independent in pairs and not in triangles: the product of the three is $1/m^2$ in the mean, and that all three are small is less likely than for independent ones.',
          claims: ['dots-in-pairs', 'dots-in-triangles', 'dots-in-triangles-repaired', 'dots-in-triangles-small'],
        },
        {
          text: 'At fixed $k\\le10$, doubling $m\\ge25k$ does not quite square $n$: it raises it to a power between $\\frac74$ and 2, which tends to 2 as $m$ grows. It is $k$ that only doubles.',
          claims: ['doubling-dimensions', 'doubling-dimensions-repaired', 'doubling-dimensions-square', 'doubling'],
        },
        {
          text: '“At most $k$” and “each with probability $k/n$” are two models: in the second more than $k$ features are present at least a quarter and less than half of the time.',
          claims: ['more-than-k', 'more-than-k-repaired', 'more-than-k-half', 'more-than-k-twice'],
        },
        {
          text: 'An adversary who chooses $W$ gains nothing below the coherence $\\frac1{2k}$ and everything above it, for a random input as for the worst: a component of length $1/\\sqrt k$ in common makes all absent features wrong in the very number of dimensions in which random directions recover $x$ half the time. What protects random directions is that their dots are 0 in the mean.',
          claims: ['adversary', 'adversary-repaired', 'adversary-in-few-dimensions', 'theorem-2-smallest-m'],
        },
      ],
    },
    {
      question: 'What other problems are worth thinking about?',
      sentences: [
        {
          text: 'With real neurons, $k\\ln n$ can be beaten by the paper’s own network when $x$ is random and $k$ below about $\\ln n$: features on $m/2$ circles in perpendicular planes, read by a threshold just below 1, need $m=2k(k-1)$ neurons for any $n$ to recover half of all inputs; random directions with as many neurons fail for $k\\le\\frac12\\ln n$. The price is precision, and that the other inputs are badly wrong. Do fewer than $k^2/\\ln2$ real neurons ever suffice for all $n$?',
          claims: [
            'circles',
            'circles-repaired',
            'circles-birthday',
            'circles-random',
            'circles-precision',
            'circles-wrong-answers',
            'circles-wrong-answers-repaired',
          ],
        },
        {
          text: "For a whole set $X$ of inputs, chosen before $W$, $m=8k\\ln(2n|X|)$ dimensions are enough; the paper’s formulas ask for $4\\ln n$ times as many, since $\\delta$ and $c'$ each pay for a union. How much less is enough for inputs that are alike?",
          claims: ['many-inputs', 'many-inputs-repaired', 'many-inputs-all', 'many-inputs-converse'],
        },
        {
          text: 'The sharp constant: $m=D_k\\,k\\ln n$ with $D_k=-2/(k\\ln(1-\\frac1{4k}))$, which tends to 8, recovers all of a random $x$ with $k$ features at least half the time, and for $n\\ge10^{300}$ two per cent less does not. That at most half a wrong answer is *expected* takes a little more, $C_k=-2/(k^2\\ln(1-\\frac{1}{4k^2}))$ in place of $D_k$. Does any $W$ do better in the constant than a random one?',
          claims: [
            'sharp-constant-recovery-repaired',
            'sharp-constant-recovery-attained',
            'sharp-constant-repaired',
            'sharp-constant-attained',
            'best-threshold-dimensions',
          ],
        },
        {
          text: 'All inputs at once cost about $k^2\\ln n$ for random directions, and at least about $k^2$ for any: how many directions has the largest set of which a threshold at $\\frac12$ reads all inputs of $k$ features? For $k=1$ it is the kissing number.',
          claims: ['all-inputs-repaired', 'all-inputs-necessary', 'kissing'],
        },
        {
          text: 'One bit a neuron is enough: the signs of $Wx$, with $m=4\\pi k\\ln n$. Is any decoder that reads each feature by one dot product better by more than a constant?',
          claims: ['bits-a-neuron-one', 'bits-a-neuron-one-threshold'],
        },
        {
          text: 'Random orthonormal bases side by side lose less than independent directions, with nothing learned. How much of the gain of learning is the evenness of the directions?',
          claims: ['random-bases', 'random-bases-welch'],
        },
        {
          text: 'Is the half cube optimal at $n\\ge16$, $m=5$ and densities near $0.1$, and which code takes its place in other dimensions?',
          claims: ['half-cube', 'half-cube-pairs-repaired'],
        },
      ],
    },
  ],
});
