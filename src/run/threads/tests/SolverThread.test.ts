import { afterAll, describe, expect, test } from 'vitest';
import type { SolverQuestion } from '../../../check/solver/Solver.ts';
import { SolverThread } from '../SolverThread.ts';

const about = (assertion: string, patience = 500_000): SolverQuestion => ({
  text: `(declare-const x Real)(assert ${assertion})`,
  names: ['x'],
  patience,
});

/** A question that would take hours: what it asks for is not counted as steps. */
const endless = about(`(not (>= (+ (* ${'x '.repeat(400)}) 1.0) x))`, 2 ** 31);

describe('the solver in a thread of its own', () => {
  const solver = new SolverThread();
  afterAll(() => solver.close());

  test('answers several questions at once as it does one by one', async () => {
    const answers = await Promise.all(
      ['(< (* x x) 0.0)', '(= (* x x) 2.0)', '(= (* 3.0 x) 1.0)', 'false', '(= (+ x 1.0) 0.0)'].map((assertion) =>
        solver.ask(about(assertion)),
      ),
    );
    expect(answers).toEqual([
      { found: 'nothing' },
      { found: 'values', values: ['(root-obj (+ (^ x 2) (- 2)) 1)'] },
      { found: 'values', values: ['(/ 1.0 3.0)'] },
      { found: 'nothing' },
      { found: 'values', values: ['(- 1.0)'] },
    ]);
  });

  test('gives up if the steps run out, or the query is invalid', async () => {
    expect(await solver.ask(about('(= (* x x) 2.0)', 1))).toEqual({ found: 'no answer' });
    expect(await solver.ask(about('(= nobody 2.0)'))).toEqual({ found: 'no answer' });
    expect(await solver.ask(about('(= x 2.0)'))).toEqual({ found: 'values', values: ['2.0'] });
  });
});

describe('a solver that takes too long', () => {
  test('is ended, and another one takes its place', async () => {
    const solver = new SolverThread(2);
    const [first, second] = await Promise.all([solver.ask(endless), solver.ask(about('(= x 2.0)'))]);
    expect(first).toEqual({ found: 'no answer' });
    expect(second).toEqual({ found: 'values', values: ['2.0'] });
    await solver.close();
  });

  test('leaves a question without an answer if it is closed', async () => {
    const solver = new SolverThread();
    const [first, second] = [solver.ask(endless), solver.ask(endless)];
    await solver.close();
    expect(await Promise.all([first, second])).toEqual([{ found: 'no answer' }, { found: 'no answer' }]);
  });
});
