import path from 'node:path';
import { setting } from '../../results/shape/settingShape.ts';
import { listOf, record, recordOf, type Shapes, text } from '../../results/shape/Shape.ts';
import { readFault, readPlainFile } from '../files/readPlainFile.ts';
import { displayPath } from '../folders.ts';
import { type Corpus, CORPUS_SCHEMA } from './Corpus.ts';

/** Where a properties folder keeps its counterexamples. */
export const corpusFile = (properties: string): string => path.join(properties, 'refutations.json');

const shape = record({ schema: text, about: text, refutations: recordOf(listOf(setting)) } satisfies Shapes<Corpus>);

/** The outcome of reading a corpus. */
export interface FoundCorpus {
  /** Missing if there is no file, or it cannot be read. */
  readonly corpus?: Corpus;
  /** What is wrong with the file, in a sentence. */
  readonly problem?: string;
}

/**
 * Reads the counterexamples that a properties folder remembers. A file that cannot be read is reported and left
 * unchanged, and the run continues without it: remembered counterexamples save time, and no verdict rests on them.
 */
export async function readCorpus(properties: string): Promise<FoundCorpus> {
  const file = corpusFile(properties);
  let content: string;
  try {
    content = (await readPlainFile(file)).toString('utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? {} : { problem: told(file, readFault(error, file, 'file')) };
  }
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    return { problem: told(file, `it is cut off or not JSON: ${(error as Error).message}`) };
  }
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (schema !== CORPUS_SCHEMA)
    return {
      problem: told(
        file,
        `its schema is ${JSON.stringify(schema) ?? 'missing'}, and this version reads "${CORPUS_SCHEMA}"`,
      ),
    };
  const fault = shape(value, '');
  return fault === null ? { corpus: value as Corpus } : { problem: told(file, fault) };
}

const told = (file: string, reason: string): string =>
  `The counterexamples in ${displayPath(file)} are not used: ${reason}. The file was not changed; repair it, or remove it and run with --remember.`;
