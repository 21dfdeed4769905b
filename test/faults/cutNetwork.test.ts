import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { belowThree, type ClaimFolder, claimFolder, takesSeconds } from '../claimFolder.ts';
import { hasNamespaces, type TwoMachines, twoMachines } from '../namespaces.ts';
import { expectedOf, until } from '../queueing.ts';
import { hasRedis } from '../servers.ts';

/** Milliseconds for which the network is cut. */
const CUT = 30_000;

const children: ChildProcess[] = [];
let net: TwoMachines | undefined;
let folder: ClaimFolder | undefined;
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  net?.remove();
  await folder?.remove();
});

/** What a program has printed so far. */
function said(child: ChildProcess): () => string {
  children.push(child);
  let text = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
    });
  return () => text;
}

describe.skipIf(!hasRedis || !hasNamespaces)('a network that is cut for half a minute', () => {
  test('between a run with one of its workers and the queue: the results have the same bytes', async () => {
    net = twoMachines();
    const { near, far, cut, mend } = net;
    folder = await claimFolder({
      'properties/a-quick.claim.ts': belowThree(),
      'properties/b-slow.claim.ts': takesSeconds(),
      'properties/c-quick.claim.ts': belowThree("note: 'c',"),
      'properties/d-slow.claim.ts': takesSeconds(),
    });
    const properties = folder.in('properties');
    const url = `redis://${far.address}:6379`;
    const options = ['--bind', far.address, '--protected-mode', 'no', '--save', '', '--dir', folder.path];
    const server = said(far.spawn('redis-server', options));
    await until(() => server().includes('Ready to accept connections'));
    const workers = [near, far].map((one) =>
      said(one.refutable(['worker', url, '--properties', properties, '--workers', '1', '--lost-after', '5'])),
    );
    await until(() => workers.every((one) => one().includes('takes claims of')));

    const asked = [
      'report',
      '--engine',
      url,
      '--properties',
      properties,
      '--effort',
      'quick',
      '--out',
      folder.in('out'),
    ];
    const run = near.refutable([...asked, '--reporters', 'summary.md']);
    const told = said(run);
    const ended = once(run, 'exit');
    await until(() => run.exitCode !== null || /[ac]-quick/u.test(told()));
    cut();
    let isMended = false;
    setTimeout(() => {
      isMended = true;
      mend();
    }, CUT);
    const [code] = (await ended) as [number];
    expect(isMended, told()).toBe(true);
    expect(code, told()).toBe(1);
    expect(await readFile(folder.in('out/results.json'), 'utf8')).toBe(await expectedOf(properties));
  });
});
