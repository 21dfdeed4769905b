// What the solver's thread starts with.
import { loadBundled } from './loadBundled.mjs';

const { answerQuestions } = await loadBundled('solver');
answerQuestions();
