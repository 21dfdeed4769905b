import path from 'node:path';
import type { Measurements } from '../results/Measurements.ts';
import { type Invocation, commandLine } from '../results/words/commands.ts';
import { parseMeasurements } from '../results/parseMeasurements.ts';
import { readPlainFile } from './files/readPlainFile.ts';
import { displayPath, REPORTS_FOLDER } from './folders.ts';

/** The files of measurements in a report's appendix, in this order, each with the command that writes it. */
export const MEASURED: Readonly<Record<string, string>> = {
  calibration: 'calibrate',
  mutants: 'mutate',
  soak: 'soak',
  attack: 'attack',
  designs: 'designs',
  benchmarks: 'bench',
};

/** Those that are about the claims of a paper, and not about the checker alone. */
const OF_PAPER = new Set(['mutants', 'soak']);

/** What was measured of the checker itself. */
export interface MeasurementsFound {
  readonly measurements: readonly Measurements[];
  /** A sentence for each file that cannot be used. */
  readonly unusable: readonly string[];
}

/**
 * Reads what was measured of the checker itself. A missing file is left out; one that is damaged or of another version
 * is left out and reported: the appendix must not cost the report.
 *
 * @param folder the package's own reports folder by default
 * @param invocation how the paper is asked for, for the command that makes a file again
 */
export async function readMeasurements(
  folder = REPORTS_FOLDER,
  invocation: Invocation = {},
): Promise<MeasurementsFound> {
  const measurements: Measurements[] = [];
  const unusable: string[] = [];
  for (const [name, command] of Object.entries(MEASURED)) {
    const file = path.join(folder, `${name}.json`);
    try {
      const found = parseMeasurements((await readPlainFile(file)).toString('utf8'));
      if (found.name !== name) throw new SyntaxError(`it is called ${JSON.stringify(found.name)}, not "${name}"`);
      measurements.push(found);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') continue;
      unusable.push(
        `${displayPath(file)} is left out of the appendix: ${message}; ${commandLine(command, [], [], OF_PAPER.has(name) ? invocation : { scripts: invocation.scripts })} makes it again.`,
      );
    }
  }
  return { measurements, unusable };
}
