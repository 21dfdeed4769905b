import { CAPABILITIES_SCHEMA } from './Capabilities.ts';
import { HISTORY_SCHEMA } from '../lines/History.ts';
import { MANIFEST_SCHEMA } from '../lines/Manifest.ts';
import { MEASUREMENTS_SCHEMA } from '../Measurements.ts';
import { SCHEMA } from '../Results.ts';
import { capabilitiesShape } from './capabilitiesShape.ts';
import { historyShape } from './historyShape.ts';
import { manifestShape } from './manifestShape.ts';
import { measurementsShape } from './measurementsShape.ts';
import { resultsShape } from './resultsShape.ts';
import { type PublishedSchema, jsonSchemaOf } from './jsonSchemaOf.ts';

/** The schemas that are kept in `schemas/`, made from the shapes that files are read by. */
export const publishedSchemas = (): readonly PublishedSchema[] => [
  jsonSchemaOf(resultsShape, {
    version: SCHEMA,
    title: 'Results of refutable',
    description:
      'What a run found out about every claim of a paper. Nothing in it depends on the time, the machine or the number of threads. Names that are not described here are allowed and ignored: a later writer of the same version may add them.',
  }),
  jsonSchemaOf(measurementsShape, {
    version: MEASUREMENTS_SCHEMA,
    title: 'Measurements of refutable',
    description:
      'Tables of figures that a command measured, of the checker itself or of a paper as a whole. Names that are not described here are allowed and ignored.',
  }),
  jsonSchemaOf(manifestShape, {
    version: MANIFEST_SCHEMA,
    title: 'Manifest of a report of refutable',
    description:
      'A line of manifest.jsonl: a claim in short, with the file that has it complete. Names that are not described here are allowed and ignored.',
  }),
  jsonSchemaOf(historyShape, {
    version: HISTORY_SCHEMA,
    title: 'History of the reports of refutable',
    description:
      'A line of history.jsonl: a run of the whole paper in short. Names that are not described here are allowed and ignored.',
  }),
  jsonSchemaOf(capabilitiesShape, {
    version: CAPABILITIES_SCHEMA,
    title: 'What refutable can do',
    description:
      'The kinds of claims and their keys, what claim files may import, and the commands. Names that are not described here are allowed and ignored.',
  }),
];
