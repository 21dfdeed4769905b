import { type EngineMutant, mutant } from './EngineMutant.ts';

/** Faults in how a setting is decided and how verdicts follow from settings. */
export const DECISION_MUTANTS: readonly EngineMutant[] = [
  mutant(
    'check/decide/exactly/decideComputed.ts',
    'a bound that is met refutes',
    "'≥': order(value[1], bound[0]) < 0,",
    "'≥': order(value[1], bound[0]) <= 0,",
  ),
  mutant(
    'check/decide/exactly/decideComputed.ts',
    'an enclosure counts by its upper end',
    "'≤': order(value[1], bound[0]) <= 0, '=': false",
    "'≤': order(value[0], bound[0]) <= 0, '=': false",
  ),
  mutant(
    'check/decide/exactly/decideComputed.ts',
    'enclosures that overlap are equal',
    'const same = order(value[0], value[1]) === 0 && order(bound[0], bound[1]) === 0 &&',
    'const same = !apart || ',
  ),
  mutant(
    'check/decide/exactly/decideStep.ts',
    'hypotheses are ignored',
    'if (unmet >= 0) return',
    'if (unmet < -1) return',
  ),
  mutant(
    'check/decide/exactly/decideStep.ts',
    'what divides by 0 is false',
    'if (truth === undefined) return',
    'if (given.length < 0) return',
  ),
  mutant(
    'check/decide/exactly/decideExactly.ts',
    'a claim on every draw tests only the first',
    'let tightest: SettingResult | undefined;\n    let drawn = 0;',
    'let tightest: SettingResult | undefined;\n    let drawn = draws - 1;',
  ),
  mutant(
    'check/decide/deciderOf.ts',
    'vacuousWhen is ignored',
    'if (vacuousWhen === undefined) return decide;',
    'if (vacuousWhen !== undefined) return decide;\n  if (vacuousWhen === undefined) return decide;',
  ),
  mutant(
    'check/verdict/givenSettings.ts',
    'the precondition is ignored',
    'where === undefined || truthFrom',
    'true || where === undefined || truthFrom',
  ),
  mutant(
    'check/verdict/survived.ts',
    'an undecided setting does not count',
    'const open = worstOpen(tried);\n  if (open !== undefined)\n',
    "const open = tightestOf(tried, 'upheld') === undefined ? worstOpen(tried) : undefined;\n  if (open !== undefined)\n",
  ),
  mutant(
    'check/verdict/tightest.ts',
    'a setting that is out of reach does not count',
    "?? tightestOf(tried, 'unreachable')",
    '?? undefined',
  ),
  mutant(
    'check/decide/questionAt.ts',
    'the margin counts twice',
    'margin: marginOf(claim, setting),\n    relation',
    'margin: 2 * marginOf(claim, setting),\n    relation',
  ),
  mutant(
    'check/decide/decideByDraws.ts',
    'what is vacuous is upheld',
    "isVacuous(question) ? 'vacuous'",
    "isVacuous(question) ? 'upheld'",
  ),
  mutant(
    'check/decide/decideByDraws.ts',
    'a vacuous bound is upheld',
    '? vacuousAt(setting, question) :',
    "? { ...vacuousAt(setting, question), status: 'upheld' } :",
  ),
  mutant(
    'check/decide/decideByDraws.ts',
    'a claim is upheld when its draws run out',
    "decided === 'running' ? open : decided",
    "decided === 'running' ? ((drawn.mean >= question.claimed) === (relation !== '≤') ? 'upheld' : open) : decided",
  ),
  mutant(
    'check/decide/Samples.ts',
    'every block has the stream of the first',
    'const rng = stream(Math.floor(this.count / BLOCK));',
    'const rng = stream(0);',
  ),
  mutant(
    'check/decide/Samples.ts',
    'the first draw of each block counts twice',
    'values[count] = value;',
    'values[count] = count % BLOCK === 1 ? values[count - 1]! : value;',
  ),
  mutant(
    'check/decide/streams.ts',
    'fresh draws are those of the search',
    'streams(seed, id, use, settingKey(setting))',
    "streams(seed, id, 'search', settingKey(setting))",
  ),
  mutant(
    'check/decide/SettingTester.ts',
    'a refutation needs no confirmation by fresh draws',
    "if (fresh.status !== 'refuted')\n",
    'if (1 < 0)\n',
  ),
  mutant(
    'check/decide/SettingTester.ts',
    'every setting has the share of the first',
    'this.testAt(setting, settingAlpha(number))',
    'this.testAt(setting, settingAlpha(Math.min(1, number)))',
  ),
  mutant(
    'check/search/Ledger.ts',
    'every seventh setting is skipped',
    'if (this.isOver || this.knows(setting)) return true;\n    this.#known.add(settingKey(setting));',
    'if (this.isOver || this.knows(setting)) return true;\n    this.#known.add(settingKey(setting));\n    if (this.#known.size % 7 === 6) return true;',
  ),
  mutant(
    'check/decide/observerOf.ts',
    'an event counts as its opposite',
    "Number(truthFrom('event', setting, happens, outcome))",
    "1 - Number(truthFrom('event', setting, happens, outcome))",
  ),
  mutant(
    'check/growth/growth.ts',
    'the drift is ignored',
    'hi <= 1 + slopeWithin && rose <= driftWithin * ROUNDING',
    'hi <= 1 + slopeWithin',
  ),
  mutant(
    'check/growth/growth.ts',
    'Ω is O',
    'Omega: [bounded.below, fell] as const,',
    'Omega: [bounded.above, rose] as const,',
  ),
];
