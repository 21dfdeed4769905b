import { describe, expect, test } from 'vitest';
import { integers } from '../../../claim/ranges/integers.ts';
import { kindOf } from '../../../claim/kindOf.ts';
import { checked, coin, sampleClaim, uniformQuantity } from '../../tests/sampleClaim.ts';
import { twinOf } from '../twinOf.ts';
import { validateClaim } from '../validateClaim.ts';

const forAll = { n: integers(1, 4) };
const event = { forAll, ...coin(0.7), probabilityAtLeast: () => 0.6 };

const twin = (keys: object, changes: object) =>
  twinOf(sampleClaim({ ...keys, twin: { claims: 'Otherwise', ...changes } }));

describe('the twin of a claim', () => {
  test('is the claim with some keys replaced, and is expected to be refuted', () => {
    const probabilityAtLeast = () => 0.9;
    expect(twin({ ...event, expect: 'upheld', note: 'Why', repairs: 'other' }, { probabilityAtLeast })).toEqual({
      title: 'Otherwise',
      place: 'Here',
      statement: 'x',
      forAll,
      draw: event.draw,
      event: event.event,
      probabilityAtLeast,
      expect: 'refuted',
    });
  });

  test('that brings one of several keys of which there is one drops the others', () => {
    expect(twin(event, { probabilityAtMost: () => 0.5 })).not.toHaveProperty('probabilityAtLeast');
    expect(twin(event, { chance: () => 0.5 })).not.toHaveProperty('event');
    const mean = { forAll, ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.1 };
    const higher = twin(mean, { meanAtLeast: () => 0.6 })!;
    expect(higher).not.toHaveProperty('meanEquals');
    expect(higher).not.toHaveProperty('within');
    expect(validateClaim(higher)).toBeUndefined();
    expect(twin({ forAll, value: () => 1, valueAtMost: () => 2 }, { valueAtLeast: () => 2 })).not.toHaveProperty(
      'valueAtMost',
    );
  });

  test('has no twin of its own, and may be false at one setting though the claim is tried as a whole', () => {
    const found = twin({ forAll, holds: () => true, exhaustive: true }, { holds: () => false })!;
    expect(found).not.toHaveProperty('twin');
    expect(found).not.toHaveProperty('exhaustive');
  });

  test('is of the kind of its claim', () => {
    for (const [keys, changes] of [
      [event, { event: () => false }],
      [{ forAll, concludes: '1 = 1' }, { concludes: '1 = 2' }],
      [{ forAll, draw: () => 1, always: () => true }, { always: () => false }],
    ] as const) {
      expect(kindOf(twin(keys, changes)!).kind).toBe(kindOf(sampleClaim(keys)).kind);
    }
  });

  test('is none where the claim has none', () => {
    expect(twinOf(sampleClaim(event))).toBeUndefined();
  });

  test('of every kind is refuted when it is false', async () => {
    const draw = event.draw;
    const mean = { forAll, ...uniformQuantity, meanEquals: () => 0.5, within: () => 0.05 };
    for (const [keys, changes] of [
      [event, { probabilityAtLeast: () => 0.8 }],
      [event, { probabilityAtMost: () => 0.5 }],
      [event, { event: () => false }],
      [mean, { meanEquals: () => 0.6 }],
      [mean, { meanAtMost: () => 0.4 }],
      [{ forAll, draw, always: () => true }, { always: (heads: boolean) => heads }],
      [{ forAll, holds: () => true, exhaustive: true }, { holds: () => false }],
      [{ forAll, value: () => 1, valueAtMost: () => 1 }, { valueEquals: () => 2 }],
      [{ forAll, concludes: 'n >= 1' }, { concludes: 'n >= 2' }],
    ]) {
      const { twin } = await checked({ ...keys, twin: { claims: 'Otherwise', ...changes } });
      expect(twin?.verdict).toBe('refuted');
    }
  });
});
