import { readdirSync, readFileSync } from 'node:fs';

/** Parts of a second in which Linux counts the time of processes. */
const TICKS = 100;

interface Counted {
  readonly parent: number;
  readonly seconds: number;
}

/** Whether this system says how much processor time a process has taken. */
export function canCount(): boolean {
  return counted(process.pid) !== undefined;
}

/** The processor time, in seconds, that a process and all that it has started have taken so far; Linux only. */
export function processorTime(pid: number): number {
  const all = new Map<number, Counted>();
  for (const name of readdirSync('/proc')) {
    const found = /^\d+$/u.test(name) ? counted(Number(name)) : undefined;
    if (found !== undefined) all.set(Number(name), found);
  }
  const sum = (of: number): number =>
    [...all].reduce(
      (total, [child, { parent }]) => (parent === of ? total + sum(child) : total),
      all.get(of)?.seconds ?? 0,
    );
  return sum(pid);
}

/** What a process has taken, with those of its children that have ended; undefined if there is no such process. */
function counted(pid: number): Counted | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name in brackets may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = fields.slice(11, 15).reduce((total, one) => total + one, 0);
  return { parent: fields[1]!, seconds: ticks / TICKS };
}
