import type { MatrixData } from '../../results/PictureData.ts';
import type { Matrix } from '../../claim/Picture.ts';
import type { Setting } from '../../claim/Setting.ts';
import { begins } from '../validate/ClaimFault.ts';
import { parameterView } from '../validate/parameterView.ts';
import type { PictureContext } from './PictureContext.ts';
import { rounded } from './rounded.ts';

/**
 * Computes the entries of a matrix; those that are not finite are gaps.
 *
 * @throws RangeError when it has no entry, its rows differ in length or its limit is not above 0, and whatever the picture
 *   throws
 */
export function computeMatrix(picture: Matrix<Setting>, { stream }: PictureContext): MatrixData {
  const { title, at, entry } = picture;
  const setting = parameterView(at as Setting);
  begins('picture', setting);
  const rows = picture.matrix(stream(setting), setting).map((row) => Array.from(row, rounded));
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) throw new RangeError('the matrix has no entry');
  const other = rows.findIndex((row) => row.length !== columns);
  if (other >= 0)
    throw new RangeError(`row ${other} of the matrix has length ${rows[other]!.length}, and row 0 has ${columns}`);
  const largest = Math.max(...rows.flatMap((row) => row.map((value) => Math.abs(value ?? 0))));
  const limit = picture.limit ?? (largest || 1);
  if (!(Number.isFinite(limit) && limit > 0)) throw new RangeError(`the limit is ${String(limit)}; it must be above 0`);
  return { shows: 'matrix', title, at: at as Setting, entry, limit, rows };
}
