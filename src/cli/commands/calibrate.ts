import { Tinypool } from 'tinypool';
import { calibrationReport, CELLS, type CellPlace } from '../../audit/calibration/calibrationReport.ts';
import { CALIBRATION_SEED } from '../../audit/calibration/usual.ts';
import type { Measured } from '../../audit/calibration/CalibrationTable.ts';
import { CALIBRATION_TABLES } from '../../audit/calibration/calibrationTables.ts';
import type { EffortName } from '../../results/Results.ts';
import type { CalibrationJob } from '../../audit/calibration/calibrationJob.ts';
import { EXIT } from '../exitCode.ts';
import { displayPath } from '../../store/folders.ts';
import { measurementsFolder, unwritten } from '../../store/measurementsFolder.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import { openTerminal, type Terminal } from '../terminal/Terminal.ts';
import { threadStart } from '../../run/threads/threadStart.ts';
import { workerCount } from '../../run/workerCount.ts';
import { writeMeasurements } from '../../store/writeMeasurements.ts';
import type { CalibrateFlags } from '../usage/calibrate.ts';

/**
 * `npm run calibrate`: measures how often the statistics err and how many draws they take, on known distributions.
 *
 * @returns the exit code: 1 if a figure breaks a promise
 */
export async function calibrate({ seed, effort, workers, out }: CalibrateFlags): Promise<number> {
  const terminal = openTerminal();
  const { print, status } = terminal;
  const part = partOf(seed, effort);
  const folder = measurementsFolder(out, part);
  if (folder !== undefined) await makeReportFolder(folder);
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    status.hide();
    print('Interrupted: nothing was written.');
    stop.abort();
  });
  try {
    const measured = await measureAll(
      CELLS.map(({ table, cell }) => ({ table, cell, seed, effort })),
      workerCount(workers),
      stop.signal,
      terminal,
    );
    if (measured === undefined) return EXIT.interrupted;
    status.hide();
    const { measurements, broken } = calibrationReport(measured, seed, effort);
    if (folder === undefined) print(unwritten(measurements, part!));
    else for (const file of await writeMeasurements(measurements, folder)) print(`Wrote ${displayPath(file)}`);
    for (const sentence of broken) print(`Not as promised: ${sentence}`);
    if (broken.length === 0) print('Every figure is as promised.');
    return broken.length === 0 ? EXIT.asExpected : EXIT.surprise;
  } finally {
    unlisten();
    status.hide();
  }
}

/** How a run differs from the one whose figures are kept; undefined if it does not. */
function partOf(seed: string, effort: EffortName): string | undefined {
  if (effort !== 'standard') return `has ${effort} effort`;
  return seed === CALIBRATION_SEED ? undefined : `has the seed ${seed}`;
}

/** Measures cells in worker threads. @returns their results in order; undefined if interrupted */
async function measureAll(
  jobs: readonly CalibrationJob[],
  workers: number,
  signal: AbortSignal,
  { print, status }: Terminal,
): Promise<readonly Measured[] | undefined> {
  const pool = new Tinypool({
    ...threadStart('calibrationJob'),
    minThreads: 1,
    maxThreads: workers,
  });
  const open = CALIBRATION_TABLES.map(({ cells }) => cells.length);
  let done = 0;
  status.show((seconds) => `measuring, ${done} of ${jobs.length} done, ${seconds} s`);
  const interrupted = new Promise<undefined>((resolve) => {
    signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const report = ({ table }: CellPlace): void => {
    done++;
    if (--open[table]! === 0) print(`Measured: ${CALIBRATION_TABLES[table]!.title}`);
  };
  const measuring = Promise.all(
    jobs.map(async (job) => {
      const found = (await pool.run(job)) as Measured;
      if (!signal.aborted) report(job);
      return found;
    }),
  );
  // When the threads are stopped early, their jobs reject.
  measuring.catch(() => undefined);
  try {
    return await Promise.race([measuring, interrupted]);
  } finally {
    await pool.destroy();
  }
}
