import { StatusLine } from './StatusLine.ts';

/** Where the text for people goes, and how. */
export interface Terminal {
  /** One or more lines for people. */
  readonly say: (text: string) => void;
  /** Text for machines, on the standard output and as it is. */
  readonly hand: (text: string) => void;
  readonly status: StatusLine;
  readonly colour: boolean;
  /** Characters in a line. */
  readonly width: number;
}

/** Characters in a line where nobody looks. */
const WIDTH = 100;

/**
 * The terminal that the program was started from.
 *
 * @param json whether the standard output belongs to machines, so that people's text goes to the standard error
 */
export function openTerminal({ json = false }: { readonly json?: boolean } = {}): Terminal {
  const people = json ? process.stderr : process.stdout;
  const status = new StatusLine(process.stderr);
  return {
    say: (text) => status.above(() => people.write(`${text}\n`)),
    hand: (text) => status.above(() => process.stdout.write(text)),
    status,
    colour: hasColour(people),
    width: people.isTTY && people.columns > 0 ? people.columns : WIDTH,
  };
}

function hasColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY && stream.hasColors();
}

/** A reader that goes away (`| head`) silences what is written and changes nothing else. */
export function forgiveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
