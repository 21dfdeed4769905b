import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Whether certificates can be made; where not, tests that need some are skipped. */
export const hasOpenssl = spawnSync('openssl', ['version']).error === undefined;
if (!hasOpenssl) console.warn('openssl is not installed: the tests of encrypted queues are skipped');

/** An authority of a test's own, with a server that it vouches for; each is the path of a file. */
export interface Authority {
  readonly certificate: string;
  readonly server: { readonly key: string; readonly certificate: string };
}

/** Makes an authority, and a certificate for 127.0.0.1. @param folder to be made */
export async function authority(folder: string): Promise<Authority> {
  await mkdir(folder, { recursive: true });
  const [certificate, key] = ['ca.pem', 'ca.key'];
  const [request, extensions] = ['server.csr', 'server.ext'];
  const server = { key: path.join(folder, 'server.key'), certificate: path.join(folder, 'server.pem') };
  await writeFile(path.join(folder, extensions), 'subjectAltName = IP:127.0.0.1\n');
  const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  for (const args of [
    [
      'req',
      '-x509',
      ...newKey,
      '-keyout',
      key,
      '-out',
      certificate,
      '-days',
      '2',
      '-subj',
      `/CN=${path.basename(folder)}`,
    ],
    ['req', ...newKey, '-keyout', server.key, '-out', request, '-subj', '/CN=queue'],
    `x509 -req -in ${request} -CA ${certificate} -CAkey ${key} -CAcreateserial -days 2 -extfile ${extensions}`
      .split(' ')
      .concat('-out', server.certificate),
  ]) {
    const { status, stderr } = spawnSync('openssl', args, { cwd: folder });
    if (status !== 0) throw new Error(stderr.toString());
  }
  return { certificate: path.join(folder, certificate), server };
}
