import type { PictureData } from '../../../results/PictureData.ts';
import type { Html } from '../../markup/Html.ts';
import { curvesPlot } from './curvesPlot.ts';
import { histogramPlot } from './histogramPlot.ts';
import { matrixPlot } from './matrixPlot.ts';
import { phasePlot } from './phasePlot.ts';
import { vectorsPlot } from './vectorsPlot.ts';

/** A picture that a claim asks for; nothing if it would show nothing. */
export function picturePlot(drawing: PictureData): Html | null {
  switch (drawing.shows) {
    case 'curves':
      return curvesPlot(drawing);
    case 'phase':
      return phasePlot(drawing);
    case 'matrix':
      return matrixPlot(drawing);
    case 'histogram':
      return histogramPlot(drawing);
    case 'vectors':
      return vectorsPlot(drawing);
  }
}
