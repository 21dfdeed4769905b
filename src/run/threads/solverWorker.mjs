// What the solver's thread starts with.
import { loadBundled } from '../../cli/loadBundled.mjs';

const { answerQuestions } = await loadBundled('run/threads/solver');
answerQuestions();
