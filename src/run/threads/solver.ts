import { parentPort } from 'node:worker_threads';
import { askZ3, loadZ3 } from '../../check/solver/askZ3.ts';
import type { SolverQuestion } from '../../check/solver/Solver.ts';

/** Answers what the thread is asked, one thing after another. */
export function answerQuestions(): void {
  parentPort!.on('message', async (question: SolverQuestion) => {
    await loadZ3();
    parentPort!.postMessage('begun', []);
    parentPort!.postMessage(await askZ3(question), []);
  });
}
