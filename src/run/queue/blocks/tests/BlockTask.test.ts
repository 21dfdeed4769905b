import { describe, expect, test } from 'vitest';
import { BLOCK } from '../../../../check/decide/Decider.ts';
import { MOST_BLOCKS } from '../../../threads/elsewhere/TaskSizes.ts';
import { taskOf } from '../../Task.ts';
import { blockReplyOf, blocksIn, readBlockReply } from '../BlockReply.ts';
import { blockJobOf, blockTaskOf, readBlockTask } from '../BlockTask.ts';

const parent = taskOf(
  { do: 'check', file: 'a.claim.ts', id: 'a', code: 'secret', seed: 's', effort: 'quick', remembered: [] },
  { module: 'm', engine: 'e', node: 20, timeout: 9, memory: 512 },
);
const range = {
  id: 'a',
  setting: { n: 3, r: '2/3', x: 0.1 },
  use: 'fresh',
  isEvent: false,
  first: 9,
  count: 2,
} as const;
const of = { seed: 's', owner: 'w', not: [] };
const task = blockTaskOf(parent, range, of);

describe('a task of making blocks', () => {
  test('names the claim without its code, and is the same after its way', () => {
    const sent = JSON.stringify(task);
    expect(sent).not.toContain('secret');
    const found = readBlockTask(JSON.parse(sent));
    expect(found).toEqual(task);
    expect(blockJobOf(found, 'own code')).toEqual({
      do: 'make blocks',
      file: 'a.claim.ts',
      id: 'a',
      code: 'own code',
      seed: 's',
      blocks: range,
    });
  });

  test.each([Infinity, -Infinity, -0])('is not sent where a parameter is %d, which has no text of its own', (n) => {
    expect(() => blockTaskOf(parent, { ...range, setting: { n } }, of)).toThrow('such a setting cannot be sent');
  });

  test.each([
    undefined,
    null,
    {},
    { ...task, form: 'refutable-blocks-0' },
    { ...task, blocks: 7 },
    { ...task, not: 'w' },
  ])('is not read where it is none: %#', (data) => {
    expect(() => readBlockTask(data)).toThrow(SyntaxError);
  });

  test.each([
    ['{', SyntaxError],
    ['{}', /^id: /u],
    [JSON.stringify({ ...range, use: 'other' }), /^use: /u],
    [JSON.stringify({ ...range, first: -1 }), 'first: no block has number -1'],
    [JSON.stringify({ ...range, first: 2 ** 53 }), /^first: /u],
    [JSON.stringify({ ...range, first: 0.5 }), /^first: /u],
    [JSON.stringify({ ...range, count: 0 }), `count: a whole number from 1 to ${MOST_BLOCKS}, not 0`],
    [JSON.stringify({ ...range, count: MOST_BLOCKS + 1 }), /^count: /u],
    [JSON.stringify({ ...range, count: 1.5 }), /^count: /u],
    ['x'.repeat(2 ** 20 + 1), 'it is too large'],
  ])('is no job where the blocks are not valid: %#', (blocks, why) => {
    expect(() => blockJobOf({ ...task, blocks }, '')).toThrow(why);
  });
});

describe('a reply', () => {
  const made = { values: new Float64Array(2 * BLOCK).fill(0.25), making: 8, overhead: 0.5 };

  test('has the blocks that were made', () => {
    const reply = readBlockReply(JSON.parse(JSON.stringify(blockReplyOf('w', made, false))));
    if (reply.says !== 'made') throw new Error('it is a refusal');
    expect(blocksIn(reply, range)).toEqual(made);
    expect(() => blocksIn(reply, { ...range, count: 3 })).toThrow(SyntaxError);
    expect(() => blocksIn({ ...reply, making: -1 }, range)).toThrow('its times are negative');
  });

  test.each([
    undefined,
    null,
    true,
    {},
    { says: 'made', by: 'w' },
    { says: 'refused', by: 'w', reason: 'mood', why: '' },
    task,
  ])('is not read where it is none: %#', (data) => {
    expect(() => readBlockReply(data)).toThrow(SyntaxError);
  });
});
