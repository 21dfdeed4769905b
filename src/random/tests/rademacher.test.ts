import { rademacher } from '../rademacher.ts';
import { obeysSamplerLaws } from './sampler.laws.ts';

obeysSamplerLaws(
  'rademacher',
  rademacher,
  (x) => (x === -1 ? 1 / 2 : 1),
  (x) => (x === -1 ? 0 : 1 / 2),
);
