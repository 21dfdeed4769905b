import { expect, test } from 'vitest';
import { type Measurements, MEASUREMENTS_SCHEMA } from '../../../../results/Measurements.ts';
import { weakMark } from '../weakMark.ts';

const measured: Measurements = {
  schema: MEASUREMENTS_SCHEMA,
  name: 'mutants',
  title: 'Mutants',
  command: 'npm run mutate',
  about: [],
  tables: [
    {
      id: 'weak',
      title: 'Weak',
      columns: [
        { name: 'claim', shows: 'claim' },
        { name: 'why', shows: 'text' },
      ],
      rows: [['lemma-1', 'a <mutant> survives']],
    },
  ],
};

test('a weak claim is marked, with a link to the table, and its text is text', () => {
  const { text } = weakMark('lemma-1', [measured]);
  expect(text).toContain('href="#_trust-mutants-weak"');
  expect(text).toContain('a &lt;mutant&gt; survives');
});

test('no other claim is, and none if nothing was measured', () => {
  expect(weakMark('lemma-2', [measured]).text).toBe('');
  expect(weakMark('lemma-1', [{ ...measured, name: 'calibration' }]).text).toBe('');
  expect(weakMark('lemma-1', []).text).toBe('');
});
