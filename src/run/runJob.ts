import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { watchRuns } from '../check/validate/ClaimFault.ts';
import { nameClaims } from '../check/validate/nameClaims.ts';
import type { Solver } from '../check/solver/Solver.ts';
import type { NamedClaim } from '../claim/NamedClaim.ts';
import { claimEntry } from './ClaimEntry.ts';
import { help } from './threads/help.ts';
import { Judging } from './threads/Judging.ts';
import { CurrentCall } from './threads/CurrentCall.ts';
import { fileFault, ImportError } from './sandbox/fileFault.ts';
import type { Job, Order, Outcome, Report } from './Job.ts';
import { unguarded } from './sandbox/forbidNondeterminism.ts';
import { guardBuiltins } from './sandbox/guardBuiltins.ts';
import { trapUnhandledErrors } from './sandbox/trapUnhandledErrors.ts';

/** Milliseconds between two reports of progress. */
const BETWEEN_REPORTS = 100;

/** Does one job in a worker thread. Whatever the file does, an outcome comes back, unless it never ends. */
export async function runJob({ job, properties, port, doing, timeLimit, crew }: Order): Promise<Outcome<unknown>> {
  const tell = (report: Report): void => port.postMessage(report);
  const solve: Solver = (question) =>
    new Promise((resolve) => {
      port.once('message', resolve);
      tell({ question });
    });
  const answer = await answerer(job, properties, tell, { timeLimit, crew, solve });
  // Nearly every file imports it; its loading is not to count against the first one.
  await import('../index.ts');
  restoreBuiltins ??= guardBuiltins();
  const noted = new CurrentCall(doing);
  watchRuns((key, setting) => {
    noted.note(key, setting);
    return noted.isOver;
  });
  tell('started');
  try {
    const work = async (): Promise<unknown> => answer(await load(path.join(properties, job.file)));
    const found = await trapUnhandledErrors(job.file, work);
    return outcomeOf(restoreBuiltins()) ?? { answer: found };
  } catch (error) {
    return outcomeOf(restoreBuiltins()) ?? { fault: fileFault(error, job.file, properties) };
  }
}

let restoreBuiltins: (() => string | undefined) | undefined;

/** The fault of a file that changed what the claims of a thread share. */
function outcomeOf(changed: string | undefined): Outcome<never> | undefined {
  if (changed === undefined) return undefined;
  return {
    fault: { message: `it changes ${changed}, which all claims share; a claim may change nothing outside itself` },
  };
}

/**
 * How a job makes its answer from what its file exports. The engine is loaded here, where a job needs it: before the
 * job's time begins to run, and not at all to tell what claims there are.
 */
async function answerer(
  job: Job,
  properties: string,
  tell: (report: Report) => void,
  { timeLimit, crew, solve }: Pick<Order, 'timeLimit' | 'crew'> & { readonly solve: Solver },
): Promise<(exported: unknown) => unknown> {
  switch (job.do) {
    case 'read paper':
      // A paper is data; what is more than that cannot leave the thread.
      return (exported) => structuredClone(exported);
    case 'survey':
      return (exported) => nameClaims(job.file, exported).map(claimEntry);
    case 'check': {
      const { file, id, ...options } = job;
      const { checkClaim } = await import('../check/checkClaim.ts');
      const onProgress = seldom(tell);
      const judging = crew === undefined ? undefined : new Judging(crew);
      return (exported) =>
        checkClaim(named(id, file, exported), { ...options, timeLimit, onProgress, crew: judging, solve });
    }
    case 'help': {
      const { file, id, seed } = job;
      const { drawAhead } = await import('../check/ahead/drawAhead.ts');
      return (exported) => {
        const claim = named(id, file, exported);
        help(crew!, (offer, goesOn) => drawAhead(claim, seed, offer, goesOn));
      };
    }
    case 'locate': {
      const { file, id, key } = job;
      const { functionLocation } = await import('./sandbox/functionLocation.ts');
      return (exported) => functionLocation(Reflect.get(named(id, file, exported).claim, key), properties);
    }
    case 'look': {
      const { as, id, again, ...options } = job;
      const { look, lookAgain } = await import('../check/look.ts');
      return (exported) =>
        again === undefined
          ? look(named(id, as, exported), { ...options, solve })
          : lookAgain(named(id, as, exported), { ...options, solve, settings: again });
    }
    case 'replay': {
      const { file, token } = job;
      const { replayClaim } = await import('../check/replayClaim.ts');
      return (exported) => replayClaim(named(token.id, file, exported), token);
    }
  }
}

async function load(file: string): Promise<unknown> {
  try {
    const { default: exported } = (await import(pathToFileURL(file).href)) as { readonly default?: unknown };
    return exported;
  } catch (error) {
    throw new ImportError(error);
  }
}

function named(id: string, file: string, exported: unknown): NamedClaim {
  const found = nameClaims(file, exported).find((claim) => claim.id === id);
  if (found === undefined) throw new TypeError(`${file} holds no claim ${id}`);
  return found;
}

function seldom(tell: (report: Report) => void): (progress: { settings: number; draws: number }) => void {
  let next = 0;
  return ({ settings, draws }) => {
    const now = unguarded.now();
    if (now < next) return;
    next = now + BETWEEN_REPORTS;
    tell({ settings, draws });
  };
}
