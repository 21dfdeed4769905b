import { eventConfidenceSequence } from '../inference/eventConfidenceSequence.ts';
import { meanConfidenceSequence } from '../inference/meanConfidenceSequence.ts';
import { stream } from '../random/stream.ts';
import type { Laboratory, LaboratoryState, Tools } from '../report/laboratory/Laboratory.ts';
import { openLaboratory } from '../report/laboratory/openLaboratory.ts';

/** The engine's own functions, which a laboratory is given in the browser and in tests alike. */
export const tools: Tools = { stream, eventConfidenceSequence, meanConfidenceSequence };

/** Where a laboratory's script begins in the browser; `laboratoryScript` bundles it with the laboratory. */
export function open<State extends LaboratoryState>(laboratory: Laboratory<State>): void {
  openLaboratory(laboratory, tools);
}
