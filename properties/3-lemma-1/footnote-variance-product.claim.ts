import { claim, positiveRationals, readings } from 'refutable';

const place = 'Footnote 2';
const twoValues = {
  a: positiveRationals(),
  b: positiveRationals(),
  c: positiveRationals(),
  d: positiveRationals(),
};
const moments = {
  mu: positiveRationals(),
  nu: positiveRationals(),
  s: positiveRationals(),
  t: positiveRationals(),
};
const variables = String.raw`X is $a$ with probability $\frac b{a+b}$ and $-b$ otherwise, Y is $c$ with probability $\frac d{c+d}$ and $-d$ otherwise, independent: both have mean 0, with variances $ab$ and $cd$.`;

export default readings({
  'footnote-variance-product': claim({
    title: 'For independent variables of mean 0, the variance of the product is the product of the variances',
    place,
    statement: String.raw`\mathrm{Var}(XY)=\mathrm{Var}(X)\,\mathrm{Var}(Y),\qquad EX=EY=0`,
    forAll: twoValues,
    concludes:
      '(b*d*(a*c)^2 + b*c*(a*d)^2 + a*d*(b*c)^2 + a*c*(b*d)^2)/((a + b)*(c + d)) - ((b*d*a*c - b*c*a*d - a*d*b*c + a*c*b*d)/((a + b)*(c + d)))^2 = (a*b)*(c*d)',
    expect: 'proved',
    note: String.raw`${variables} The formula is $E(XY)^2-(EXY)^2$ written out over the four outcomes. Every distribution of mean 0 is a mixture of such two-point ones, and both sides are linear in the distribution of each variable, so that the identity holds for all.`,
    literature: [
      {
        reference: 'Goodman, On the exact variance of products (1960), as given in Wikipedia, "Variance"',
        says: 'Var(XY) = (EX)² Var Y + (EY)² Var X + Var X Var Y for independent X and Y.',
        checked: 'text',
      },
    ],
    twin: {
      claims: 'The variance of the product is the product of the standard deviations',
      concludes: '((b*d*(a*c)^2 + b*c*(a*d)^2 + a*d*(b*c)^2 + a*c*(b*d)^2)/((a + b)*(c + d)))^2 = (a*b)*(c*d)',
    },
  }),
  'footnote-variance-product-sum': claim({
    title: 'For independent variables of mean 0, the variance of the sum is the sum of the variances',
    place,
    statement: String.raw`\mathrm{Var}(X+Y)=\mathrm{Var}(X)+\mathrm{Var}(Y)`,
    forAll: twoValues,
    concludes: '(b*d*(a + c)^2 + b*c*(a - d)^2 + a*d*(c - b)^2 + a*c*(b + d)^2)/((a + b)*(c + d)) = a*b + c*d',
    expect: 'proved',
    note: String.raw`${variables} For the sum neither the means nor full independence matter: it is enough that the variables are uncorrelated, as the m terms of $W_i\cdot W_j$ are after scaling to length 1.`,
    twin: {
      claims: 'The variance of the difference is the difference of the variances',
      concludes: '(b*d*(a - c)^2 + b*c*(a + d)^2 + a*d*(b + c)^2 + a*c*(d - b)^2)/((a + b)*(c + d)) = a*b - c*d',
    },
  }),
  'footnote-variance-product-any-mean': claim({
    title: 'For independent variables of any mean, the variance of the product is the product of the variances',
    place,
    statement: String.raw`\mathrm{Var}(XY)=\mathrm{Var}(X)\,\mathrm{Var}(Y)`,
    forAll: moments,
    concludes: '(s + mu^2)*(t + nu^2) - mu^2*nu^2 = s*t',
    expect: 'refuted',
    note: String.raw`Means μ, ν and variances s, t; $EX^2=s+\mu^2$. The condition of mean zero in the footnote is necessary.`,
  }),
  'footnote-variance-product-any-mean-repaired': claim({
    title: 'For independent X and Y with means μ and ν, Var(XY) is Var X Var Y + ν² Var X + μ² Var Y',
    place,
    statement: String.raw`\mathrm{Var}(XY)=\mathrm{Var}(X)\,\mathrm{Var}(Y)+\nu^2\,\mathrm{Var}(X)+\mu^2\,\mathrm{Var}(Y)`,
    forAll: moments,
    concludes: '(s + mu^2)*(t + nu^2) - mu^2*nu^2 = s*t + s*nu^2 + t*mu^2',
    repairs: 'footnote-variance-product-any-mean',
    expect: 'proved',
    twin: {
      claims: 'The same with the means exchanged',
      concludes: '(s + mu^2)*(t + nu^2) - mu^2*nu^2 = s*t + s*mu^2 + t*nu^2',
    },
  }),
});
