/// <reference lib="dom" />
import { numberText } from '../../../results/words/numberText.ts';
import { all } from '../all.ts';
import { isModified } from '../isModified.ts';
import { axisSaid, axisValue, knownValue, pathPoints } from './axisValue.ts';
import { cellAt, cellBeside, type Cells, cellsSaid } from './cells.ts';

type Place = readonly [x: number, y: number];

/** Pixels of a picture within which the pointer is at a point. */
const NEAR = 14;

/** Digits of a value that is read off a picture: a tenth of a pixel bears no more. */
const DIGITS = 3;

/** Digits of a value that the axis knows. */
const DIGITS_OF_KNOWN = 6;

/** Pixels by which a value's place is rounded, and a little. */
const DRAWN_WITHIN = 0.06;

/**
 * The values of a picture's points, or of the cells of its grid, under the pointer or by the arrow keys: a cross marks the place,
 * and a line below the picture says its values, which a screen reader announces.
 */
export function plotValues(): void {
  const react = ({ target, clientX, clientY }: PointerEvent): void => {
    const plot = plotOf(target);
    if (plot === null) return;
    const box = plot.getBoundingClientRect();
    const { width, height } = plot.viewBox.baseVal;
    const at: Place = [((clientX - box.left) / box.width) * width, ((clientY - box.top) / box.height) * height];
    show(plot, nearest(points(plot), at) ?? cellUnder(plot, at));
  };
  document.addEventListener('pointermove', react);
  document.addEventListener('pointerdown', react);
  document.addEventListener('pointerout', ({ target, relatedTarget }) => {
    const plot = plotOf(target);
    if (plot !== null && plot !== plotOf(relatedTarget) && plot !== document.activeElement) show(plot, undefined);
  });
  document.addEventListener('focusout', ({ target }) => {
    const plot = plotOf(target);
    if (plot !== null) show(plot, undefined);
  });
  document.addEventListener('keydown', (event) => {
    const plot = plotOf(event.target);
    const step = STEPS.get(event.key);
    if (plot === null || step === undefined || isModified(event)) return;
    event.preventDefault();
    const cells = cellsOf(plot);
    if (cells !== undefined) {
      const from = placeOf(plot, cells.places);
      show(plot, cells.places[from < 0 ? 0 : cellBeside(cells, from, event.key)]);
      return;
    }
    const list = points(plot);
    const at = placeOf(plot, list);
    show(plot, list[at < 0 ? 0 : (at + step + list.length) % list.length]);
  });
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
]);

const plotOf = (target: EventTarget | null): SVGSVGElement | null =>
  target instanceof Element ? target.closest<SVGSVGElement>('svg.plot[data-x]') : null;

const known = new WeakMap<SVGSVGElement, readonly Place[]>();

/** The points of curves and settings, from left to right. */
function points(plot: SVGSVGElement): readonly Place[] {
  const found =
    known.get(plot) ??
    all<SVGPathElement>('path.symbol,path[class*=curve],path.evidence-path', plot)
      .flatMap((path) => pathPoints(path.getAttribute('d') ?? ''))
      .toSorted(([x, y], [otherX, otherY]) => x - otherX || otherY - y);
  known.set(plot, found);
  return found;
}

/** The number of the place that is marked; −1 if none of these is. */
const placeOf = (plot: SVGSVGElement, list: readonly Place[]): number =>
  list.findIndex(([x, y]) => plot.dataset['at'] === `${x} ${y}`);

const knownCells = new WeakMap<SVGSVGElement, Cells>();

/** The cells of a picture that is a grid. */
function cellsOf(plot: SVGSVGElement): Cells | undefined {
  const text = plot.dataset['cells'];
  if (text === undefined) return undefined;
  const found =
    knownCells.get(plot) ?? cellsSaid(text, axisSaid(plot.dataset['x']!), axisSaid(plot.dataset['y']!), frameOf(plot));
  knownCells.set(plot, found);
  return found;
}

function cellUnder(plot: SVGSVGElement, at: Place): Place | undefined {
  const cells = cellsOf(plot);
  const { left, right, top, bottom } = frameOf(plot);
  const isInside = at[0] >= left && at[0] <= right && at[1] >= top && at[1] <= bottom;
  return cells === undefined || !isInside ? undefined : cells.places[cellAt(cells, at)];
}

function nearest(list: readonly Place[], [x, y]: Place): Place | undefined {
  const distance = (place: Place): number => Math.hypot(place[0] - x, place[1] - y);
  let best: Place | undefined;
  for (const place of list) if (distance(place) < (best === undefined ? NEAR : distance(best))) best = place;
  return best;
}

/** Marks a point and says its values, or neither. */
function show(plot: SVGSVGElement, place: Place | undefined): void {
  const key = place === undefined ? '' : place.join(' ');
  if ((plot.dataset['at'] ?? '') === key) return;
  plot.dataset['at'] = key;
  plot.querySelector('.cross-hair')?.remove();
  const figure = plot.closest('figure')!;
  let line = figure.querySelector<HTMLOutputElement>('.values');
  if (line === null) {
    line = document.createElement('output');
    line.className = 'values';
    plot.closest('.scroll')!.after(line);
  }
  line.textContent = place === undefined ? '' : valuesAt(plot, place);
  if (place === undefined) return;
  const { left, right, top, bottom } = frameOf(plot);
  const cross = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  cross.setAttribute('class', 'cross-hair');
  cross.setAttribute('d', `M${left} ${place[1]}H${right}M${place[0]} ${top}V${bottom}`);
  plot.append(cross);
}

function valuesAt(plot: SVGSVGElement, [x, y]: Place): string {
  const cells = cellsOf(plot);
  const cell = cells?.texts[placeOf(plot, cells.places)];
  if (cell !== undefined) return cell;
  const { left, right, top, bottom } = frameOf(plot);
  const said = (name: 'x' | 'y', pixels: number, length: number): string => {
    const axis = axisSaid(plot.dataset[name]!);
    const share = pixels / length;
    const known = (plot.dataset[`${name}Known`] ?? '').split(' ').filter(Boolean).map(Number);
    const exact = knownValue(axis, known, share, DRAWN_WITHIN / length);
    // Several heights may be drawn at one place; the values along x are those that were asked for.
    if (exact !== undefined) return `${axis.label} ${name === 'x' ? '=' : '≈'} ${numberText(exact, DIGITS_OF_KNOWN)}`;
    const sign = axis.isLogarithmic && share < 0.001 ? ' ≤ ' : ' ≈ ';
    return `${axis.label}${sign}${numberText(axisValue(axis, share), DIGITS)}`;
  };
  return [said('x', x - left, right - left), said('y', bottom - y, bottom - top)].join(', ');
}

function frameOf(plot: SVGSVGElement): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> {
  const [left = 0, right = 0, top = 0, bottom = 0] = (plot.dataset['frame'] ?? '').split(' ').map(Number);
  return { left, right, top, bottom };
}
