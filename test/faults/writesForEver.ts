import { writeFileAtomically } from '../../src/store/writeFileAtomically.ts';

// Writes one file again and again until it is killed; it is named on the command line.
const file = process.argv[2]!;
for (let turn = 0; ; turn++) {
  await writeFileAtomically(file, `${String(turn % 10).repeat(3_000_000)}end`);
  if (turn === 0) process.stdout.write('begun\n');
}
