import { stat } from 'node:fs/promises';
import { displayPath } from '../../store/folders.ts';

/** Bytes in a megabyte. */
const MEGABYTE = 1e6;

/** Megabytes above which browsers take long to open a page. */
const LARGE = 50;

/** Where the page of a report is and how large it is; a second sentence says what to do about a very large one. */
export async function reportLines(page: string): Promise<readonly string[]> {
  const { size } = await stat(page);
  const megabytes = size / MEGABYTE;
  const text = `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
  const line = `The report: ${displayPath(page)} (${text})`;
  return megabytes <= LARGE
    ? [line]
    : [
        line,
        `warning: that page has ${text}, and browsers take long to open it; write reports of fewer claims each, with check IDS --out FOLDER`,
      ];
}
