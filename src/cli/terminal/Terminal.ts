import { EXIT } from '../exitCode.ts';
import { hiddenByNumber } from '../../results/words/hidden.ts';
import { legible } from '../../results/words/legible.ts';
import { StatusLine } from './StatusLine.ts';

/** Where the text for people goes, and how. */
export interface Terminal {
  /** One or more lines for people. */
  readonly say: (text: string) => void;
  /** A sentence on what is wrong, on the standard error. */
  readonly warn: (text: string) => void;
  /** JSON for machines, on the standard output. */
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
  const colour = hasColour(people);
  return {
    say: (text) => status.above(() => people.write(`${printable(text, colour)}\n`)),
    warn: (text) => status.above(() => process.stderr.write(`${legible(text)}\n`)),
    hand: (text) => status.above(() => process.stdout.write(hiddenByNumber(text))),
    status,
    colour,
    width: people.isTTY && people.columns > 0 ? people.columns : WIDTH,
  };
}

/**
 * Text for a terminal without what it would take for an order, whoever wrote it: of all control characters only line
 * breaks, tabs and, where there are any, colours are left.
 */
function printable(text: string, colour: boolean): string {
  if (!colour) return legible(text);
  return text
    .split(COLOUR)
    .map((part, at) => (at % 2 === 1 ? part : legible(part)))
    .join('');
}

/** What begins or ends a colour. */
// oxlint-disable-next-line no-control-regex -- it is one
const COLOUR = /(\u001B\[\d{1,2}m)/u;

function hasColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY && stream.hasColors();
}

/**
 * A reader that goes away (`| head`) silences what is written and changes nothing else. Output that cannot be written
 * for another reason (`> file` on a full disk) makes the exit code say so; the run goes on, for its report may be kept.
 */
export function forgiveClosedPipes(): void {
  for (const [stream, other] of [
    [process.stdout, process.stderr],
    [process.stderr, process.stdout],
  ] as const) {
    let isTold = false;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || isTold) return;
      isTold = true;
      process.on('exit', () => {
        process.exitCode = EXIT.unusable;
      });
      other.write(`error: the output cannot be written: ${error.message}\n`);
    });
  }
}
