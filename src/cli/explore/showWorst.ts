import { worstOf, worstTable } from '../../report/explore/worstTable.ts';
import { wrapText } from '../../report/words/wrapText.ts';
import { commandLine } from '../../results/words/commands.ts';
import { countOf } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { settingText } from '../../results/words/settingText.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import { EXIT } from '../exitCode.ts';
import { valuesText } from '../usage/shared/places.ts';
import { type Exploring, heading } from './Exploring.ts';

/** The settings nearest to failing that are listed unless a number is given. */
const WORST = 10;

/** Searches as check does, and lists the settings nearest to failing. @returns the exit code */
export async function showWorst({ entry, job, flags, executor, terminal, signal }: Exploring): Promise<number> {
  const { timeout, worst, effort = 'quick', json = false, properties } = flags;
  const { print, printInColour, writeOutput, status, colour, width } = terminal;
  let progress = 'begins';
  status.show((seconds) => `${entry.id} · ${progress} · ${seconds} s`);
  const { answer: result, fault } = await executor
    .run(
      { do: 'check', ...job, effort, remembered: [], verdictOnly: true },
      {
        timeout,
        signal,
        onProgress: ({ settings, draws }) => {
          progress = `${countOf(settings, 'setting')} · ${countOf(draws, 'draw')}`;
        },
      },
    )
    .finally(() => {
      status.hide();
      if (signal.aborted)
        print('Interrupted, and nothing is listed; --timeout ends the search early and lists what it found.');
    });
  if (result === undefined) throw new UsageError(`${entry.id} is faulty: ${fault.message}`);
  if (result.verdict === 'faulty') throw new UsageError(`${entry.id} is faulty: ${result.sentence}`);
  const settings = worstOf(result.tried, worst === true || worst === undefined ? WORST : worst);
  const command = commandLine(
    'explore',
    [entry.id],
    [
      '--worst',
      ...(worst === true || worst === undefined ? [] : [String(worst)]),
      '--effort',
      effort,
      '--seed',
      job.seed,
    ],
    invocationFromHere(properties),
  );
  print(heading(entry));
  print(
    wrapText(
      `${countOf(result.settings, 'setting')} tried as by check, effort ${effort}, seed ${job.seed}: ${result.sentence}`,
      width,
    ),
  );
  if (settings.length === 0) print('\nThe claim is trivially true at every setting tried.\n');
  else printInColour(`\n${worstTable(settings, colour).join('\n')}\n`);
  const [first] = settings;
  const along = first && Object.keys(first.setting).find((name) => typeof first.setting[name] === 'number');
  if (first !== undefined && along !== undefined) {
    const { [along]: __, ...others } = first.setting;
    const at = Object.keys(others).length === 0 ? [] : ['--at', valuesText(others)];
    print(
      `Around ${onOneLine(settingText(first.setting))}: ${commandLine('explore', [entry.id], ['--over', along, ...at], invocationFromHere(properties))}`,
    );
  }
  print(`Again: ${command}`);
  if (json)
    writeOutput(
      `${JSON.stringify({ id: entry.id, seed: job.seed, effort, verdict: result.verdict, tried: result.settings, settings, command }, null, 2)}\n`,
    );
  return EXIT.asExpected;
}
