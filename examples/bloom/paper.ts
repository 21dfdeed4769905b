import { paper } from 'refutable';

export default paper({
  title: 'The false positives of Bloom filters',
  author: 'Burton H. Bloom and others',
  year: 1970,
  seed: 'bloom-1970',
  about:
    'A Bloom filter of $m$ bits stores $n$ items by setting $k$ bits for each. It calls an item stored when all $k$ bits of an item are set, which also happens for items that are not. For forty years the probability of that was given as $(1-(1-\\frac1m)^{kn})^k$.',
  sections: [
    {
      title: 'The law',
      folder: '1-law',
      gist: 'The $kn$ hash values are balls thrown into $m$ bins. The formula puts the mean number of set bits into a function that is not linear.',
      order: ['classical-formula', 'occupancy-law'],
    },
    {
      title: 'Bounds and limits',
      folder: '2-bounds',
      gist: 'On which side of the formula the truth lies, how far away, and for which sizes it does not matter.',
      order: ['lower-bound', 'upper-bound', 'relative-excess', 'set-bits'],
    },
    {
      title: 'How many hash functions',
      folder: '3-hash-functions',
      gist: 'The advice to take $k=\\frac mn\\ln2$ hash functions, and $\\frac{n}{\\ln2}\\log_2\\frac1\\varepsilon$ bits.',
      order: ['best-k', 'bits-needed'],
    },
    {
      title: 'Other filters',
      folder: '4-variants',
      gist: 'For two neighbours of the filter the formula is exact, or safe: when each hash function has bits of its own, and when an item sets $k$ different bits.',
      order: ['partitioned', 'distinct-bits'],
    },
  ],
  headlines: [
    'classical-formula',
    'occupancy-law',
    'upper-bound',
    'upper-bound-distinct',
    'best-k-rounded',
    'bits-needed',
    'partitioned',
    'distinct-bits',
    'distinct-bits-upper',
  ],
  answers: [
    {
      question: 'Is $(1-(1-\\frac1m)^{kn})^k$ the probability of a false positive?',
      sentences: [
        {
          text: 'Only for one hash function. At {classical-formula:setting} the probability is {classical-formula:measured}, and the formula gives {classical-formula:claimed}.',
          claims: ['classical-formula', 'classical-formula-one-hash'],
        },
        {
          text: 'The number $X$ of set bits is random, and the probability is the mean of $(X/m)^k$, which exceeds the $k$-th power of the mean of $X/m$.',
          claims: ['occupancy-law', 'lower-bound'],
        },
        {
          text: 'So the formula is always too small, never an upper bound; but at a fixed load its relative error falls like $1/m$, and for filters of thousands of bits it is small.',
          claims: ['lower-bound', 'upper-bound', 'relative-excess'],
        },
        {
          text: 'It is exact for filters in which each hash function has its own $m/k$ bits, with $(1-\\frac km)^n$ in place of $(1-\\frac1m)^{kn}$, and an upper bound for filters that set $k$ different bits, as Bloom proposed.',
          claims: ['partitioned', 'distinct-bits', 'distinct-bits-upper'],
        },
      ],
    },
  ],
});
