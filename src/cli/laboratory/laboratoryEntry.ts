import { laboratoryTools } from '../../check/laboratoryTools.ts';
import type { Laboratory, LaboratoryState } from '../../report/laboratory/Laboratory.ts';
import { openLaboratory } from '../../report/laboratory/open/openLaboratory.ts';

/** Where a laboratory's script begins in the browser; `laboratoryScript` bundles it with the laboratory. */
export function open<State extends LaboratoryState>(laboratory: Laboratory<State>): void {
  openLaboratory(laboratory, laboratoryTools);
}
