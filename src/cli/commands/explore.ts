import { selectClaims } from '../../run/catalog/selectClaims.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { workerCount } from '../../run/workerCount.ts';
import { UsageError } from '../../store/UsageError.ts';
import { EXIT } from '../exitCode.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import type { ExploreFlags } from '../usage/explore.ts';
import type { Exploring } from '../explore/Exploring.ts';
import { showCurve } from '../explore/showCurve.ts';
import { showDraw } from '../explore/showDraw.ts';
import { showWorst } from '../explore/showWorst.ts';

/** `npm run explore`: a curve along one parameter, the settings nearest to failing, or one draw. @returns the exit code */
export async function explore(id: string, flags: ExploreFlags): Promise<number> {
  const way = wayOf(flags);
  const terminal = openTerminal(flags);
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    terminal.print('\nInterrupted: what was found so far is shown. Press Ctrl-C again to quit at once.');
    stop.abort();
  });
  try {
    return await withCatalog(
      flags.properties,
      IMPORT_TIMEOUT,
      async (catalog, executor) => {
        const ids = selectClaims(
          catalog.claims.map((claim) => claim.id),
          [id],
          catalog,
        );
        if (ids.length > 1)
          throw new UsageError(`${id} matches ${ids.length} claims; name one of them, such as ${ids[0]!}`);
        const entry = catalog.claims.find((claim) => claim.id === ids[0]);
        const known = catalog.faults.get(ids[0]!);
        if (entry === undefined || known !== undefined)
          throw new UsageError(`${ids[0]!} is faulty: ${known?.message ?? 'its file cannot be read'}`);
        const { file } = entry;
        const seed = flags.seed ?? catalog.paper.seed;
        const job = { file, code: catalog.modules.get(file)!.code, id: entry.id, seed };
        return way({ entry, job, flags, executor, terminal, signal: stop.signal });
      },
      { workers: workerCount(flags.workers) },
    );
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    return EXIT.interrupted;
  } finally {
    terminal.status.hide();
    if (!stop.signal.aborted) unlisten();
  }
}

/** Options that only some ways to explore have. */
const ONLY_CURVE = ['over', 'draws', 'confidence', 'svg'] as const;

/** What the options ask for. @throws UsageError where they do not go together */
function wayOf(flags: ExploreFlags): (exploring: Exploring) => Promise<number> {
  const { worst, draw, nth, at, effort, confidence } = flags;
  const refuse = (names: readonly (keyof ExploreFlags)[], other: string): void => {
    const name = names.find((each) => flags[each] !== undefined);
    if (name !== undefined) throw new UsageError(`--${name} does not go with ${other}; leave one of them out`);
  };
  if (confidence === 1)
    throw new UsageError('invalid --confidence 100%; no interval is certain: write a percentage below 100');
  if (worst !== undefined) {
    refuse([...ONLY_CURVE, 'at', 'draw', 'nth'], '--worst');
    return showWorst;
  }
  if (draw !== undefined) {
    refuse([...ONLY_CURVE, 'effort'], '--draw');
    const twice = draw === true ? undefined : Object.keys(draw).find((name) => Object.hasOwn(at ?? {}, name));
    if (twice !== undefined) throw new UsageError(`--draw and --at both give ${twice}; leave it out of one of them`);
    return showDraw;
  }
  if (nth !== undefined) throw new UsageError('--nth says which draw to work through; add --draw');
  if (effort !== undefined && flags.draws !== undefined)
    throw new UsageError('--effort and --draws both say how many draws there are; leave one of them out');
  return showCurve;
}
