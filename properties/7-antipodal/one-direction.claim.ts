import { claim, rationals, readings } from 'refutable';

const place = 'One Direction';
const domain = { p: rationals() };
const given = ['0 <= p', 'p <= 1'];

export default readings({
  'one-direction': claim({
    title: 'Representing one feature of two and ignoring the other loses k/n per pair',
    place,
    statement: String.raw`E\sum_{i\in\text{pair}}(x''_i-x_i)^2=\tfrac kn`,
    forAll: domain,
    given,
    concludes: '(1-p)^2*0 + p*(1-p)*0 + (1-p)*p*1 + p^2*1 = p',
    expect: 'proved',
    note: '$p=k/n$. The represented feature is always right; the other is answered 0, which costs 1 when it is present.',
    twin: { claims: 'It loses twice that', concludes: '(1-p)*p*1 + p^2*1 = 2*p' },
  }),
  'one-direction-per-feature': claim({
    title: 'Representing one feature of two and ignoring the other loses k/n per feature',
    place,
    statement: String.raw`\tfrac12E\sum_{i\in\text{pair}}(x''_i-x_i)^2=\tfrac kn`,
    forAll: domain,
    given,
    concludes: '((1-p)*p*1 + p^2*1)/2 = p',
    expect: 'refuted',
    note: 'The loss is that of one feature; averaged over the two it is half.',
  }),
  'one-direction-per-feature-repaired': claim({
    title: 'Representing one feature of two and ignoring the other loses k/(2n) per feature',
    place,
    statement: String.raw`\tfrac12E\sum_{i\in\text{pair}}(x''_i-x_i)^2=\tfrac{k}{2n}`,
    forAll: domain,
    given,
    concludes: '((1-p)*p*1 + p^2*1)/2 = p/2',
    repairs: 'one-direction-per-feature',
    expect: 'proved',
    twin: { claims: 'It loses k/(3n)', concludes: '((1-p)*p*1 + p^2*1)/2 = p/3' },
  }),
  'one-direction-best-constant': claim({
    title: 'No constant answer for the ignored feature loses less than k/n',
    place,
    statement: String.raw`\forall c:\ \tfrac kn(1-c)^2+\left(1-\tfrac kn\right)c^2\ge\tfrac kn`,
    forAll: { p: rationals(), c: rationals() },
    given,
    concludes: 'p*(1-c)^2 + (1-p)*c^2 >= p',
    expect: 'refuted',
    note: 'The paper answers 0. A bias costs nothing and can answer $k/n$ instead.',
  }),
  'one-direction-best-constant-repaired': claim({
    title: 'The best constant answer for the ignored feature is k/n, and loses (k/n)(1 − k/n)',
    place,
    statement: String.raw`\forall c:\ p(1-c)^2+(1-p)c^2\ge p(1-p)=p(1-p)^2+(1-p)p^2`,
    forAll: { p: rationals(), c: rationals() },
    given,
    concludes: 'p*(1-c)^2 + (1-p)*c^2 >= p*(1-p) and p*(1-p)^2 + (1-p)*p^2 = p*(1-p)',
    repairs: 'one-direction-best-constant',
    expect: 'proved',
    note: 'Completing the square: the left side is $(c-p)^2+p(1-p)$.',
    twin: {
      claims: 'It loses half of that',
      concludes: 'p*(1-c)^2 + (1-p)*c^2 >= p*(1-p) and p*(1-p)^2 + (1-p)*p^2 = p*(1-p)/2',
    },
  }),
});
