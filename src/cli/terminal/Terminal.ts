import { EXIT } from '../exitCode.ts';
import { hiddenByNumber } from '../../results/words/hidden.ts';
import { printable } from '../../results/words/printable.ts';
import { StatusLine } from './StatusLine.ts';

/** Where output goes, and in what form. */
export interface Terminal {
  /** Prints one or more lines for people. */
  readonly print: (text: string) => void;
  /** The same with colours. Texts of claims, files and errors in it must be on one line (see `onOneLine`). */
  readonly printInColour: (text: string) => void;
  /** Prints a warning on the standard error. */
  readonly warn: (text: string) => void;
  /** Writes output for programs (JSON) to the standard output. */
  readonly writeOutput: (text: string) => void;
  readonly status: StatusLine;
  readonly colour: boolean;
  /** Whether people read it on a terminal, and not in a file or a pipe. */
  readonly isTerminal: boolean;
  /** Characters in a line. */
  readonly width: number;
}

/** Characters in a line of output that is not a terminal. */
const WIDTH = 100;

/**
 * The terminal that the program was started from.
 *
 * @param json whether the standard output is for JSON; text for people then goes to the standard error
 */
export function openTerminal({ json = false }: { readonly json?: boolean } = {}): Terminal {
  const people = json ? process.stderr : process.stdout;
  const status = new StatusLine(process.stderr);
  const colour = hasColour(people);
  return {
    print: (text) => status.above(() => people.write(`${printable(text)}\n`)),
    printInColour: (text) => status.above(() => people.write(`${printableInColour(text, colour)}\n`)),
    warn: (text) => status.above(() => process.stderr.write(`${printable(text)}\n`)),
    writeOutput: (text) => status.above(() => process.stdout.write(hiddenByNumber(text))),
    status,
    colour,
    isTerminal: people.isTTY,
    width: people.isTTY && people.columns > 0 ? people.columns : WIDTH,
  };
}

/**
 * Text without control sequences that a terminal would obey, whatever its source: of all control characters only line
 * breaks, tabs and, on a terminal with colours, colour codes are kept.
 */
function printableInColour(text: string, colour: boolean): string {
  if (!colour) return printable(text);
  return text
    .split(COLOUR)
    .map((part, at) => (at % 2 === 1 ? part : printable(part)))
    .join('');
}

/** A colour code. */
// oxlint-disable-next-line no-control-regex -- it is one
const COLOUR = /(\u001B\[\d{1,2}m)/u;

function hasColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY && stream.hasColors();
}

/**
 * A reader that closes the pipe (`| head`) silences the output and changes nothing else. Output that cannot be written
 * for another reason (`> file` on a full disk) is reported, with exit code 2; the run continues, as its report may succeed.
 */
export function forgiveClosedPipes(): void {
  for (const [stream, other] of [
    [process.stdout, process.stderr],
    [process.stderr, process.stdout],
  ] as const) {
    let isReported = false;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE' || isReported) return;
      isReported = true;
      process.on('exit', () => {
        process.exitCode = EXIT.unusable;
      });
      other.write(`error: the output cannot be written: ${error.message}\n`);
    });
  }
}
