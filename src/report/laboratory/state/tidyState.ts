import type { Control, Laboratory, LaboratoryState } from '../Laboratory.ts';

/**
 * A state with every value in its control's range: what is missing or no number takes its initial value, numbers are
 * rounded and clamped to the range, and an unknown choice takes its initial value. Then the laboratory's `fit` is
 * applied.
 *
 * @param given values by name, from controls or a URL; other names are ignored
 */
export function tidyState<State extends LaboratoryState>(
  { controls, start, fit }: Laboratory<State>,
  given: Readonly<Record<string, unknown>>,
): State {
  const tidy: Record<string, number | string> = { ...start };
  for (const control of controls) tidy[control.name] = tidyValue(control, given[control.name], start[control.name]!);
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
