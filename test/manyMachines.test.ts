import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PASSWORD, readAddress } from '../src/run/queue/ServerAddress.ts';
import { PACKAGE_FOLDER } from '../src/store/folders.ts';
import { runHere } from './runHere.ts';

const guide = await readFile(path.join(PACKAGE_FOLDER, 'guides/many-machines.md'), 'utf8');
const fileNamed = (name: string): unknown => {
  const [, text = ''] = new RegExp(`\\n\`\`\`yaml ${name}\\n([^]*?)\\n\`\`\``, 'u').exec(guide) ?? [];
  return parse(text);
};

interface Container {
  readonly command: readonly string[];
}
interface Compose {
  readonly services: Readonly<Record<'queue' | 'worker' | 'report', Container>>;
}
interface KubernetesJob {
  readonly kind: string;
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly containers: readonly (Container & { readonly env: readonly { readonly name: string }[] })[];
      };
    };
  };
}

const { services } = fileNamed('compose.yaml') as Compose;
const { kind, spec } = fileNamed('job.yaml') as KubernetesJob;
const [container] = spec.template.spec.containers;

describe('the templates of the guide', () => {
  test.each([
    ['worker', services.worker.command],
    ['report', services.report.command],
    ['worker', container!.command],
  ])(
    'call %s with options that it has, and with an address',
    async (name, [npx, refutable, command = '', ...words]) => {
      expect([npx, refutable, command]).toEqual(['npx', 'refutable', name]);
      const { stdout } = await runHere([command, '--help']);
      for (const option of words.filter((word) => word.startsWith('--'))) expect(stdout).toContain(option);
      expect(
        readAddress(
          words.find((word) => word.includes('://'))!,
          {},
        ).connection,
      ).toMatchObject({ port: 6379 });
    },
  );

  test('reach the queue that they start, which forgets nothing', () => {
    for (const { command } of [services.worker, services.report]) expect(command.join(' ')).toContain('redis://queue:');
    expect(services.queue.command.join(' ')).toContain('--maxmemory-policy noeviction');
  });

  test('keep the password out of the command', () => {
    expect(kind).toBe('Job');
    expect(container!.env.map(({ name }) => name)).toEqual([PASSWORD]);
  });
});
