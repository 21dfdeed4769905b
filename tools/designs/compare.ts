import { MEASUREMENTS_SCHEMA } from '../../src/results/Measurements.ts';
import { displayPath } from '../../src/store/folders.ts';
import { writeMeasurements } from '../../src/store/writeMeasurements.ts';
import { inputsName } from '../../properties/8-learned/plan.ts';
import { measureAll, measureAlongGrowth } from './measured.ts';
import { packingTable } from './packingTable.ts';
import { publishedTable } from './publishedTable.ts';
import { factorTable, growthTable, lossTables, presentTable, recoveryTable } from './tables.ts';

const HELP = `Usage: npm run designs

Compares learned directions with random ones, pairs, bases and packings, on the same inputs, and writes reports/designs.json
and the tables of guides/learned-directions.md. It takes some minutes; the directions themselves are made by npm run train.
`;

const ABOUT = [
  'Features are 0 or 1, and a loss is the mean of $\\sum_i(x_i″-x_i)^2$ as a share of $np(1-p)$, what the best constant loses; more than that counts as that. All designs are tried on the same fresh inputs. Those of random directions have new ones in each draw; their common length and bias, or their threshold, are those of least loss over other fresh inputs. The paper’s $\\mathrm{ReLU}(x′-2\\varepsilon)$ has $\\varepsilon=\\delta\\sqrt k$, $k=pn$. Features that a design ignores are answered by the constant $p$.',
  'Learned directions are trained at the settings that Toy Models publishes, Adam at a rate of $10^{-3}$ for $10^4$ steps of 1024 inputs, by `npm run train`, from the density or the number of features on which they are tried.',
];

/** `npm run designs`: measures all designs, and writes the tables. */
async function main(): Promise<void> {
  if (process.argv.includes('--help')) return print(HELP.trimEnd());
  const all = [];
  for (const measured of measureAll()) {
    all.push(measured);
    print(`${measured.n} features in ${measured.m} dimensions, ${inputsName(measured.inputs)}`);
  }
  const along = [...measureAlongGrowth()];
  const files = await writeMeasurements({
    schema: MEASUREMENTS_SCHEMA,
    name: 'designs',
    title: 'Learned and random directions',
    command: 'npm run designs',
    about: ABOUT,
    tables: [
      factorTable(all),
      ...lossTables(all),
      presentTable(all),
      recoveryTable(all),
      growthTable(along),
      packingTable(),
      publishedTable(),
    ],
  });
  for (const file of files) print(`Wrote ${displayPath(file)}`);
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

await main();
