import { choices, claim, Fraction, readings, type Rng } from 'refutable';
import { isReliable, type Multiplexer, reliable } from '../nand.ts';
import { nand } from '../published.ts';
import {
  atLeastReference,
  atMostReference,
  entry,
  isReference,
  meanOf,
  percent,
  relativeError,
  runsFor,
} from '../runs.ts';
import { benchmarkSet, norman } from '../sources.ts';

const place = 'nand: unreliable gates';
const literature = [benchmarkSet, norman];
const published = (setting: Multiplexer): number => entry(nand, setting).reliable;
const drawn = {
  place,
  over: 'the inputs, the gates and the permutations',
  forAll: { gates: choices(20), stages: choices(1, 4), percent },
  where: ({ stages, percent: tolerance }: Multiplexer & { readonly percent: number }): boolean =>
    tolerance >= (stages === 1 ? 3 : 10),
  draw: (rng: Rng, setting: Multiplexer & { readonly percent: number }): number =>
    meanOf(runsFor(setting), rng, (one) => isReliable(one, setting)),
  quantity: (share: number): number => share,
  range: (): readonly [number, number] => [0, 1],
  uses: ['nand'],
  literature,
};

export default readings({
  nand: claim({
    title:
      'With N gates in a bundle and K restorative stages, fewer than a tenth of the outputs are wrong with the probability published, to 15 digits',
    place,
    statement: String.raw`z_1\sim\mathrm{NAND}_N(B_1),\ z_{u+1}\sim\mathrm{NAND}_N(B_{u+1}):\quad\Pr\left[z_{2K+1}<\tfrac N{10}\right],\quad B_1\sim\mathrm{Bin}(N,0.9^2),\ B_{u+1}\sim\mathrm{Hyp}(N,z_u,z_u)`,
    over: 'the inputs, the gates and the permutations',
    forAll: { gates: choices(20, 40, 60), stages: choices(1, 2, 3, 4) },
    exhaustive: true,
    value: (setting) => relativeError(reliable(setting), published(setting)),
    valueAtMost: () => new Fraction(1, 10n ** 15n),
    expect: 'proved',
    note: 'The value is the relative error. $B_u$ of the $N$ gates of a unit have both inputs stimulated; each gate errs with probability 0.02, so that $\\mathrm{NAND}_N(B)$ is $\\mathrm{Bin}(B,0.02)+\\mathrm{Bin}(N-B,0.98)$. The unit hands on only the number of its stimulated outputs.',
    literature,
    twin: {
      claims: 'One stage more',
      value: ({ gates, stages }) =>
        relativeError(reliable({ gates, stages: stages + 1 }), published({ gates, stages })),
    },
  }),
  'nand-drawn': claim({
    ...drawn,
    ...isReference(published),
    title: 'Multiplexers drawn gate by gate are reliable as often as published',
    statement: String.raw`\Pr\left[z_{2K+1}<\tfrac N{10}\right]=0.2864,\ 0.4942\text{ at }N=20,\ K=1,4`,
    expect: 'upheld',
  }),
  'nand-at-least': claim({
    ...drawn,
    forAll: { ...drawn.forAll, percent: choices(10) },
    ...atLeastReference(published),
    title: 'Multiplexers drawn gate by gate are reliable at least as often as published, less the tolerance',
    statement: String.raw`\Pr\left[z_{2K+1}<\tfrac N{10}\right]\ge(1-\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
  'nand-at-most': claim({
    ...drawn,
    forAll: { ...drawn.forAll, percent: choices(10) },
    ...atMostReference(published),
    title: 'Multiplexers drawn gate by gate are reliable at most as often as published, and the tolerance',
    statement: String.raw`\Pr\left[z_{2K+1}<\tfrac N{10}\right]\le(1+\text{tolerance})\cdot\text{published}`,
    expect: 'upheld',
  }),
});
