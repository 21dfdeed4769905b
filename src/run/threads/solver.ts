import { parentPort } from 'node:worker_threads';
import { askZ3, loadZ3 } from '../../check/solver/askZ3.ts';
import type { SolverQuestion } from '../../check/solver/Solver.ts';

// What the solver's thread starts with: it answers what it is asked, one thing after another.
parentPort!.on('message', async (question: SolverQuestion) => {
  await loadZ3();
  parentPort!.postMessage('begun', []);
  parentPort!.postMessage(await askZ3(question), []);
});
