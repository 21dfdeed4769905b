import { KINDS } from '../../claim/kinds.ts';
import { explorationPlot } from '../../report/explore/explorationPlot.ts';
import { explorationTable } from '../../report/explore/explorationTable.ts';
import { howText, whereText } from '../../report/explore/explorationWords.ts';
import { wrapText } from '../../report/words/wrapText.ts';
import type { Exploration } from '../../results/Exploration.ts';
import type { EffortName } from '../../results/Results.ts';
import { commandLine } from '../../results/words/commands.ts';
import { countText } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { runExploration } from '../../run/runExploration.ts';
import { displayPath } from '../../store/folders.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import { writeFileAtomically } from '../../store/writeFileAtomically.ts';
import { EXIT } from '../exitCode.ts';
import type { ExploreFlags } from '../usage/explore.ts';
import { encoded, valuesText } from '../usage/shared/places.ts';
import { answered, type Exploring, heading } from './Exploring.ts';

/** Draws at each place of a curve, by effort. */
const DRAWS: Readonly<Record<EffortName, number>> = { quick: 1000, standard: 10_000, thorough: 100_000 };

/** Confidence in all intervals of a curve. */
const CONFIDENCE = 0.95;

/** Explores a claim along one parameter. @returns the exit code */
export async function showCurve({ entry, job, flags, executor, terminal, signal }: Exploring): Promise<number> {
  const { over = {}, at = {}, timeout, confidence = CONFIDENCE, json = false, svg, effort = 'quick' } = flags;
  const { print, printInColour, writeOutput, status, colour, width, isTerminal } = terminal;
  const plan = answered(await executor.run({ do: 'plan exploration', ...job, over, at }, { timeout, signal }), entry);
  const isDrawn = KINDS[plan.kind].samples;
  const draws = flags.draws ?? DRAWS[effort];
  let progress = 'begins';
  status.show((seconds) => `${entry.id} along ${plan.along} · ${progress} · ${seconds} s`);
  const points = await runExploration(executor, plan, {
    ...job,
    draws,
    confidence,
    timeout,
    signal,
    onProgress: (done, of, drawn) => {
      progress = `${done}/${of}${isDrawn ? ` · ${countText(drawn)} draws` : ''}`;
    },
  });
  status.hide();
  const { places: _, ...facts } = plan;
  const exploration: Exploration = {
    id: entry.id,
    title: entry.title,
    ...facts,
    seed: job.seed,
    draws: isDrawn ? draws : 0,
    confidence: isDrawn ? confidence : 1,
    interrupted: signal.aborted,
    points,
  };
  const command = curveCommand(exploration, flags);
  const isEmpty = points.every(({ side }) => side === 'outside');
  print(`${heading(entry)}\n${wrapText(onOneLine(whereText(exploration)), width)}`);
  if (isEmpty) print('Nothing was found yet.');
  else {
    const plot = isTerminal ? explorationPlot(exploration, colour, width) : [];
    if (plot.length > 0) printInColour(`\n${plot.join('\n')}`);
    printInColour(`\n${explorationTable(exploration, colour).join('\n')}\n`);
    print(wrapText(howText(exploration).join(' '), width));
  }
  print(`Again: ${command}`);
  if (svg !== undefined && !isEmpty) {
    const { explorationSvg } = await import('../../report/explore/explorationSvg.ts');
    await write(svg, explorationSvg(exploration));
    print(`Wrote ${displayPath(svg)}`);
  }
  if (json) writeOutput(`${JSON.stringify({ ...exploration, command }, null, 2)}\n`);
  if (signal.aborted) return EXIT.interrupted;
  return points.some(({ side }) => side === 'faulty') ? EXIT.unusable : EXIT.asExpected;
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writeFileAtomically(file, text);
  } catch (error) {
    throw new UsageError(
      `cannot write ${displayPath(file)}: ${(error as Error).message}; name another file after --svg`,
      {
        cause: error,
      },
    );
  }
}

/** The command that makes a curve again, with the places and constants that it has. */
function curveCommand({ id, along, at, seed, draws, confidence, points }: Exploration, flags: ExploreFlags): string {
  const { over, properties } = flags;
  const values =
    over?.ends === undefined
      ? points.map(({ setting }) => encoded(String(setting[along]))).join(',')
      : [...over.ends, ...(over.steps === undefined ? [] : [String(over.steps)])].join(':');
  const options = [
    '--over',
    `${along}=${values}`,
    ...(Object.keys(at).length === 0 ? [] : ['--at', valuesText(at)]),
    ...(draws === 0 ? [] : ['--draws', String(draws)]),
    ...(draws === 0 || confidence === CONFIDENCE
      ? []
      : ['--confidence', `${Number((100 * confidence).toPrecision(12))}%`]),
    ...(draws === 0 ? [] : ['--seed', seed]),
  ];
  return commandLine('explore', [id], options, invocationFromHere(properties));
}
