import { commandLine } from '../../results/words/commands.ts';
import { invocationFromHere } from '../../store/invocation.ts';
import { EXIT } from '../exitCode.ts';
import { workedText } from '../terminal/workedText.ts';
import { valuesText } from '../usage/shared/places.ts';
import { answered, type Exploring, heading } from './Exploring.ts';

/** Works through one draw. @returns the exit code */
export async function showDraw({ entry, job, flags, executor, terminal, signal }: Exploring): Promise<number> {
  const { timeout, at, draw, nth = 1, json = false, properties } = flags;
  const { print, writeOutput } = terminal;
  const values = { ...at, ...(draw === true ? {} : draw) };
  const worked = answered(
    await executor.run({ do: 'work through', ...job, at: values, draw: nth }, { timeout, signal }),
    entry,
  );
  const given = valuesText(worked.setting);
  const options = [
    '--draw',
    ...(given === '' ? [] : [given]),
    ...(worked.draw === undefined ? [] : ['--nth', String(worked.draw), '--seed', job.seed]),
  ];
  const command = commandLine('explore', [entry.id], options, invocationFromHere(properties));
  print(`${heading(entry)}\n${workedText(worked, job.seed)}\n`);
  print(`Again: ${command}`);
  if (json) writeOutput(`${JSON.stringify({ id: entry.id, seed: job.seed, ...worked, command }, null, 2)}\n`);
  return EXIT.asExpected;
}
