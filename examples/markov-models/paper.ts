import { paper } from 'refutable';

export default paper({
  title: 'Markov models with published answers',
  author: 'The Quantitative Verification Benchmark Set',
  year: 2019,
  seed: 'qvbs-2019',
  about:
    'Models on which probabilistic model checkers are compared, with the values published for them. Each is computed here once more by an exact law, and simulated as its code says; claims about the draws are stated to within 10, 3 and 1 per cent of the published value.',
  sections: [
    {
      title: 'Protocols',
      folder: '1-protocols',
      gist: 'A file is sent over lossy channels, a contract is signed, a sender hides in a crowd.',
      order: ['brp', 'egl', 'crowds'],
    },
    {
      title: 'Circuits, coupons and a die',
      folder: '2-trials',
      gist: 'Independent trials in rounds: unreliable gates, coupons several at a time, and a die thrown with a coin.',
      order: ['nand', 'coupon', 'die'],
    },
    {
      title: 'A ring that repairs itself',
      folder: '3-ring',
      gist: 'Tokens walk round a ring and vanish in pairs. The number of steps until one is left is not bounded; draws are counted up to a number, and what that leaves out is computed.',
      order: ['herman'],
    },
  ],
  headlines: [
    'brp-not-reported',
    'brp-nothing-received',
    'egl-unfair',
    'egl-messages-documented',
    'crowds',
    'nand',
    'coupon',
    'coupon-different',
    'die-flips',
    'herman-worst',
    'herman-bound',
    'herman-bound-met',
  ],
});
