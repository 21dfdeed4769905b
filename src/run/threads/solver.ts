import { parentPort } from 'node:worker_threads';
import { askZ3, loadZ3 } from '../../check/solver/askZ3.ts';
import type { SolverQuestion } from '../../check/solver/Solver.ts';

// The entry of the solver's thread: it answers one question after another.
parentPort!.on('message', async (question: SolverQuestion) => {
  await loadZ3();
  parentPort!.postMessage('begun', []);
  parentPort!.postMessage(await askZ3(question), []);
});
