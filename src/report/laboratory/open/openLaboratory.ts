/// <reference lib="dom" />
import { LABORATORY_ID } from '../laboratoryId.ts';
import type { Laboratory, LaboratoryState } from '../Laboratory.ts';
import { linkCards } from './linkCards.ts';
import { mountLaboratory } from './mountLaboratory.ts';
import { serveWorker } from '../work/serveWorker.ts';
import type { Tools } from '../Tools.ts';

/**
 * The entry of the laboratory's script, which the page and its worker share. In a worker it runs jobs; on a page it
 * fills the section that the report has reserved.
 */
export function openLaboratory<State extends LaboratoryState>(laboratory: Laboratory<State>, tools: Tools): void {
  const any = laboratory as unknown as Laboratory;
  if (typeof document === 'undefined') {
    serveWorker(any, tools);
    return;
  }
  const place = document.getElementById(LABORATORY_ID)?.closest('section');
  const script = document.currentScript?.textContent;
  if (!place || !script) return;
  mountLaboratory(place, any, tools, script);
  linkCards(any);
}
