import { eventConfidenceSequence } from '../inference/eventConfidenceSequence.ts';
import { meanConfidenceSequence } from '../inference/meanConfidenceSequence.ts';
import { stream } from '../random/stream.ts';

/** The engine's own functions, which a paper's laboratory is given in the browser and in tests alike. */
export const laboratoryTools = { stream, eventConfidenceSequence, meanConfidenceSequence };
