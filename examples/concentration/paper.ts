import { paper } from 'refutable';

export default paper({
  title: 'Concentration inequalities and their constants',
  author: 'Bernstein, Chernoff, Hoeffding and others',
  year: 1963,
  seed: 'concentration',
  about:
    'The inequalities that courses on probability and algorithms use every week, with the constants of their sources, beside variants that have lost a factor, a hypothesis or a direction on the way into lecture notes.',
  sections: [
    {
      title: 'Sums of bounded variables',
      folder: '1-sums',
      gist: 'Hoeffding, Chernoff and Bernstein, tried on binomial numbers $S$, whose tails are known exactly. An inequality for all bounded variables must hold for these.',
      order: ['hoeffding', 'chernoff', 'bernstein'],
    },
    {
      title: 'Balls and bins',
      folder: '2-bins',
      gist: 'Birthdays, coupons and the fullest bin by counting; by draws the first collision, the loads of two bins, and two choices against one.',
      order: ['birthday', 'first-collision', 'coupon', 'max-load', 'loads', 'two-choices'],
    },
    {
      title: 'Two applications',
      folder: '3-applications',
      gist: 'Distances under random projections, and means of heavy-tailed values.',
      order: ['johnson-lindenstrauss', 'median-of-means'],
    },
  ],
  headlines: [
    'hoeffding',
    'hoeffding-two-sided',
    'hoeffding-range',
    'chernoff-upper',
    'chernoff-upper-two',
    'chernoff-upper-any',
    'chernoff-lower',
    'bernstein',
    'bernstein-without-range',
    'birthday-at-most',
    'birthday-half',
    'first-collision',
    'coupon-half',
    'coupon-tail',
    'max-load',
    'johnson-lindenstrauss-lower',
    'johnson-lindenstrauss-pair',
    'johnson-lindenstrauss-eight',
    'median-of-means',
    'median-of-means-sample-mean',
  ],
});
