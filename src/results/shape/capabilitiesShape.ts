import { CAPABILITIES_SCHEMA, type Capabilities, type CapableCommand, type CapableKind } from './Capabilities.ts';
import { listOf, number, oneOf, optional, record, recordOf, type Shapes, text, truth } from './Shape.ts';

const kind = record({
  words: text,
  keys: recordOf(text),
  marks: listOf(text),
  needed: listOf(text),
  oneOf: listOf(text),
  together: recordOf(text),
  samples: truth,
  estimates: truth,
  twinMust: text,
  sharpens: truth,
} satisfies Shapes<CapableKind>);

const command = record({
  description: text,
  arguments: listOf(record({ name: text, required: truth, description: text })),
  options: listOf(record({ flags: text, description: text, choices: optional(listOf(text)) })),
} satisfies Shapes<CapableCommand>);

/** What `capabilities --json` writes. */
export const capabilitiesShape = record({
  schema: oneOf([CAPABILITIES_SCHEMA]),
  version: text,
  kinds: recordOf(kind),
  sharedKeys: recordOf(text),
  verdicts: recordOf(text),
  ranges: listOf(text),
  comparisons: recordOf(text),
  modules: recordOf(listOf(text)),
  commands: recordOf(command),
  exitCodes: recordOf(number),
  efforts: recordOf(recordOf(number)),
  files: listOf(text),
  schemas: recordOf(text),
} satisfies Shapes<Capabilities>);
