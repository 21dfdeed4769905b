import path from 'node:path';
import { MAX_MUTANTS, type Rule, RULES } from '../../audit/mutation/rules/rules.ts';
import { closest } from '../../claim/closest.ts';
import { credit, inBrackets } from '../../results/words/credit.ts';
import { measurementsJson } from '../../results/measurementsJson.ts';
import { commandLine } from '../../results/words/commands.ts';
import { countOf } from '../../results/words/countText.ts';
import { onOneLine } from '../../results/words/printable.ts';
import { EXIT } from '../exitCode.ts';
import { displayPath, recordFolder } from '../../store/folders.ts';
import { measurementsFolder } from '../../store/measurementsFolder.ts';
import { openMutantsJournal } from '../../audit/mutation/mutantsJournal.ts';
import { mutantsPlan } from '../../audit/mutation/mutantsPlan.ts';
import { type MutatedClaim, runMutants } from '../../audit/mutation/mutantsRun.ts';
import { mutantsTables } from '../../audit/mutation/mutantsTables.ts';
import { claimText, detailText, planText, totalText } from '../../audit/mutation/mutantsText.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import { IMPORT_TIMEOUT } from '../../run/limits.ts';
import { selectClaims } from '../../run/catalog/selectClaims.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import { invocationFromRecord } from '../../store/invocation.ts';
import { UsageError } from '../../store/UsageError.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import { engineText, openEngine } from '../run/openEngine.ts';
import { activityText } from '../terminal/activityText.ts';
import type { QueueExecutor } from '../../run/queue/QueueExecutor.ts';
import { openCache } from '../../run/cache/openCache.ts';
import { workerCount } from '../../run/workerCount.ts';
import { writeMeasurements } from '../../store/writeMeasurements.ts';
import type { MutateFlags } from '../usage/mutate.ts';

/**
 * `npm run mutate`: makes mutants of the claims by rule and reports which are killed.
 *
 * A run of all claims and rules writes `mutants.json` to the folder of the paper's measurements; any other does if
 * `--out` is given.
 *
 * @returns the exit code
 */
export async function mutate(patterns: readonly string[], flags: MutateFlags): Promise<number> {
  const { properties, most, effort, timeout } = flags;
  const terminal = openTerminal(flags);
  const { print, writeOutput, status } = terminal;
  const rules = flags.rule?.map(ruleNamed);
  const catalog = await withCatalog(properties, IMPORT_TIMEOUT, (found) => found);
  const all = catalog.claims.map(({ id }) => id);
  const ids = patterns.length === 0 ? all : selectClaims(all, patterns, catalog);
  const part = partOf(patterns, flags, catalog.paper.seed);
  // Refused before mutants are made, which takes longer.
  if (flags.list !== true) measurementsFolder(flags.out, part, properties);
  const plan = mutantsPlan(catalog, { ids, rules, most });
  const total = plan.reduce((sum, { mutants }) => sum + mutants.length, 0);
  const number = `${countOf(total, 'mutant')} of ${countOf(plan.length, 'claim')}`;
  for (const { file, message } of catalog.unread) print(`Left out: ${file} is faulty: ${message}`);
  if (flags.list === true) {
    for (const claim of plan) print(planText(claim));
    print(`\n${number}`);
    return EXIT.asExpected;
  }
  const seed = flags.seed ?? catalog.paper.seed;
  const kept = flags.out ?? recordFolder(properties);
  await makeReportFolder(kept);
  const journal = await openMutantsJournal(kept, flags.fresh);
  print(
    `${onOneLine(catalog.paper.title)}${inBrackets(credit({ ...catalog.paper, year: 0 }).map(onOneLine))}: ${number}, seed ${seed}, effort ${effort}${flags.engine === undefined ? '' : `, ${engineText(flags)}`}\n`,
  );
  if (journal.damaged > 0) {
    print(
      `${journal.damaged} lines of the journal were cut off or changed and are left out; these mutants are evaluated again.\n`,
    );
  }
  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    print(
      '\nInterrupted: what was decided is kept, and the same command resumes from it. Press Ctrl-C again to quit at once.',
    );
    stop.abort();
  });
  let executor: QueueExecutor | undefined;
  let done = 0;
  let last = '';
  status.show((spent) => {
    const elsewhere = executor === undefined ? '' : ` · ${activityText(executor.activity)}`;
    return `${done}/${total} mutants · ${spent} s · ${last}${elsewhere}`;
  });
  const evaluations = { taken: 0, run: 0 };
  let claims: MutatedClaim[];
  try {
    executor = await openEngine({ ...flags, memory: undefined }, print);
    claims = await runMutants(plan, {
      properties: catalog.properties,
      seed,
      effort,
      workers: workerCount(flags.workers),
      timeout,
      journal,
      executor,
      cache: openCache({ fresh: flags.fresh, study: true, remote: flags.engine !== undefined, print }),
      signal: stop.signal,
      onMutant: ({ id }) => {
        done++;
        last = id;
      },
      onEvaluation: (how) => evaluations[how]++,
      onClaim: (claim) => print(patterns.length === 0 ? claimText(claim) : `${claimText(claim)}\n${detailText(claim)}`),
    });
  } finally {
    await executor?.close();
    status.hide();
    if (!stop.signal.aborted) unlisten();
  }
  print(`\n${totalText(claims)}`);
  if (evaluations.taken > 0)
    print(`${evaluations.taken} evaluations unchanged, ${evaluations.run} run (--fresh runs all).`);
  const options = [
    ...(most === MAX_MUTANTS ? [] : ['--most', String(most)]),
    ...(rules === undefined ? [] : ['--rule', ...rules]),
    ...(seed === catalog.paper.seed ? [] : ['--seed', seed]),
    ...(effort === 'quick' ? [] : ['--effort', effort]),
  ];
  const command = commandLine('mutate', patterns, options, invocationFromRecord(properties));
  const facts = { seed, effort, most, asked: plan.length, command, sections: catalog.sections };
  const tables = mutantsTables(claims, facts);
  const out = measurementsFolder(flags.out, part ?? (stop.signal.aborted ? 'is not finished' : undefined), properties);
  if (out !== undefined) {
    await writeMeasurements(tables, out);
    print(`Wrote ${displayPath(path.join(out, 'mutants.json'))}`);
  }
  if (flags.json === true) writeOutput(measurementsJson(tables));
  return stop.signal.aborted ? EXIT.interrupted : EXIT.asExpected;
}

/** How a run differs from one whose tables are kept; undefined if it does not. */
function partOf(
  patterns: readonly string[],
  { rule, most, seed, effort }: MutateFlags,
  usualSeed: string,
): string | undefined {
  if (patterns.length > 0) return 'covers only some of the claims';
  if (rule !== undefined) return 'applies only some of the rules';
  if (most !== MAX_MUTANTS) return `makes at most ${most} mutants of a claim`;
  if (effort !== 'quick') return `has ${effort} effort`;
  return seed === undefined || seed === usualSeed ? undefined : `has the seed ${seed}`;
}

/** A rule by its name. @throws UsageError with what may have been meant */
function ruleNamed(name: string): Rule {
  const names = Object.keys(RULES);
  if (Object.hasOwn(RULES, name)) return name as Rule;
  const meant = closest(name, names);
  const advice = meant === undefined ? `the rules are ${names.join(', ')}` : `did you mean ${meant}?`;
  throw new UsageError(`no rule is called ${name}; ${advice}`);
}
