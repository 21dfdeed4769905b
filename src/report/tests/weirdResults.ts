import type { JsonNumber } from '../../results/jsonNumber.ts';
import * as fc from 'fast-check';
import type { ClaimResult, Evidence, SettingResult } from '../../results/ClaimResult.ts';
import { KINDS, type Kind } from '../../claim/kinds.ts';
import { weirdPictureData } from './weirdPictureData.ts';
import { type Results, SCHEMA } from '../../results/Results.ts';
import { VERDICTS, type Verdict } from '../../claim/Verdict.ts';
import { plainText } from '../../results/words/phrase.ts';

/** Text that tries to be something else: markup, TeX, Markdown, escape sequences, and whatever Unicode has. */
export const weirdText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style></script><iframe src="http://evil.example/">',
    '<!-- ]]> &amp; &lt;',
    'javascript:alert(1)',
    '$\\href{http://evil.example/}{x}$ and $\\includegraphics{http://evil.example/x.png}$',
    '$\\frac{1}{$ and $$ and \\$',
    String.raw`$\def\x{\x\x}\x$`,
    '$<b>x</b>$',
    '\u001B[31mred\u001B]8;;http://evil.example\u0007link',
    'a | b \\| `c` **d** [e](http://evil.example)\n# f',
    '\uD800 \u202Eright to left\u0000',
    'one\n\ntwo',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 4 }),
);

const weirdTex = fc.oneof(
  weirdText,
  fc.constantFrom(
    '\\',
    '{'.repeat(40),
    String.raw`\frac12`,
    '\\undefined',
    '%',
    '\\rule{1e9em}{1e9em}',
    '&',
    '\\\\',
    'é',
    '#1',
  ),
);

const jsonNumber: fc.Arbitrary<JsonNumber> = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.constantFrom(
    '∞',
    '−∞',
    '2/3',
    '-7/2',
    '1/0',
    'NaN',
    '',
    `${'9'.repeat(400)}/${'7'.repeat(399)}`,
    '9007199254740993',
    '<i>',
  ),
);
const size = fc.nat({ max: 1e9 });
const verdict = fc.constantFrom(...(Object.keys(VERDICTS) as Verdict[]));
const name = fc.oneof(fc.constantFrom('n', 'm', 'k', 'epsilon', '__proto__', 'constructor'), weirdText);
const setting = fc.dictionary(name, fc.oneof(jsonNumber, fc.boolean(), weirdText), {
  maxKeys: 3,
  noNullPrototype: true,
});

/** What is a number in a file too: one that is not finite is written as text. */
const finite = fc.double({ noNaN: true, noDefaultInfinity: true });

const settingResult = fc.record(
  {
    setting,
    status: fc.constantFrom<SettingResult['status'][]>(
      'proved',
      'upheld',
      'refuted',
      'undecided',
      'vacuous',
      'unreachable',
    ),
    draws: size,
    tightness: fc.oneof(fc.double(), fc.constant(-Infinity)),
    measured: jsonNumber,
    relation: fc.constantFrom('≤', '<', '≥', '>', '='),
    claimed: jsonNumber,
    interval: fc.tuple(jsonNumber, jsonNumber),
    level: fc.double({ min: 0, max: 1, noNaN: true }),
    slack: jsonNumber,
    alpha: fc.record({ refuted: finite, upheld: finite }),
    at: fc.record({ block: size, index: size }),
    shown: fc.dictionary(
      weirdText,
      fc.oneof(
        jsonNumber,
        fc.array(jsonNumber, { maxLength: 20 }),
        fc.array(fc.array(jsonNumber, { maxLength: 15 }), { maxLength: 15 }),
      ),
      { maxKeys: 3, noNullPrototype: true },
    ),
    logEvidence: fc.record({ refuted: jsonNumber, upheld: jsonNumber }),
    path: fc.array(fc.tuple(size, jsonNumber, jsonNumber), { maxLength: 6 }),
    furtherDraws: jsonNumber,
  },
  { requiredKeys: ['setting', 'status', 'draws', 'tightness'] },
) as fc.Arbitrary<SettingResult>;

const evidence = fc.oneof(
  fc.record({ by: fc.constant('enumeration'), size }),
  fc.record({ by: fc.constant('solver'), solver: weirdText, query: weirdText, instances: size }),
  fc.record(
    {
      by: fc.constant('settings'),
      tightest: settingResult,
      unproved: fc.record(
        {
          solver: weirdText,
          because: fc.constantFrom('it gave up', 'it fails outside the domain', 'it divides by 0'),
          at: setting,
        },
        { requiredKeys: ['solver', 'because'] },
      ),
    },
    { requiredKeys: ['by', 'tightest'] },
  ),
  fc.record(
    { by: fc.constant('contradiction'), solver: weirdText, query: weirdText, divides: fc.constant(true as const) },
    { requiredKeys: ['by', 'solver', 'query'] },
  ),
  fc.record(
    { by: fc.constant('unconfirmed'), solver: weirdText, query: weirdText, model: setting },
    { requiredKeys: ['by', 'solver', 'query'] },
  ),
  fc.record(
    {
      by: fc.constant('counterexample'),
      smallest: settingResult,
      failed: size,
      confirmation: settingResult,
      token: weirdText,
      foundBy: weirdText,
    },
    { requiredKeys: ['by', 'smallest', 'failed', 'token'] },
  ),
  fc.record({ by: fc.constant('undecided setting'), worst: settingResult }),
  fc.record({
    by: fc.constant('growth'),
    slope: fc.tuple(fc.double(), fc.double()),
    drift: fc.record({
      order: fc.constantFrom('O', 'Omega', 'Theta'),
      setting,
      rose: jsonNumber,
      fell: jsonNumber,
      within: finite,
      slopeWithin: finite,
    }),
    points: fc.array(fc.record({ size: finite, measured: fc.tuple(fc.double(), fc.double()), law: finite }), {
      maxLength: 6,
    }),
  }),
  fc.record({ by: fc.constant('nothing'), share: fc.double({ min: 0, max: 1 }) }),
  fc.record({
    by: fc.constant('fault'),
    fault: fc.record({ message: weirdText, key: weirdText, setting, place: weirdText }, { requiredKeys: ['message'] }),
  }),
) as fc.Arbitrary<Evidence>;

const id = fc.oneof(
  fc.constantFrom('lemma-1', 'lemma-2', 'a b', '"><b>', 'é%'),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const ids = fc.array(id, { maxLength: 3 });

const part = fc.oneof(
  weirdText,
  fc.record({ setting }),
  fc.record({ name: weirdText }),
  fc.record({ kept: weirdText }),
  fc.record({ claim: weirdText }),
);
const twinInParts = fc
  .record({ claims: weirdText, verdict, phrase: fc.array(part, { maxLength: 4 }) })
  .map(({ claims, verdict: of, phrase }) => ({ claims, verdict: of, sentence: plainText(phrase), phrase }));

const claimResult = fc.record(
  {
    id,
    title: weirdText,
    place: weirdText,
    section: weirdText,
    file: weirdText,
    kind: fc.constantFrom(...(Object.keys(KINDS) as Kind[])),
    statement: weirdTex,
    formula: weirdTex,
    domain: fc.array(weirdText, { maxLength: 2 }),
    over: weirdText,
    uses: ids,
    repairs: id,
    repairedBy: ids,
    note: weirdText,
    literature: fc.array(
      fc.record({ reference: weirdText, says: weirdText, checked: fc.constantFrom('text', 'abstract', 'recalled') }),
      { maxLength: 2 },
    ),
    expect: fc.option(verdict),
    verdict,
    surprise: fc.boolean(),
    sentence: weirdText,
    settings: size,
    vacuous: size,
    unreachable: size,
    draws: size,
    budget: fc.constantFrom(0, 1e-9, 1),
    margin: fc.boolean(),
    evidence,
    proof: fc.record({
      status: fc.constantFrom('sound', 'broken', 'open', 'none'),
      broken: ids,
      unrepaired: ids,
      open: ids,
    }),
    parameters: fc.array(
      fc.record({ name: weirdText, only: fc.oneof(weirdText, fc.double(), fc.boolean()) }, { requiredKeys: ['name'] }),
      { maxLength: 3 },
    ),
    twin: fc.option(fc.oneof(fc.record({ claims: weirdText, verdict, sentence: weirdText }), twinInParts)),
    tried: fc.array(settingResult, { maxLength: 6 }),
    drawings: fc.array(weirdPictureData(weirdText, setting), { maxLength: 3 }),
  },
  { noNullPrototype: true },
) as fc.Arbitrary<ClaimResult>;

const optionalKeys = ['formula', 'over', 'repairs', 'note'] as const;
const withGaps = fc
  .tuple(claimResult, fc.subarray([...optionalKeys]))
  .map(
    ([claim, gone]) =>
      Object.fromEntries(
        Object.entries(claim).filter(([key]) => !gone.some((one) => one === key)),
      ) as unknown as ClaimResult,
  );

/** Results of the right form with contents that no run would have. */
export const weirdResults: fc.Arbitrary<Results> = fc.record({
  schema: fc.constant(SCHEMA),
  paper: fc.record({ title: weirdText, author: weirdText, year: fc.integer(), about: weirdText }),
  seed: weirdText,
  effort: fc.constantFrom('quick', 'standard', 'thorough'),
  complete: fc.boolean(),
  missing: ids,
  sections: fc.array(fc.record({ title: weirdText, gist: weirdText, claims: ids }), { maxLength: 3 }),
  headlines: ids,
  answers: fc.array(
    fc.record({
      question: weirdText,
      sentences: fc.array(fc.record({ text: weirdText, claims: ids }), { maxLength: 2 }),
    }),
    { maxLength: 2 },
  ),
  claims: fc.uniqueArray(withGaps, { maxLength: 4, selector: (claim) => claim.id }),
});
