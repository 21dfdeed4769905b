import { parseHTML } from 'linkedom/worker';
import { expect, test } from 'vitest';
import { sampleSetting } from '../../../tests/sampleClaim.ts';
import { evidenceTable } from '../evidenceTable.ts';

const rows = (said: Omit<Parameters<typeof sampleSetting>[0], 'setting'>): string[][] => {
  const { document } = parseHTML(evidenceTable(sampleSetting({ setting: {}, ...said })).text);
  return [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').trim()),
  );
};

test('the evidence is two rows: what was found, what is needed, and the chance of an error', () => {
  const logEvidence = { refuted: Math.log(0.25), upheld: Math.log(3e8) };
  expect(rows({ logEvidence, alpha: { refuted: 1e-12, upheld: 5e-9 } })).toEqual([
    ['false here', '0.25', '1.00·10¹²', 'at most 10⁻¹²'],
    ['true here', '3.00·10⁸', '2.00·10⁸', 'at most 5·10⁻⁹'],
  ]);
});

test('an answer that is not asked for has no chance of being wrong, and without draws there is no table', () => {
  const logEvidence = { refuted: 0, upheld: 0 };
  expect(rows({ logEvidence, alpha: { refuted: 0, upheld: 1e-9 } })[0]).toEqual([
    'false here',
    '1',
    'not asked',
    'none',
  ]);
  expect(rows({})).toEqual([]);
});
