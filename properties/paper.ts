import { paper } from 'refutable';

export default paper({
  title: 'Random Superposition',
  author: 'Jeff Edmonds',
  year: 2024,
  version: 'the version of November 2024, as text',
  digest: '6487d2e0ab48f26bac9317e183062a1ba39232feb19ce4e91568a4728a4b534b',
  seed: 'edmonds-2024',
  about:
    'Random directions $W_i$ in $m=O(k\\log n)$ dimensions store $n$ features of which $k$ are present; no encoding into bits needs fewer, up to a constant factor; and pairing opposite directions may double $n$. The author suspects an error in his last section.',
  // The experiment that the author compares with; k is 1 or 2 there.
  showAt: { n: 20, k: 2, m: 5, pairs: 10, p: 0.1 },
  sections: [
    {
      title: 'Opening',
      folder: '1-opening',
      gist: 'Features are directions, an input is stored as the sum of those present, and a dot product reads each feature back.',
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
      gist: 'Two features share a line in opposite directions. When is that better than ignoring one of them, and when is it better than twice as many directions? The author’s doubt is about the second question.',
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
      title: 'Learned and random',
      folder: '8-learned',
      ours: true,
      gist: 'How much better do learned directions perform? Directions are learned at the settings that Toy Models publishes and kept; random directions, pairs, bases and best-known packings are tried on the same inputs, each with its best common length and bias. Losses are shares of $np(1-p)$, what the best constant loses. Then the published figures are compared with ours.',
      order: ['learned-factor', 'learned-growth', 'packing', 'published'],
    },
    {
      title: 'Beyond the paper',
      folder: 'beyond',
      ours: true,
      gist: 'Sharp constants, learned directions, and what holds instead.',
    },
    { title: 'Conjectures', folder: 'conjectures', ours: true },
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
        'The last section concludes that antipodal pairs should be used when $m\\ge 2n^2/k$. At $n=20$, $m=5$, $k=2$ that reads $5\\ge400$, which contradicts the experiments. What is wrong with the analysis?',
      sentences: [
        {
          text: 'The last step reverses an inequality: $2(k/n)^2\\le4k/m$ is equivalent to $m\\le2n^2/k$, not to $m\\ge2n^2/k$. The printed equivalence already fails at {antipodal-conclusion:setting}; the corrected one holds for all positive numbers.',
          claims: ['antipodal-conclusion', 'antipodal-conclusion-repaired'],
        },
        {
          text: 'Corrected, the rule reads $5\\le400$ at your sizes and agrees with the experiments, but only because nearly all sizes satisfy it.',
          claims: ['experiment-check', 'experiment-check-repaired-rule'],
        },
        {
          text: 'As advice the printed rule is refuted (at {antipodal-conclusion-advice:setting} pairs lose {antipodal-conclusion-advice:measured} more per feature), and so is the corrected rule (at {antipodal-conclusion-advice-turned:setting}, {antipodal-conclusion-advice-turned:measured} more).',
          claims: ['antipodal-conclusion-advice', 'antipodal-conclusion-advice-turned'],
        },
        {
          text: 'The reason is the preceding step: halving $n$ lowers the *bound* $\\varepsilon^2$, which covers the largest of all dot products, and not the expected loss, in which $\\ln n$ does not occur. A gain of $4k/m$ would exceed the entire loss of an absent feature.',
          claims: ['antipodal-trade', 'antipodal-trade-gain'],
        },
        {
          text: "The same lines contain four more errors: $\\varepsilon^2$ has lost its factor $c'^2$; $\\ln(n/2)$ is $\\ln n-\\ln2$, not $\\ln n-1$, which would be correct to base 2; $2(k/n)^2$ is the loss of a pair but is counted once for each feature; and the bound on the loss is $(3\\varepsilon)^2$, whose factor 9 is missing from the comparison.",
          claims: ['epsilon-squared', 'epsilon-halved', 'antipodal-expected-error-per-feature', 'antipodal-trade-nine'],
        },
        {
          text: "With all constants kept, the condition is $m\\le36\\ln2\\cdot c'^2n^2/k$, and Lemma 4 applies from $m=16c'^2k\\ln n$ on; as advice this condition is refuted as well, at {antipodal-conclusion-all-constants-advice:setting}.",
          claims: ['antipodal-conclusion-all-constants', 'antipodal-conclusion-all-constants-advice'],
        },
        {
          text: "Carried through for your own activation, $\\mathrm{ReLU}(x'-2\\varepsilon)$ with $\\varepsilon<\\frac12$, $c'\\ge1$ and $\\frac kn\\le\\frac14$, where only the present features pay for the shift, the comparison favours pairs up to $m=16c'^2(n\\ln2+k\\ln\\frac n2)$ and plain (unpaired) directions from $2k+2$ dimensions above that on. At $n=20$, $k=2$, $c'=1$ plain directions lose less from $m={antipodal-conclusion-own-shift-at-twenty:measured}$ on.",
          claims: [
            'antipodal-conclusion-own-shift',
            'antipodal-conclusion-own-shift-converse',
            'antipodal-conclusion-own-shift-at-twenty',
          ],
        },
        {
          text: 'Under a plain ReLU, pairs really gain about $\\frac{k}{m}\\cdot\\frac kn$ per feature and cost $(\\frac kn)^2$: the two are equal when $m$ is about $n$.',
          claims: ['antipodal-trade-repaired', 'antipodal-trade-price'],
        },
        {
          text: 'So under a plain ReLU, for $\\frac kn\\le\\frac14$, pairs lose less whenever $m\\le n$, and plain directions lose less whenever $m\\ge2n(1+\\frac1{2k})$: use pairs when there are more features than dimensions. At $n=20$, with each feature present with probability $\\frac1{10}$, plain directions lose less from $m={antipodal-conclusion-at-twenty:measured}$ on, and under a threshold as well; with exactly 2 present, from $m={antipodal-conclusion-at-twenty-exactly:measured}$ on under a {antipodal-conclusion-at-twenty-exactly:activation}. The printed bound is 400.',
          claims: [
            'antipodal-conclusion-at-twenty',
            'antipodal-conclusion-at-twenty-exactly',
            'antipodal-conclusion-relu',
            'antipodal-conclusion-relu-converse',
            'antipodal-conclusion-relu-crossover',
          ],
        },
        {
          text: 'With exactly two features present under a plain ReLU, this is a theorem: plain directions lose $n/m$, and pairs lose no more exactly when $m\\le\\frac32n-2$.',
          claims: ['two-present-plain', 'two-present-pairs', 'two-present-crossover', 'two-present-crossover-exact'],
        },
        {
          text: 'Under a threshold at $\\frac12$, with exactly $k$ present and $2\\le k\\le\\frac n4$, the crossover scales differently, as $8k\\ln(n/k)$: pairs lose less up to $3k\\ln(n/k)$, and plain directions lose less from $12k\\ln(n/k)$ on.',
          claims: ['antipodal-conclusion-threshold', 'antipodal-conclusion-threshold-converse'],
        },
        {
          text: 'At $n=20$, $m=5$, $k=1$ or 2 pairs do lose less under a threshold at $\\frac12$, a plain ReLU, and the best threshold or shift. The advantage is smallest at {experiment-check-losses:setting}: {experiment-check-losses:measured} against {experiment-check-losses:claimed}.',
          claims: ['experiment-check-losses'],
        },
        {
          text: "Two other criteria do not favour pairs there. Under your $\\mathrm{ReLU}(x'-2\\varepsilon)$ with $c'\\ge1$ both designs almost always answer 0, and lose $k$. And plain directions recover all 20 features more often, though rarely: with exactly $k={experiment-check-all-right:k}$ present, with probability {experiment-check-all-right:claimed} against {experiment-check-all-right:measured}.",
          claims: [
            'experiment-check-own-shift',
            'experiment-check-own-shift-repaired',
            'experiment-check-all-right',
            'experiment-check-all-right-repaired',
          ],
        },
        {
          text: 'In fact the bounds on dot products, on errors and on the loss are all vacuous at these sizes, beginning with $\\delta\\ge1$: the experiment cannot test the analysis, nor can the analysis explain the experiment.',
          claims: ['at-twenty-vacuous', 'at-twenty-table'],
        },
        {
          text: 'Your comparison with one direction, $k/n\\le\\frac12$, is correct as it stands. With a bias for the ignored feature the limit is $\\frac13$, and with biases in both designs and directions of length 1 it is $(3-\\sqrt5)/2$. Trained models also choose the lengths: with equal lengths the limit is $\\frac12$ again, where both lose the same, and with unequal lengths pairs lose less at every density below 1.',
          claims: [
            'antipodal-vs-one',
            'antipodal-vs-one-bias-on-ignored-repaired',
            'antipodal-vs-one-best-biases',
            'antipodal-vs-one-best-lengths',
            'tuned-pairs-binary',
          ],
        },
        {
          text: 'Theorem 3 with a *factor* $1+2(k/n)^2$ is refuted (at {theorem-3:setting} the error increases from 0 to {theorem-3:measured}). Its proof gives an added term instead, which is correct for pairs perpendicular to all other directions.',
          claims: ['theorem-3', 'theorem-3-isolated', 'theorem-3-repaired'],
        },
        {
          text: 'Lemmas 1, 3 and 4 and Theorem 2 hold, although some lines of their proofs do not: the absolute value in Lemma 2, the variance $\\sqrt k$, the two-sided constants, and the cases of Lemma 4 for $\\varepsilon\\ge\\frac13$.',
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
          text: 'Lemma 1 is classical, with the same constant; for random directions the 2 in $\\delta=2\\sqrt{\\ln n/m}$ is sharp (Cai and Jiang), and no choice of directions improves on the order (Larsen and Nelson).',
          claims: ['lemma-1', 'lemma-1-constant', 'exponentially-many'],
        },
        {
          text: 'Theorem 1 counts bits. One real neuron is enough for perfect recovery, so a lower bound on real neurons needs a stability assumption (Do Ba, Indyk, Price and Woodruff). Toy Models takes its bound from its references 47 to 49, not 52 to 54.',
          claims: ['theorem-1', 'theorem-1-real', 'matching-bounds'],
        },
        {
          text: 'Theorem 2 is one-step thresholding, for which $\\Theta(k\\log(n-k))$ has been known since 2009 (Fletcher, Rangan and Goyal); the Lasso needs $2k\\ln(n-k)$ (Wainwright), and superposed random vectors in vector symbolic architectures scale in the same way (Plate; Clarkson, Ubaru and Yang).',
          claims: ['theorem-2', 'theorem-2-smallest-m', 'theorem-2-all-features-repaired'],
        },
        {
          text: 'The comparison of a pair with one direction is the binary form of Toy Models’ own theory of two features; for random antipodal pairs against plain random directions we know of no earlier source.',
          claims: ['antipodal-vs-one', 'antipodal-vs-one-uniform-best-constant', 'antipodal-conclusion-relu'],
        },
        {
          text: 'All this is about representing features. *Computing* with them costs more: about $\\sqrt{n\\log n}$ neurons for $n$ features (Adler and Shavit). Each claim’s entry says whether a reference was checked in its text, checked in its abstract or recalled from memory.',
          claims: ['matching-bounds', 'exponentially-many'],
        },
      ],
    },
    {
      question: 'How much better do learned directions perform than random ones?',
      sentences: [
        {
          text: 'At $n=20$, $m=5$ directions learned at the settings of Toy Models lose 0.576 (0.53 to 0.663) of what random ones lose with their best common length and bias at density 0.05, and 0.688 (0.638 to 0.765) at 0.1; the sparser the inputs, the smaller this fraction. At the tightest density, {learned-factor:density}, they lose {learned-factor:measured} of what the best constant loses; 0.9 of what random ones lose is {learned-factor:claimed}. At $m=20$ the fraction is 0.541 (0.39 to 0.927) for $n=80$ and 0.671 (0.497 to 1.02) for $n=100$ at density 0.05, from fewer draws; up to density 0.1 it is at most 0.8.',
          claims: ['learned-factor', 'learned-factor-half', 'learned-factor-half-repaired', 'learned-factor-large'],
        },
        {
          text: 'Along $m=c\\cdot2\\ln n$, two features present on average, the advantage fades as $n$ grows. It is not small coherence that is learned: packings lose more. With exactly one feature present there is nothing to gain.',
          claims: ['learned-growth', 'learned-growth-fades', 'packing-learned', 'packing-one-present'],
        },
        {
          text: 'At $n=20$, $m=5$, with each feature present with probability $k/n$ and $k=1$ or 2, learned directions lose at most {learned-vs-random-repaired:claimed} of what random unit directions, plain or in pairs, lose with the best shift, after only fifty steps of training; at $k={learned-vs-random-repaired:k}$ the fraction is {learned-vs-random-repaired:measured}.',
          claims: ['learned-vs-random', 'learned-vs-random-repaired', 'learned-vs-random-baseline'],
        },
        {
          text: 'If the random directions are also given their best common length, the learned ones still lose at most {learned-vs-random-scaled:claimed} of what these lose; and learned directions in five dimensions lose less than random ones in eight.',
          claims: ['learned-vs-random-scaled', 'learned-vs-random-dimensions'],
        },
        {
          text: 'At $k=2$ random unit directions lose even more ({learned-vs-random-none:measured}) than storing five features alone and answering a constant for the rest ({learned-vs-random-none:claimed}).',
          claims: ['learned-vs-random-none', 'learned-vs-random-none-repaired'],
        },
        {
          text: 'At $k=2$ a known code, the half cube in five dimensions, does much better: sixteen features at its corners, four left out. Its exact expected loss is {half-cube:measured}; a hundred steps of training usually come within 15 % of it.',
          claims: ['half-cube', 'half-cube-law', 'half-cube-learned'],
        },
        {
          text: 'In the trained model, antipodal pairs do not appear at density 1; they set in as the density falls to 0.3, and at lower densities they vanish again where $n$ is four times $m$.',
          claims: ['antipodal-range', 'antipodal-range-onset', 'antipodal-range-below-repaired'],
        },
        {
          text: 'With lengths and biases tuned, a pair is never worse than one direction, for uniform features as well as binary ones. And random directions need not lose more than storing $m$ features alone and answering a constant for the rest: with orthonormal *rows* and centred biases, every $W$ loses at most that much.',
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
      question:
        'What do the lemmas and formulas imply beyond the conclusions that the paper draws, and what do they not imply?',
      sentences: [
        {
          text: "The bound $(3\\varepsilon)^2+e^{-c'^2/2}$ on the loss is, at its best $c'$, $q(1-\\ln q)$ with $q=72k\\ln n/m$. It is below the loss $k/n$ of always answering 0 only for $m>72\\,n\\ln n\\,\\max(1,\\ln\\frac nk)$: more dimensions than features. The network itself is better than its bound: with a suitable shift it loses no more than answering 0 from $m=2k(1+\\ln\\frac{2n}k)$ on.",
          claims: [
            'better-than-zero',
            'better-than-zero-needs',
            'better-than-zero-crossover',
            'better-than-zero-network',
          ],
        },
        {
          text: "The shifted $\\mathrm{ReLU}(x'-2\\varepsilon)$ is better than $x'$ itself when $16c'^2k\\ln n<n-k$, a condition without $m$, and worse beyond it for $\\varepsilon\\le\\frac14$, up to a term exponentially small in $n/k$. Without the shift the ReLU is never worse; and $x'$ itself loses more than answering 0 unless $m\\ge n-1$.",
          claims: [
            'relu-or-linear',
            'relu-or-linear-below',
            'relu-or-linear-above',
            'relu-or-linear-without-shift',
            'relu-or-linear-silence',
          ],
        },
        {
          text: "Lemma 3 without a factor 2 holds for random directions at every $c'$, in two or more dimensions. Where all dot products have the same absolute value it holds for $c'\\ge\\sqrt3$, and with five or more features present for $c'\\ge1/\\sqrt k$ (both checked up to $k=200$).",
          claims: ['factor-one-directions', 'factor-one', 'factor-one-repaired', 'factor-one-five'],
        },
        {
          text: 'The dot products $W_i\\cdot W_j$ are pairwise independent, but those of a triangle are not jointly independent: the product of the three has mean $1/m^2$, and all three are small less often than if they were independent.',
          claims: ['dots-in-pairs', 'dots-in-triangles', 'dots-in-triangles-repaired', 'dots-in-triangles-small'],
        },
        {
          text: 'At fixed $k\\le10$, doubling $m\\ge25k$ does not quite square $n$: it raises it to a power between $\\frac74$ and 2, which tends to 2 as $m$ grows. By contrast, $k$ only doubles.',
          claims: ['doubling-dimensions', 'doubling-dimensions-repaired', 'doubling-dimensions-square', 'doubling'],
        },
        {
          text: '“At most $k$” and “each with probability $k/n$” are different models: in the second, for $k\\le\\frac n2$ (checked up to $n=80$), more than $k$ features are present at least a quarter and less than half of the time.',
          claims: ['more-than-k', 'more-than-k-repaired', 'more-than-k-half', 'more-than-k-twice'],
        },
        {
          text: 'An adversary who chooses $W$ can do no harm below the coherence $\\frac1{2k}$ and can spoil every input above it, whether $x$ is random or the worst case: a common component of length $1/\\sqrt k$ usually makes all absent features wrong in as many dimensions as random directions need to recover $x$ half the time. What protects random directions is that their dot products have mean 0.',
          claims: ['adversary', 'adversary-repaired', 'adversary-in-few-dimensions', 'theorem-2-smallest-m'],
        },
      ],
    },
    {
      question: 'What other problems are worth thinking about?',
      sentences: [
        {
          text: 'With real neurons, the paper’s own network can do with fewer than order $k\\ln n$ of them when $x$ is random and $k$ is below about $\\ln n$: features on $m/2$ circles in perpendicular planes, read by a threshold just below 1, need $m=2k(k-1)$ neurons for any $n$ to recover half of all inputs; random directions with as many neurons fail at least half the time for $k\\le\\frac12\\ln n$. The price is precision, and many wrong answers on the other inputs. Do fewer than $k^2/\\ln2$ real neurons ever suffice for all $n$?',
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
          text: "For a whole set $X$ of inputs, chosen before $W$, $m=8k\\ln(2n|X|)$ dimensions are enough; the paper’s formulas require $4\\ln n$ times as many, since $\\delta$ and $c'$ each pay for a union bound. How many fewer are enough for inputs that are similar?",
          claims: ['many-inputs', 'many-inputs-repaired', 'many-inputs-all', 'many-inputs-converse'],
        },
        {
          text: 'The sharp constant: $m=D_k\\,k\\ln n$ with $D_k=-2/(k\\ln(1-\\frac1{4k}))$, which tends to 8, recovers all of a random $x$ with $k$ features at least half the time, and for $n\\ge10^{300}$ two per cent fewer dimensions do not. For the *expected number* of wrong answers to be at most $\\frac12$ the constant must be slightly larger, $C_k=-2/(k^2\\ln(1-\\frac{1}{4k^2}))$ in place of $D_k$. Does any $W$ have a better constant than a random one?',
          claims: [
            'sharp-constant-recovery-repaired',
            'sharp-constant-recovery-attained',
            'sharp-constant-repaired',
            'sharp-constant-attained',
            'best-threshold-dimensions',
          ],
        },
        {
          text: 'To recover all inputs at once takes about $k^2\\ln n$ dimensions for random directions, and at least about $k^2$ for any directions. What is the largest number of directions for which a threshold at $\\frac12$ recovers every input of $k$ features? For $k=1$ it is the kissing number.',
          claims: ['all-inputs-repaired', 'all-inputs-necessary', 'kissing'],
        },
        {
          text: 'One bit per neuron is enough: the signs of $Wx$, with $m=4\\pi k\\ln n$. Is any decoder that reads each feature by one dot product better by more than a constant factor?',
          claims: ['bits-a-neuron-one', 'bits-a-neuron-one-threshold'],
        },
        {
          text: 'Random orthonormal bases side by side lose less than independent directions, without any learning. How much of the gain from learning is due to evenly spread directions?',
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
