import { describe, expect, test } from 'vitest';
import { pack } from '../packed.ts';
import { outcomeOf, readNews, readReply, replyOf } from '../Reply.ts';
import { jobOf, readTask, type SentJob, taskKey, taskOf } from '../Task.ts';

const job: SentJob = {
  do: 'check',
  file: 'one.claim.ts',
  id: 'one',
  code: 'export default secretly.run();',
  seed: 'seed',
  effort: 'quick',
  remembered: [{ n: 3 }],
  previous: undefined,
};
const evaluation: SentJob = { do: 'evaluate', file: 'one.claim.ts', id: 'one', code: '', seed: 's', effort: 'quick' };
const mutant = { rule: 'half', where: '1:2', digest: 'd' };
const options = { module: 'm', engine: 'e', node: 20, timeout: 300, memory: 1024 };
const task = taskOf(job, options);

describe('a task', () => {
  test('carries no code, and becomes the job again with the code of the worker', () => {
    const sent = JSON.stringify(task);
    expect(sent).not.toContain('secretly');
    const { previous: _previous, ...said } = job;
    expect(jobOf(readTask(JSON.parse(sent)), 'own code')).toEqual({ ...said, code: 'own code' });
  });

  test('names the mutant that it is about', () => {
    const sent = readTask(JSON.parse(JSON.stringify(taskOf({ ...evaluation, mutant }, options))));
    expect(sent.mutant).toEqual(mutant);
    expect(jobOf(sent, '')).toEqual(evaluation);
    expect(readTask(task).mutant).toBeUndefined();
  });

  test('has the key of the same work, and of no other', () => {
    const again = taskOf({ ...job, code: 'whatever' }, options);
    expect(taskKey(again)).toBe(taskKey(task));
    expect(taskKey({ ...task, not: ['a'], shutOut: ['b'] })).toBe(taskKey(task));
    const others = [
      taskOf({ ...job, seed: 'other' }, options),
      taskOf({ ...job, remembered: [] }, options),
      taskOf(evaluation, options),
      taskOf({ ...evaluation, mutant }, options),
      taskOf({ ...evaluation, mutant: { ...mutant, digest: 'e' } }, options),
      taskOf(job, { ...options, module: 'other' }),
      taskOf(job, { ...options, engine: 'other' }),
      taskOf(job, { ...options, node: 22 }),
      taskOf(job, { ...options, timeout: 30 }),
      taskOf(job, { ...options, memory: 512 }),
    ];
    expect(new Set([task, ...others].map(taskKey)).size).toBe(others.length + 1);
  });

  test.each([
    [undefined, 'a record, not nothing'],
    [{ ...task, form: 'refutable-task-2' }, 'form: "refutable-task-1", not "refutable-task-2"'],
    [{ ...task, do: 'list claims' }, 'do: one of check'],
    [{ ...task, timeout: 'long' }, 'timeout: a number, not "long"'],
    [{ ...task, mutant: { rule: 'half' } }, 'mutant.where: text, not nothing'],
  ])('is refused where it has not the form of one', (data, why) => {
    expect(() => readTask(data)).toThrow(why);
  });

  test('is refused where its job is none, or too large', () => {
    expect(() => jobOf({ ...task, rest: pack({ seed: 1 }) }, '')).toThrow('seed: text, not 1');
    expect(() => jobOf({ ...task, rest: 'not packed' }, '')).toThrow();
    const bomb = pack({ seed: 'x'.repeat(2 ** 25) }).repeat(1);
    expect(bomb.length).toBeLessThan(2 ** 20);
    expect(() => pack({ seed: 'x'.repeat(2 ** 26) })).toThrow('68 MB are too much to be sent; 64 MB may be');
  });
});

describe('a reply', () => {
  test('brings an outcome back as it was, with numbers that are not finite', () => {
    const outcome = { answer: undefined };
    expect(outcomeOf(packedOf(outcome), { ...task, do: 'recheck' })).toEqual(outcome);
    const fault = { fault: { message: 'it threw', stopped: true } } as const;
    expect(outcomeOf(packedOf(fault), task)).toEqual(fault);
  });

  test.each([
    [{ answer: { id: 'one' } }, 'answer.title: text, not nothing'],
    [{ fault: { message: 7 } }, 'fault.message: text, not 7'],
    [{}, 'answer: a record, not nothing'],
    ['nothing', 'it is no outcome'],
  ])('is not believed where it is no outcome of its task', (outcome, why) => {
    expect(() => outcomeOf({ packed: pack(outcome) }, task)).toThrow(why);
  });

  test.each([undefined, null, {}, { says: 'outcome' }, { says: 'eval', by: 'x' }])(
    'is not read where it is %j',
    (value) => {
      expect(() => readReply(value)).toThrow();
      expect(readNews(value)).toBeUndefined();
    },
  );
});

function packedOf(outcome: Parameters<typeof replyOf>[1]): { readonly packed: string } {
  const reply = readReply(JSON.parse(JSON.stringify(replyOf('worker', outcome, { made: 3, used: 2 }))));
  if (reply.says !== 'outcome') throw new Error('it is a refusal');
  return reply;
}
