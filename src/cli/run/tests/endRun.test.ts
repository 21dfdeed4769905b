import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { assembleResults } from '../../../check/assembleResults.ts';
import type { StatusLine } from '../../terminal/StatusLine.ts';
import type { Terminal } from '../../terminal/Terminal.ts';
import { endRun } from '../endRun.ts';

const results = assembleResults({
  paper: { title: 'T', author: 'A', year: 2025, seed: 's', about: '', sections: [] },
  claims: [],
  asked: [],
  seed: 's',
  effort: 'quick',
  complete: true,
  rounds: 1,
});

// These results are none of a job that runs the tests.
beforeEach(() => void vi.stubEnv('GITHUB_STEP_SUMMARY', ''));
afterEach(() => void vi.unstubAllEnvs());

/** A terminal that records what happens on it. */
function recorder(): { readonly events: string[]; readonly terminal: Terminal } {
  const events: string[] = [];
  const status = { show: () => events.push('status'), hide: () => events.push('no status') } as unknown as StatusLine;
  const print = (text: string): void => void events.push(text);
  return {
    events,
    terminal: {
      print,
      printInColour: print,
      warn: print,
      writeOutput: print,
      status,
      colour: false,
      isTerminal: false,
      width: 80,
    },
  };
}

const report = (write: () => Promise<readonly string[]>) => ({ folder: 'out', ready: Promise.resolve(), write });

test('writes the report, then does what depends on it, then prints', async () => {
  const { events, terminal } = recorder();
  const step = async (name: string): Promise<void> => void events.push(name);
  await endRun(
    results,
    {
      properties: 'claims',
      summary: 'summary',
      report: report(() => step('write').then(() => ['written'])),
      onWritten: () => step('remember').then(() => 'remembered'),
    },
    terminal,
  );
  expect(events).toEqual(['status', 'write', 'remember', 'no status', 'summary', 'remembered', 'written']);
});

test('a report that cannot be written leaves no status line and keeps the journal', async () => {
  const { events, terminal } = recorder();
  const end = {
    properties: 'claims',
    summary: 'summary',
    report: report(() => Promise.reject(new Error('the disk is full'))),
    onWritten: () => Promise.resolve('remembered'),
  };
  await expect(endRun(results, end, terminal)).rejects.toThrow('the disk is full');
  expect(events).toEqual(['status', 'no status']);
});
