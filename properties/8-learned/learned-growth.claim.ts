import { choices, claim, readings, type Rng } from 'refutable';
import { constantLoss, drawInputs } from './designs.ts';
import { learnedAlong } from './learned.ts';
import { GROWTH } from './plan.ts';
import { randomShare } from './randomLoss.ts';
import { tried } from './tried.ts';

const place = 'Opening; Theorem 2';
const over = 'the start of the training, of those that are kept, and 300 fresh inputs';

interface Along {
  readonly n: 10 | 20 | 40 | 80 | 160;
  readonly c: 1 | 2;
}

const at = ({ n, c }: Along): number => GROWTH.findIndex((size) => size.n === n && size.c === c);
const inputsAt = (n: number) => ({ values: 'binary', density: 2 / n }) as const;

function share(rng: Rng, along: Along): number {
  const models = learnedAlong(at(along));
  const model = models[Math.floor(rng() * models.length)]!;
  const inputs = inputsAt(along.n);
  return Math.min(1, tried(model, drawInputs(rng, along.n, inputs, 300)).loss / constantLoss(along.n, inputs));
}

const random = (along: Along): number => randomShare(along.n, GROWTH[at(along)]!.m, inputsAt(along.n));

export default readings({
  'learned-growth': claim({
    title:
      'Along m = c·2 ln n with 2 features present on average, n = 10 to 160, learned directions lose at most half of what random ones lose',
    place,
    statement: String.raw`E\,L_{\text{learned}}\le\tfrac12\min_{\ell,b}E\,L_{\text{random}}(\ell,b),\qquad m=c\,k\ln n,\ k=2,\ c\in\{1,2\}`,
    over,
    forAll: { c: choices(1, 2), n: choices(10, 20, 40, 80, 160) },
    draw: share,
    quantity: (loss) => loss,
    range: () => [0, 1],
    meanAtMost: (along) => random(along) / 2,
    expect: 'refuted',
    note: 'On this line, on which Theorem 2 keeps the error of random directions bounded, the advantage of learning decreases as $n$ grows.',
  }),
  'learned-growth-repaired': claim({
    title: 'They lose at most 0.95 of that for c = 1 and at most 0.7 for c = 2',
    place,
    statement: String.raw`E\,L_{\text{learned}}\le r_c\min_{\ell,b}E\,L_{\text{random}}(\ell,b),\qquad r_1=0.95,\ r_2=0.7`,
    over,
    forAll: { c: choices(1, 2), n: choices(10, 20, 40, 80, 160) },
    draw: share,
    quantity: (loss) => loss,
    range: () => [0, 1],
    meanAtMost: (along) => (along.c === 1 ? 0.95 : 0.7) * random(along),
    repairs: 'learned-growth',
    expect: 'upheld',
    twin: { claims: 'At most 0.6 and 0.3', meanAtMost: (along) => (along.c === 1 ? 0.6 : 0.3) * random(along) },
  }),
  'learned-growth-fades': claim({
    title: 'At n = 160 the fraction is at least twice that at n = 10, for c = 1, and at least five times, for c = 2',
    place,
    statement: String.raw`\frac{E\,L_{\text{learned}}(160)}{\min E\,L_{\text{random}}(160)}\ge f_c\,\frac{E\,L_{\text{learned}}(10)}{\min E\,L_{\text{random}}(10)},\qquad f_1=2,\ f_2=5`,
    over,
    forAll: { c: choices(1, 2) },
    draw: (rng, { c }) => ({
      small: share(rng, { c, n: 10 }) / random({ c, n: 10 }),
      large: share(rng, { c, n: 160 }) / random({ c, n: 160 }),
    }),
    left: ({ large }, { c }) => large / (c === 1 ? 2 : 5),
    right: ({ small }) => small,
    leftRange: ({ c }) => [0, 1 / random({ c, n: 160 })],
    rightRange: ({ c }) => [0, 1 / random({ c, n: 10 })],
    differenceAtLeast: () => 0,
    expect: 'upheld',
    note: 'For a fixed number present, and twice the features in a few dimensions more, what can be learned is less and less. Larger $c$, that is more room, gives learning more to gain.',
    twin: {
      claims: 'At least four times and twenty times',
      left: ({ large }, { c }) => large / (c === 1 ? 4 : 20),
    },
  }),
});
