import type { Control, Laboratory, LaboratoryState } from '../Laboratory.ts';

/**
 * A state with every value in its control's range: what is missing or no number is taken from the start, numbers are
 * rounded and brought to the nearer end, and an unknown choice is left at the start. Then the laboratory's `fit`.
 *
 * @param said values by name, from controls or an address; other names are left out
 */
export function tidyState<State extends LaboratoryState>(
  { controls, start, fit }: Laboratory<State>,
  said: Readonly<Record<string, unknown>>,
): State {
  const tidy: Record<string, number | string> = { ...start };
  for (const control of controls) tidy[control.name] = tidyValue(control, said[control.name], start[control.name]!);
  return fit === undefined ? (tidy as State) : fit(tidy as State);
}

const LONGEST_WORD = 60;

function tidyValue<State>(control: Control<State>, value: unknown, start: number | string): number | string {
  switch (control.kind) {
    case 'number': {
      const number = value === '' || value === undefined || value === null ? Number.NaN : Number(value);
      if (Number.isNaN(number)) return start;
      const inside = Math.min(control.to, Math.max(control.from, number));
      if (!control.whole) return inside;
      const { step = 1 } = control;
      return Math.round(inside / step) * step;
    }
    case 'choice':
      return control.options.some((option) => option.value === value) ? String(value) : start;
    case 'word': {
      const word = typeof value === 'string' ? value.trim().slice(0, LONGEST_WORD) : '';
      return word === '' ? start : word;
    }
  }
}
