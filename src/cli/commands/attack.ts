import path from 'node:path';
import {
  type Attacked,
  attack as attackAll,
  attackClaim,
  type Checked,
  exactAttack,
} from '../../audit/attack/attack.ts';
import { attackTables, outcomeLines } from '../../audit/attack/attackTables.ts';
import { claimText } from '../../audit/attack/claimText.ts';
import { ENGINE_MUTANTS } from '../../audit/attack/engineMutants.ts';
import type { Found } from '../../audit/attack/mutants/EngineMutant.ts';
import { COMBINATIONS, plant } from '../../audit/attack/plant.ts';
import type { Planted } from '../../audit/attack/Planted.ts';
import { USUAL_CLAIMS, USUAL_SEED } from '../../audit/attack/usual.ts';
import { closest } from '../../claim/closest.ts';
import { type Kind, KINDS } from '../../claim/kinds.ts';
import { attackUnchanged, runMutants } from '../../audit/attack/runMutants.ts';
import { EXIT } from '../exitCode.ts';
import { commandLine } from '../../results/words/commands.ts';
import { displayPath, REPORTS_FOLDER } from '../../store/folders.ts';
import { callFromHere, callFromReport } from '../../store/invocation.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { makeReportFolder } from '../../store/reportFolder.ts';
import { openTerminal, type Terminal } from '../terminal/Terminal.ts';
import { UsageError } from '../../store/UsageError.ts';
import { workerCount } from '../../run/workerCount.ts';
import { writeMeasurements } from '../../store/writeMeasurements.ts';
import type { AttackFlags } from '../usage/attack.ts';

/** Seconds after which the attack on one mutant is ended. */
const TIMEOUT = 1800;

/**
 * `npm run attack`: checks generated claims of known truth and reports false verdicts; with `--mutants` it also attacks
 * copies of the checker with one planted fault each, and reports which are found.
 *
 * An attack with the usual seed, effort and kinds, and with mutants, writes `attack.json` to the reports folder; any
 * other does if `--out` is given.
 *
 * @param addresses of single generated claims to check; all by default
 * @returns the exit code: 1 if a verdict is false, an exact check fails or a mutant is not found
 */
export async function attack(addresses: readonly string[], flags: AttackFlags): Promise<number> {
  const { claims, seed, effort } = flags;
  const terminal = openTerminal();
  const { print, status } = terminal;
  const kinds = flags.kind?.map(kindNamed);
  if (addresses.length > 0) return alone(addresses, flags, terminal);
  const isRecord =
    flags.mutants === true &&
    seed === USUAL_SEED &&
    effort === 'quick' &&
    kinds === undefined &&
    claims >= USUAL_CLAIMS;
  const out = flags.out ?? (isRecord ? REPORTS_FOLDER : undefined);
  if (out !== undefined) await makeReportFolder(out);

  const stop = new AbortController();
  const unlisten = onInterrupt(() => {
    print('\nInterrupted: nothing is written. Press Ctrl-C again to quit at once.');
    stop.abort();
  });
  const attacked: Attacked[] = [];
  let wrong = 0;
  for await (const one of attackAll({ seed, claims, kinds, effort })) {
    attacked.push(one);
    if (one.outcome === 'false') {
      wrong++;
      print(falseText(one, flags));
    }
    status.show((seconds) => `${attacked.length} generated claims, ${wrong} false verdicts, ${seconds} s`);
    if (stop.signal.aborted) break;
  }
  const checked: Checked[] = [];
  if (!stop.signal.aborted && kinds === undefined) {
    for (const one of exactAttack()) {
      checked.push(one);
      if (one.broken !== undefined) print(`Exact check failed: ${one.says}. ${one.broken}\n`);
      status.show((seconds) => `${checked.length} exact checks, ${seconds} s`);
    }
  }
  const broken = checked.filter((one) => one.broken !== undefined).length;
  status.hide();
  print(outcomeLines(attacked).join('\n'));
  if (checked.length > 0) print(`\n${checked.length} exact checks, ${broken} failed.`);
  const isClean = wrong === 0 && broken === 0;
  let mutants: readonly Found[] | 'none' | undefined;
  if (flags.mutants === true && !stop.signal.aborted) {
    if (isClean) mutants = await attackMutants(flags, terminal, stop.signal);
    else print('\nNo mutants are attacked, since the attack finds fault with the unchanged checker.');
  }
  unlisten();
  if (stop.signal.aborted) return EXIT.interrupted;
  if (mutants === 'none') return EXIT.surprise;
  if (out !== undefined) {
    await writeMeasurements(attackTables(attacked, checked, mutants, commandOf(flags)), out);
    print(`\nWrote ${displayPath(path.join(out, 'attack.json'))}`);
  }
  return isClean && (mutants?.every(({ by }) => by !== undefined) ?? true) ? EXIT.asExpected : EXIT.surprise;
}

/** @returns the outcomes; `none` if the attack finds fault with the unchanged checker, or times out on it */
async function attackMutants(
  { seed, workers }: AttackFlags,
  { print, status }: Terminal,
  signal: AbortSignal,
): Promise<Found[] | 'none'> {
  print(`\n${ENGINE_MUTANTS.length} mutants of the checker`);
  status.show((seconds) => `the unchanged checker, ${seconds} s`);
  const options = { seed, timeout: TIMEOUT, signal };
  const unchanged = await attackUnchanged(options);
  if (unchanged?.by !== undefined || unchanged?.isLate === true) {
    status.hide();
    const why = unchanged.by ?? `the attack timed out after ${TIMEOUT} s`;
    print(`The unchanged checker, attacked like a mutant: ${why}`);
    return 'none';
  }
  let done = 0;
  const found = await runMutants(ENGINE_MUTANTS, {
    ...options,
    workers: workerCount(workers),
    onFound: ({ mutant, by, isLate }) => {
      done++;
      const outcome = by !== undefined ? 'found' : isLate === true ? 'TIMED OUT' : 'NOT FOUND';
      print(`${outcome}  ${mutant.file}: ${mutant.says}${by === undefined ? '' : `\n         by ${by}`}`);
      status.show((seconds) => `${done} of ${ENGINE_MUTANTS.length} mutants, ${seconds} s`);
    },
  });
  status.hide();
  print(`\n${found.filter(({ by }) => by !== undefined).length} of ${found.length} mutants are found.`);
  return found;
}

/** Checks single generated claims, and shows each as a claim file. */
async function alone(addresses: readonly string[], flags: AttackFlags, { print }: Terminal): Promise<number> {
  const planted = addresses.map((address) => plantedAt(address, flags.seed));
  let wrong = 0;
  for (const one of planted) {
    const found = await attackClaim(one, flags);
    if (found.outcome === 'false') wrong++;
    print(
      `${one.address}: ${found.outcome}${found.why === undefined ? '' : `; ${found.why}`}\n${found.sentence}\n\n${claimText(one)}`,
    );
  }
  return wrong > 0 ? EXIT.surprise : EXIT.asExpected;
}

function plantedAt(address: string, seed: string): Planted {
  const [generator, kind, index = '', ...more] = address.split('/');
  const known = COMBINATIONS.find((one) => one.generator === generator && one.kind === kind);
  if (known === undefined || !/^\d{1,9}$/u.test(index) || more.length > 0) {
    const all = COMBINATIONS.map((one) => `${one.generator}/${one.kind}`);
    const meant = closest(`${generator}/${kind}`, all);
    throw new UsageError(
      `no generated claim has the address ${address}; ${meant === undefined || known !== undefined ? 'write laws/mean/17' : `did you mean ${meant}/${index === '' ? '0' : index}?`}`,
    );
  }
  return plant(seed, known.generator, known.kind, Number(index));
}

/** A false verdict, with the claim as a file and the command that repeats it. */
const falseText = ({ planted, why, verdict, sentence }: Attacked, { seed, effort }: AttackFlags): string =>
  `False verdict (${verdict}) on ${planted.address}, ${planted.family}: ${why}
${sentence}
To repeat it: ${commandLine('attack', [planted.address], [...(seed === USUAL_SEED ? [] : ['--seed', seed]), ...(effort === 'quick' ? [] : ['--effort', effort])], callFromHere())}

${claimText(planted)}`;

function commandOf({ claims, seed, mutants }: AttackFlags): string {
  const more = [
    ...(claims === USUAL_CLAIMS ? [] : ['--claims', String(claims)]),
    ...(seed === USUAL_SEED ? [] : ['--seed', seed]),
    ...(mutants === true ? ['--mutants'] : []),
  ];
  return commandLine('attack', [], more, callFromReport());
}

function kindNamed(name: string): Kind {
  if (Object.hasOwn(KINDS, name)) return name as Kind;
  const names = Object.keys(KINDS);
  const meant = closest(name, names);
  throw new UsageError(
    `no kind of claim is called ${name}; ${meant === undefined ? `the kinds are ${names.join(', ')}` : `did you mean ${meant}?`}`,
  );
}
