import { failsAgain } from '../../check/failsAgain.ts';
import { parseToken, type Token } from '../../check/search/token.ts';
import { EXIT } from '../exitCode.ts';
import { replayText } from '../terminal/replayText.ts';
import { selectClaims } from '../../run/catalog/selectClaims.ts';
import { openTerminal } from '../terminal/Terminal.ts';
import { UsageError } from '../../store/UsageError.ts';
import { withCatalog } from '../../run/catalog/withCatalog.ts';
import type { ReplayFlags } from '../usage/replay.ts';

/**
 * `npm run replay`: makes a recorded counterexample again.
 *
 * @returns the exit code: 0 when it fails again, 1 when the claim holds there now
 */
export async function replay(text: string, { properties, timeout, json = false }: ReplayFlags): Promise<number> {
  const token = read(text);
  const { print, writeOutput } = openTerminal({ json });
  return withCatalog(properties, timeout, async (catalog, executor) => {
    const { claims, faults, modules } = catalog;
    const [id] = selectClaims(
      claims.map((entry) => entry.id),
      [token.id],
      catalog,
    );
    const entry = claims.find((candidate) => candidate.id === id)!;
    const known = faults.get(entry.id);
    if (known !== undefined) throw new UsageError(`${entry.id} is faulty: ${known.message}`);
    const { answer, fault } = await executor.run(
      { do: 'replay', file: entry.file, code: modules.get(entry.file)!.code, token },
      { timeout },
    );
    if (fault !== undefined) throw new UsageError(`cannot replay ${entry.id}: ${fault.message}`);
    print(replayText(entry, token, answer));
    if (json)
      writeOutput(`${JSON.stringify({ id: entry.id, seed: token.seed, place: token.place, ...answer }, null, 2)}\n`);
    return failsAgain(token.place, answer) ? EXIT.asExpected : EXIT.surprise;
  });
}

function read(text: string): Token {
  try {
    return parseToken(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}
