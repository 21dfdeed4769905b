// A probability by splitting: of an event that is reached over levels, one after the other, and is too rare to wait for.
// Check it:
//
//     npm run check -- my-conjecture
//
// As it stands it is upheld. Change it until it says what you believe. A misspelt key or parameter is an error in your
// editor; the verdicts are explained in the README.
import { claim, integers } from 'refutable';

export default claim({
  title: 'A walk with steps up of probability 0.3 climbs to the height h before 0 with probability at most 2(3/7)ʰ',
  place: 'Conjecture',
  // TeX, shown in the report.
  statement: String.raw`\Pr[\text{height } h \text{ before } 0] \le 2\,(3/7)^h`,

  // The parameters, each with its range, in the order of the quantifiers. A later range may name an earlier
  // parameter: k: integers(1, 'n'). Settings are tried at the ends of the ranges first, then all over.
  forAll: { h: integers(16, 24) },

  // How many levels are reached on the way, of which the last is the event. A walk that begins at the height 1 enters level l
  // where it first comes to the height l + 1, so that it has h − 1 levels before it.
  levels: ({ h }) => h - 1,

  // A state in which a path enters a level, as likely as such states are; level 0 is where paths begin. Here it is known for
  // certain. It is tested that the states in which paths come from the level before are the same.
  start: (_rng, _setting, level) => level + 1,

  // Goes on from there until the path enters the next level, and returns the state in which it does; null where it never
  // will. All randomness must come from `rng`, so that every run is reproducible.
  advance: (from, _setting, rng) => {
    let height = from;
    while (height > 0 && height <= from) height += rng() < 0.3 ? 1 : -1;
    return height > 0 ? height : null;
  },

  // How probable the event is claimed to be (probabilityAtLeast for the reverse).
  probabilityAtMost: ({ h }) => 2 * (3 / 7) ** h,

  // A false variant: it must be refuted, or upholding the claim would prove little.
  twin: { claims: 'The probability is at most (3/7)ʰ.', probabilityAtMost: ({ h }) => (3 / 7) ** h },

  // A conjecture does not say what it expects: refuted is then a surprise, upheld is not. Once you know, write
  // expect: 'upheld' or expect: 'refuted', and every later run tells you when that changes.
});
