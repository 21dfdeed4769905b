import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { FIGURES, GROWTH, inputsAt, inputsName, SIZES, startsAt } from '../../properties/8-learned/plan.ts';
import { keep } from '../../properties/8-learned/weights.ts';
import { searchedPacking } from './searchedPacking.ts';
import { trained, trainedPanel } from './trained.ts';

const HELP = `Usage: npm run train -- [files...]

Learns the directions that properties/8-learned compares with random ones, at the settings that Toy Models publishes, and
writes the weights to properties/8-learned/weights. The same numbers come out each time. All of them take about a quarter
of an hour of one processor.

  files     which to write: 2x1, 5x2, 20x5, 80x20, 100x20, packing, growth, figures (default: all)
  --help    show this help
`;

const FOLDER = path.resolve(import.meta.dirname, '../../properties/8-learned/weights');
const NAMES = [...SIZES.map(({ n, m }) => `${n}x${m}`), 'packing', 'growth', 'figures'];

/** `npm run train`: learns the models of each file and writes it. */
function main(asked: readonly string[]): void {
  if (asked.includes('--help')) return print(HELP.trimEnd());
  const unknown = asked.find((name) => !NAMES.includes(name));
  if (unknown !== undefined) {
    process.stderr.write(`error: there is no file ${unknown}; write some of ${NAMES.join(', ')}\n`);
    process.exitCode = 2;
    return;
  }
  const wanted = (name: string): boolean => asked.length === 0 || asked.includes(name);
  for (const size of SIZES) {
    const { n, m } = size;
    if (!wanted(`${n}x${m}`)) continue;
    const learned = inputsAt(n).map((inputs) => {
      print(`${n} features in ${m} dimensions, ${inputsName(inputs)}`);
      const starts = Array.from({ length: startsAt(size, inputs) }, (_, start) => start);
      return [inputsName(inputs), keep(starts.map((start) => trained({ n, m, inputs, start })))];
    });
    write(`${n}x${m}`, { n, m, learned: Object.fromEntries(learned) as unknown });
  }
  if (wanted('packing')) {
    print('100 lines in 20 dimensions');
    write('packing', keep([searchedPacking()]));
  }
  if (wanted('growth')) {
    write(
      'growth',
      GROWTH.map(({ c, k, n, m, starts }) => {
        print(`${n} features in ${m} dimensions, ${k} present on average`);
        const inputs = { values: 'binary', density: k / n } as const;
        const models = Array.from({ length: starts }, (_, start) => trained({ n, m, inputs, start }));
        return { c, k, n, m, kept: keep(models) };
      }),
    );
  }
  if (wanted('figures')) {
    write(
      'figures',
      FIGURES.map((panel, at) => {
        if (at % 10 === 0) print(`panel ${at + 1} of ${FIGURES.length}`);
        return keep([trainedPanel(panel)]);
      }),
    );
  }
}

function write(name: string, content: unknown): void {
  const file = path.join(FOLDER, `${name}.json`);
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  print(`Wrote properties/8-learned/weights/${name}.json`);
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

main(process.argv.slice(2));
