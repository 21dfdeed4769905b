import type { ClaimResult, SettingResult } from '../../results/ClaimResult.ts';
import { type Results, SCHEMA } from '../../results/Results.ts';
import { sampleClaim, sampleSetting } from './sampleClaim.ts';
import { samplePictures } from './samplePictures.ts';

const tex = String.raw;

/** Results that a run could have, by hand: every kind of evidence and every verdict once. The numbers are made up. */
export const sampleResults: Results = {
  schema: SCHEMA,
  paper: {
    title: 'Random Superposition',
    author: 'Jeff Edmonds',
    year: 2024,
    about: tex`Random directions store $n$ sparse features in $m = \Theta(k \log n)$ dimensions, and antipodal pairs double $n$.`,
  },
  seed: 'edmonds',
  effort: 'standard',
  complete: true,
  missing: [],
  sections: [
    {
      title: 'Theorem 1: a lower bound',
      gist: tex`Counting strings: $2^m \ge \binom{n}{\le k}$.`,
      claims: ['count', 'pigeonhole'],
    },
    {
      title: 'Almost orthonormal vectors',
      gist: tex`Exponentially many directions have $|W_i \cdot W_j| \le \delta$.`,
      claims: ['lemma-1', 'chernoff-tail', 'exponentially-many', 'regime'],
    },
    { title: 'Error terms', claims: ['lemma-2', 'lemma-2-repaired', 'lemma-3-typical'] },
    {
      title: 'Antipodal pairs',
      gist: 'When is it worth storing two features in one direction?',
      claims: ['epsilon-halved', 'antipodal-conclusion', 'antipodal-conclusion-repaired', 'broken-file'],
    },
  ],
  headlines: ['lemma-1', 'count'],
  answers: [
    {
      question: 'Hence there must be something wrong with this analysis.',
      sentences: [
        {
          text: tex`There is: the last step is turned around. From $2(k/n)^2 \le 4k/m$ follows $m \le 2n^2/k$, not $m \ge 2n^2/k$; already $n = k = 1$, $m = 3$ tells them apart.`,
          claims: ['antipodal-conclusion', 'epsilon-halved'],
        },
        {
          text: tex`The repaired conclusion reads $5 \le 400$ for $n = 20$, $m = 5$, $k = 2$, in agreement with the experiments.`,
          claims: ['antipodal-conclusion-repaired'],
        },
      ],
    },
  ],
  claims: [
    sampleClaim({
      id: 'count',
      title: 'The number of n-bit strings with at most k ones is at least (n/k)^k',
      place: 'Proof of Theorem 1',
      kind: 'computed',
      statement: tex`\sum_{i \le k} \binom{n}{i} \;\ge\; \left(\frac{n}{k}\right)^{k}`,
      domain: ['1 ≤ n ≤ 2000', '1 ≤ k ≤ n'],
      sentence: 'Upheld at 214 settings; tightest at n = 1, k = 1: computed 2, claimed ≥ 1.',
      settings: 214,
      evidence: {
        by: 'settings',
        tightest: sampleSetting({
          setting: { n: 1, k: 1 },
          measured: 2,
          relation: '≥',
          claimed: 1,
          interval: [2, 2],
          slack: 1,
        }),
      },
      proof: { status: 'sound', broken: [], unrepaired: [], open: [] },
      uses: ['pigeonhole'],
      note: tex`The paper writes $\approx (n/(ek))^k$, which is off by a factor $e^{2k}$ or so; this is the reading with the right order.`,
      literature: [
        {
          reference: 'Cover and Thomas, Elements of Information Theory, 2006',
          says: tex`$\binom{n}{k} \ge (n/k)^k$`,
          checked: 'recalled',
        },
      ],
      tried: counted(),
    }),
    sampleClaim({
      id: 'pigeonhole',
      title: 'One-to-one needs as many codes as inputs',
      place: 'Proof of Theorem 1',
      statement: tex`2^m \ge \binom{n}{\le k}`,
      domain: ['1 ≤ n ≤ 4', '1 ≤ k ≤ n', '1 ≤ m ≤ 4'],
      expect: 'proved',
      verdict: 'proved',
      sentence: 'Proved: true at 40 settings, which is every one there is.',
      settings: 40,
      evidence: { by: 'enumeration', size: 40 },
    }),
    sampleClaim({
      id: 'lemma-1',
      title: 'Random unit vectors are almost orthonormal',
      kind: 'probability',
      statement: tex`\Pr\Bigl[\max_{i<j} |W_i \cdot W_j| \le \sqrt{\tfrac{4 \ln n}{m}}\Bigr] \ge \tfrac12`,
      domain: ['2 ≤ n ≤ 300', '2 ≤ m ≤ 300'],
      parameters: [{ name: 'n' }, { name: 'm' }],
      over: 'W',
      sentence:
        'Upheld at 61 settings (vacuous at 9 more); tightest at n = 2, m = 3: estimated 0.86 [0.8412, 0.8771], claimed ≥ 0.5, from 1204 draws.',
      settings: 61,
      vacuous: 9,
      unreachable: 2,
      draws: 1204000,
      budget: 1e-9,
      margin: true,
      evidence: {
        by: 'settings',
        tightest: sampleSetting({
          setting: { n: 2, m: 3 },
          draws: 1204,
          measured: 0.86,
          relation: '≥',
          claimed: 0.5,
          interval: [0.8412, 0.8771],
          level: 1 - 1e-9,
          slack: 0.36,
          alpha: { refuted: 1.2e-10, upheld: 1.2e-10 },
          logEvidence: { refuted: -120.4, upheld: 23.7 },
        }),
      },
      proof: { status: 'broken', broken: ['chernoff-tail'], unrepaired: [], open: ['regime'] },
      uses: ['chernoff-tail', 'regime'],
      twin: {
        claims: tex`the same with $\sqrt{2 \ln n / m}$, half the variance`,
        verdict: 'refuted',
        sentence: 'Refuted at n = 30, m = 40: estimated 0.21 [0.19, 0.23], claimed ≥ 0.5.',
        phrase: [
          'Refuted at ',
          { setting: { n: 30, m: 40 } },
          ': estimated 0.21 ',
          { kept: '[0.19, 0.23]' },
          ', claimed ',
          { kept: '≥ 0.5' },
          '.',
        ],
      },
      tried: probabilities(),
    }),
    sampleClaim({
      id: 'chernoff-tail',
      title: 'The chance of deviating by more than c standard deviations is e^(−c²/2)',
      place: 'Proof of Lemma 1',
      kind: 'computed',
      statement: tex`\Pr\bigl[|W_i \cdot W_j| > c/\sqrt m\,\bigr] = e^{-c^2/2}`,
      domain: ['2 ≤ m ≤ 1000', '0 ≤ c ≤ 6'],
      expect: 'refuted',
      verdict: 'refuted',
      sentence: 'Refuted at m = 2, c = 1: computed 0.5, claimed = 0.6065.',
      settings: 30,
      evidence: {
        by: 'counterexample',
        smallest: sampleSetting({
          setting: { m: 2, c: 1 },
          status: 'refuted',
          measured: 0.5,
          relation: '=',
          claimed: 0.6065306597126334,
          interval: [0.49999999999, 0.50000000001],
          slack: -0.10653065971,
        }),
        failed: 28,
        token: 'chernoff-tail@edmonds@m=2,c=1@exact',
      },
      drawings: Object.values(samplePictures),
    }),
    sampleClaim({
      id: 'exponentially-many',
      title: 'Exponentially many directions fit',
      kind: 'growth',
      statement: tex`\ln n(m) = \Theta(m)`,
      domain: [],
      sentence:
        'Upheld over the sizes 8 to 256; measured/law rises by a factor of at most 1.28 and falls by a factor of at most 1.28 from one size to a later one (a factor of 1.3 is allowed); the slope against the law is between 0.94 and 1.07 (1 ± 0.1 is claimed).',
      settings: 1,
      draws: 48000,
      budget: 1e-9,
      evidence: {
        by: 'growth',
        slope: [0.94, 1.07],
        drift: { order: 'Theta', setting: {}, rose: 1.28, fell: 1.28, within: 1.3, slopeWithin: 0.1 },
        points: [8, 16, 32, 64, 128, 256].map((size) => ({
          size,
          measured: [0.031 * size * 0.9, 0.031 * size * 1.15] as const,
          law: size,
        })),
      },
    }),
    sampleClaim({
      id: 'regime',
      title: 'The bound says something when m is small',
      statement: tex`m \le 4 \ln n \implies \delta < 1`,
      expect: 'vacuous',
      verdict: 'vacuous',
      sentence: 'Vacuous at all 12 settings tried.',
      settings: 0,
      vacuous: 12,
      evidence: { by: 'nothing', share: 1 },
    }),
    sampleClaim({
      id: 'lemma-2',
      title: 'The error of a feature is the absolute value of the interference',
      place: 'Lemma 2',
      kind: 'always',
      statement: tex`x'_i - x_i = \Bigl|\sum_{j \ne i} x_j\, W_i^{\mathsf T} W_j\Bigr|`,
      domain: ['2 ≤ n ≤ 50', '1 ≤ m ≤ 50', '1 ≤ k ≤ n'],
      over: 'W and x',
      expect: 'refuted',
      verdict: 'refuted',
      sentence: 'Refuted at n = 2, m = 2, k = 1: estimated −0.8 [−0.83, −0.76], claimed = 0.8.',
      settings: 12,
      draws: 12,
      evidence: {
        by: 'counterexample',
        smallest: sampleSetting({
          setting: { n: 2, m: 2, k: 1 },
          status: 'refuted',
          draws: 1,
          measured: -0.8,
          relation: '=',
          claimed: 0.8,
          slack: -1.6,
          at: { block: 0, index: 0 },
          shown: {
            W: [
              [1, -0.8],
              [0, 0.6],
            ],
            x: [0, 1],
            h: [-0.8, 0.6],
            "x'": [-0.8, 1],
            i: 1,
          },
        }),
        failed: 9,
        confirmation: sampleSetting({
          setting: { n: 2, m: 2, k: 1 },
          status: 'refuted',
          draws: 4000,
          measured: -0.8,
          relation: '=',
          claimed: 0.8,
          interval: [-0.83, -0.76],
          level: 1 - 1e-9,
        }),
        token: 'lemma-2@edmonds@n=2,m=2,k=1@draw.0.0',
      },
      repairedBy: ['lemma-2-repaired'],
      note: 'The bars are not there in the matrix: the error has a sign.\n\nHalf of all errors are negative.',
      tried: signs(),
    }),
    sampleClaim({
      id: 'lemma-2-repaired',
      title: 'The error of a feature is the interference',
      place: 'Lemma 2',
      kind: 'always',
      statement: tex`x'_i - x_i = \sum_{j \ne i} x_j\, W_i^{\mathsf T} W_j`,
      over: 'W and x',
      repairs: 'lemma-2',
      sentence: 'Upheld at 40 settings, 1000 draws at each.',
      settings: 40,
      draws: 40000,
    }),
    sampleClaim({
      id: 'lemma-3-typical',
      title: 'The error is rarely above δ c′ √k',
      place: 'Lemma 3',
      kind: 'probability',
      statement: tex`\Pr\bigl[|\mathrm{error}_i| \le \delta c' \sqrt k\,\bigr] \ge 1 - e^{-c'^2/2}`,
      domain: ['2 ≤ n ≤ 200', '2 ≤ m ≤ 200', '1 ≤ k ≤ n', '1 ≤ c ≤ 4'],
      over: 'x given W',
      expect: null,
      verdict: 'undecided',
      sentence:
        'Undecided at n = 11, m = 10, k = 3, c = 2.5: estimated 0.9561 [0.9541, 0.958], claimed ≥ 0.9561; the draws ran out after 200\u202F000 draws.',
      settings: 3,
      draws: 600000,
      budget: 1e-9,
      evidence: {
        by: 'undecided setting',
        worst: sampleSetting({
          setting: { n: 11, m: 10, k: 3, c: 2.5 },
          status: 'undecided',
          draws: 200000,
          measured: 0.956063,
          relation: '≥',
          claimed: 0.956065,
          interval: [0.9541, 0.958],
          level: 1 - 1e-9,
          furtherDraws: 41000000,
        }),
      },
      proof: { status: 'open', broken: [], unrepaired: [], open: ['regime'] },
      uses: ['regime'],
    }),
    sampleClaim({
      id: 'epsilon-halved',
      title: 'Halving n takes 4k/m off ε²·ln 2',
      place: 'Antipodal Pairs',
      kind: 'step',
      statement: tex`\frac{4k \ln(n/2)}{m} = \varepsilon^2 - \frac{4k}{m}`,
      formula: tex`\varepsilon^{2} = \frac{4\,k\,\ell}{m} \;\Rightarrow\; \frac{4\,k\,(\ell - 1)}{m} = \varepsilon^{2} - \frac{4\,k}{m}`,
      domain: ['k > 0', 'm > 0'],
      expect: 'proved',
      verdict: 'proved',
      sentence:
        'Proved for all parameters: Z3 found no real numbers that satisfy the hypotheses and violate the conclusion; 100 exact instances agree.',
      settings: 100,
      evidence: {
        by: 'solver',
        solver: 'Z3 5.1.0',
        query: '(declare-const k Real)\n(assert (> k 0))\n(check-sat)',
        instances: 100,
      },
    }),
    sampleClaim({
      id: 'antipodal-conclusion',
      title: 'Antipodal pairs should be used when m ≥ 2n²/k',
      place: 'Antipodal Pairs',
      kind: 'step',
      statement: tex`2\left(\frac{k}{n}\right)^2 \le \frac{4k}{m} \;\Longrightarrow\; m \ge \frac{2n^2}{k}`,
      domain: ['n > 0', 'm > 0', 'k > 0'],
      expect: 'refuted',
      verdict: 'refuted',
      sentence: 'Refuted at n = 1, m = 1, k = 1: m >= 2*n^2/k: 1 ≥ 2, which is false.',
      settings: 7,
      evidence: {
        by: 'counterexample',
        smallest: sampleSetting({
          setting: { n: '1', m: '1', k: '1' },
          status: 'refuted',
          shown: {
            '2*(k/n)^2 <= 4*k/m': '2 ≤ 4, which is true',
            'm >= 2*n^2/k': '1 ≥ 2, which is false',
          },
        }),
        failed: 5,
        token: 'antipodal-conclusion@edmonds@n=1,m=1,k=1@exact',
      },
      proof: { status: 'sound', broken: [], unrepaired: [], open: [] },
      uses: ['epsilon-halved'],
      repairedBy: ['antipodal-conclusion-repaired'],
      literature: [
        {
          reference: 'Elhage et al., Toy Models of Superposition, 2022',
          says: 'antipodal pairs appear first as sparsity grows, at $n = 20$, $m = 5$',
          checked: 'text',
        },
      ],
      tried: steps(),
    }),
    sampleClaim({
      id: 'antipodal-conclusion-repaired',
      title: 'Antipodal pairs should be used when m ≤ 2n²/k',
      place: 'Antipodal Pairs',
      kind: 'step',
      statement: tex`2\left(\frac{k}{n}\right)^2 \le \frac{4k}{m} \;\Longleftrightarrow\; m \le \frac{2n^2}{k}`,
      domain: ['n > 0', 'm > 0', 'k > 0'],
      repairs: 'antipodal-conclusion',
      expect: 'proved',
      surprise: true,
      sentence: 'Upheld at 100 settings.',
      settings: 100,
      twin: { claims: 'the same with 3 for 2', verdict: 'undecided', sentence: 'Undecided: the draws ran out.' },
    }),
    sampleClaim({
      id: 'broken-file',
      title: 'A claim whose file throws',
      place: 'Antipodal Pairs',
      statement: tex`\frac{1}{2`,
      expect: null,
      verdict: 'faulty',
      surprise: true,
      sentence: 'Faulty: draw threw at n = 2: n is not defined (conjectures/broken-file.claim.ts:12:9).',
      settings: 0,
      evidence: {
        by: 'fault',
        fault: {
          message: 'draw threw at n = 2: n is not defined',
          key: 'draw',
          setting: { n: 2 },
          place: 'conjectures/broken-file.claim.ts:12:9',
        },
      },
    }),
  ],
};

function counted(): SettingResult[] {
  return [1, 2, 3, 5, 10, 30, 100, 300, 1000].flatMap((n) =>
    [1, 2, 5]
      .filter((k) => k <= n)
      .map((k) =>
        sampleSetting({
          setting: { n, k },
          measured: (1.6 * n ** k) / k,
          relation: '≥',
          claimed: (n / k) ** k,
          tightness: 1 / n,
        }),
      ),
  );
}

function probabilities(): SettingResult[] {
  return [2, 5, 17, 60, 120, 300].flatMap((n) =>
    [2, 3, 12, 50, 300].map((m): SettingResult => {
      const setting = { n, m };
      if (4 * Math.log(n) >= m) return sampleSetting({ setting, status: n * m > 600 ? 'unreachable' : 'vacuous' });
      const measured = 1 - 0.4 / Math.log(n * m);
      const interval = [measured - 0.03, Math.min(1, measured + 0.02)] as const;
      return sampleSetting({
        setting,
        measured,
        relation: '≥',
        claimed: 0.5,
        interval,
        draws: 900 + n,
        tightness: 1 - measured,
      });
    }),
  );
}

function signs(): SettingResult[] {
  return [2, 4, 9, 20, 50].flatMap((n) =>
    [1, 2, 6, 20].map((k): SettingResult =>
      sampleSetting({
        setting: { n, m: 3, k: Math.min(k, n) },
        status: k < 6 ? 'refuted' : 'undecided',
        draws: k,
        measured: k < 6 ? -0.4 * k : 0.3 * k,
        relation: '=',
        claimed: 0.35 * k + n / 200,
      }),
    ),
  );
}

function steps(): ClaimResult['tried'] {
  return ['1', '1/2', '2', '3', '7/3', '10'].flatMap((n) =>
    ['1', '5', '1/3', '40'].map((m) =>
      sampleSetting({
        setting: { n, m, k: '1' },
        status: Number(m) >= 5 ? 'proved' : m === '1/3' ? 'vacuous' : 'refuted',
      }),
    ),
  );
}
