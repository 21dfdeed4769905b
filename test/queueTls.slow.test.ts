import type { ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PASSWORD } from '../src/run/queue/ServerAddress.ts';
import { type Authority, authority, hasOpenssl } from './authority.ts';
import { belowThree, type ClaimFolder, claimFolder } from './claimFolder.ts';
import { expectedOf, until } from './queueing.ts';
import { type Ended, runCli } from './runCli.ts';
import { hasRedis, type Server, startRedis } from './servers.ts';

const SECRET = 'a-long-secret';

let scratch: ClaimFolder;
let server: Server;
let url: string;
let [own, other]: Authority[] = [];
const workers: ChildProcess[] = [];
beforeAll(async () => {
  if (!hasRedis || !hasOpenssl) return;
  scratch = await claimFolder({
    'properties/a.claim.ts': belowThree(),
    'properties/b.claim.ts': belowThree("note: 'b',"),
  });
  [own, other] = [await authority(scratch.in('own')), await authority(scratch.in('other'))];
  server = await startRedis(['--requirepass', SECRET], own);
  url = server.url.replace('redis:', 'rediss:');
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await server?.stop();
  await scratch?.remove();
});

/** What a process needs to know to get in. */
const trusting = (by: Authority | undefined, password: string | undefined = SECRET): NodeJS.ProcessEnv => ({
  NODE_EXTRA_CA_CERTS: by?.certificate ?? '',
  [PASSWORD]: password,
});

const report = (env: NodeJS.ProcessEnv, at = url): Promise<Ended> =>
  runCli(
    [
      'report',
      '--engine',
      at,
      '--properties',
      scratch.in('properties'),
      '--effort',
      'quick',
      '--out',
      scratch.in('out'),
    ],
    { env },
  );

/** Starts a worker. @returns what it has said so far */
function worker(env: NodeJS.ProcessEnv, at = url): () => string {
  let said = '';
  void runCli(['worker', at, '--properties', scratch.in('properties'), '--workers', '1'], {
    env,
    started: (child) => workers.push(child),
    watch: (_child, text) => {
      said = text;
    },
  });
  return () => said;
}

describe.skipIf(!hasRedis || !hasOpenssl)('an encrypted queue with a password', () => {
  test('gives the same bytes, and the password is in nothing that is printed or written', async () => {
    const said = worker(trusting(own));
    const { code, stdout, stderr } = await report(trusting(own));
    expect([code, stderr]).toEqual([1, '']);
    const results = await readFile(scratch.in('out/results.json'), 'utf8');
    expect(results).toBe(await expectedOf(scratch.in('properties')));
    expect(stdout).toContain(`, the workers of ${url}\n`);
    const page = await readFile(scratch.in('out/index.html'), 'utf8');
    for (const text of [said(), stdout, results, page]) expect(text).not.toContain(SECRET);
  });

  test.each<[string, () => NodeJS.ProcessEnv, () => string, RegExp]>([
    [
      'no authority',
      () => trusting(undefined),
      () => url,
      /certificate.*; name the certificate of its authority in the environment variable NODE_EXTRA_CA_CERTS$/u,
    ],
    [
      'another authority',
      () => trusting(other),
      () => url,
      /certificate.*; name the certificate of its authority in the environment variable NODE_EXTRA_CA_CERTS$/u,
    ],
    [
      'another password',
      () => trusting(own, 'a-wrong-secret'),
      () => url,
      /WRONGPASS.*; give the user in the address, and the password in the environment variable REFUTABLE_ENGINE_PASSWORD$/u,
    ],
    [
      'no password',
      () => trusting(own, ''),
      () => url,
      /NOAUTH.*; give the user in the address, and the password in the environment variable REFUTABLE_ENGINE_PASSWORD$/u,
    ],
    [
      'no encryption',
      () => trusting(own),
      () => server.url,
      /(?:ECONNRESET|EPIPE).*; if the server is encrypted at this port, write rediss:\/\/ in place of redis:\/\/$/u,
    ],
  ])('is not reached with %s, and a run and a worker say what to do', async (_what, env, at, why) => {
    const said = worker(env(), at());
    const { code, stderr } = await report(env(), at());
    expect(code).toBe(2);
    expect(stderr.trimEnd()).toMatch(why);
    const sentence = /cannot be reached: (.*)\. Trying again until it can\.\n/u;
    await until(() => sentence.test(said()));
    expect(sentence.exec(said())![1]).toMatch(why);
    for (const text of [said(), stderr]) expect(text).not.toMatch(/a-(?:long|wrong)-secret/u);
  });
});
