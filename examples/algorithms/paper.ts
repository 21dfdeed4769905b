import { paper } from 'refutable';

export default paper({
  title: 'Randomized algorithms and what is promised of them',
  author: 'Cormode and Muthukrishnan, Flajolet, Vitter, Charikar, Broder, Freivalds, Karger and others',
  year: 2005,
  seed: 'algorithms-2005',
  about:
    'Eight randomized algorithms, each with the guarantee that was published for it. Implementations that are right keep it; variants with one mistake, of the kind that is made, are refuted.',
  sections: [
    {
      title: 'Sketches of streams',
      folder: '1-sketches',
      gist: 'How often an item occurs, and how many different items there are, in memory that does not grow with the stream.',
      order: ['count-min', 'hyperloglog'],
    },
    {
      title: 'Samples and orders',
      folder: '2-samples',
      gist: 'A sample of a stream whose length is not known, and the comparisons that it takes to sort or to select.',
      order: ['reservoir', 'quicksort', 'quickselect'],
    },
    {
      title: 'Hashing that keeps what is near together',
      folder: '3-hashing',
      gist: 'Two things collide with a probability that tells how alike they are.',
      order: ['hyperplanes', 'minhash'],
    },
    {
      title: 'Checks and cuts',
      folder: '4-checks',
      gist: 'A product of matrices is checked faster than it is computed; a smallest cut is found by contracting edges.',
      order: ['freivalds', 'karger'],
    },
  ],
  headlines: [
    'count-min-above',
    'count-min-narrow',
    'hyperloglog-twice',
    'hyperloglog-last',
    'reservoir-subsets',
    'reservoir-late',
    'quicksort',
    'hyperplanes',
    'hyperplanes-cube',
    'minhash',
    'freivalds-share',
    'freivalds-same-vector',
    'karger-cycle',
    'karger-vertices',
  ],
});
