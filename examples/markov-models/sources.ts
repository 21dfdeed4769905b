/** What the claims stand beside. The models and their values were read; the papers are from memory where an entry says so. */
export const benchmarkSet = {
  reference:
    'Hartmanns, Klauck, Parker, Quatmann and Ruijters, The Quantitative Verification Benchmark Set, TACAS 2019; the models and values in github.com/ahartmanns/qcomp, benchmarks/dtmc',
  says: 'Gives for each model its code, the sizes, and for each property the value that the model checker Storm found with exact arithmetic.',
  checked: 'text',
} as const;

export const dargenio = {
  reference:
    'D’Argenio, Jeannet, Jensen and Larsen, Reachability analysis of probabilistic systems by successive refinements, PAPM-PROBMIV 2001',
  says: 'Models the bounded retransmission protocol with lossy channels, and states the properties 1, 2 and 4.',
  checked: 'recalled',
} as const;

export const even = {
  reference:
    'Even, Goldreich and Lempel, A randomized protocol for signing contracts, Communications of the ACM 28 (1985)',
  says: 'Each party makes pairs of secrets; a contract is binding on whom the other knows both secrets of a pair. One secret of each pair is shown by oblivious transfer, then all are sent bit by bit.',
  checked: 'recalled',
} as const;

export const reiter = {
  reference:
    'Reiter and Rubin, Crowds: anonymity for web transactions, ACM Transactions on Information and System Security 1 (1998)',
  says: 'A request goes from member to member, each of whom forwards it with a fixed probability. Bad members note from whom it comes.',
  checked: 'recalled',
} as const;

export const norman = {
  reference:
    'Norman, Parker, Kwiatkowska and Shukla, Evaluating the reliability of NAND multiplexing with PRISM, IEEE Transactions on Computer-Aided Design 24 (2005)',
  says: 'A model of von Neumann’s multiplexing, in which the outputs of a unit are permuted at random before the next.',
  checked: 'recalled',
} as const;

export const jansen = {
  reference:
    'Jansen, Dehnert, Kaminski, Katoen and Westhofen, Bounded model checking for probabilistic programs, ATVA 2016',
  says: 'The coupon collector with several draws in a round, as a probabilistic program.',
  checked: 'recalled',
} as const;

export const knuth = {
  reference:
    'Knuth and Yao, The complexity of nonuniform random number generation, in Algorithms and Complexity (1976)',
  says: 'A die can be thrown with 11/3 flips of a coin on average, and not with fewer; the optimal average is always less than the entropy plus 2.',
  checked: 'recalled',
} as const;

export const dicePage = {
  reference: 'PRISM case studies, Dice programs (Knuth and Yao), prismmodelchecker.org/casestudies/dice.php',
  says: 'Gives the machine state by state, 1/6 for each face to six decimals, and 11/3 flips on average.',
  checked: 'text',
} as const;

export const ted = {
  reference: 'Herman, Probabilistic self-stabilization, Information Processing Letters 35 (1990)',
  says: 'On a ring of an odd number of processes, each with a token passes it on or keeps it with probability 1/2; two tokens that meet vanish, until one is left.',
  checked: 'recalled',
} as const;

export const mciver = {
  reference:
    'McIver and Morgan, An elementary proof that Herman’s ring is Θ(N²), Information Processing Letters 94 (2005)',
  says: 'From three tokens at distances a, b and c the expected time is 4abc/N; conjectures that three equidistant ones are the worst start.',
  checked: 'recalled',
} as const;

export const bruna = {
  reference: 'Bruna, Grigore, Kiefer, Ouaknine and Worrell, Proving the Herman-protocol conjecture, ICALP 2016',
  says: 'The expected time from any start is at most hN² with h = 4/27, and no smaller h will do.',
  checked: 'abstract',
} as const;
