import { MEASUREMENTS_SCHEMA, type Measurements } from './Measurements.ts';
import { measurementsFault } from './measurementsFault.ts';
import { measurementsShape } from './shape/measurementsShape.ts';

/**
 * Reads a file of measurements back.
 *
 * @param text the whole file
 * @throws SyntaxError with what is wrong and where: the file is cut off or no JSON, is of another version, or a value
 *   is not what it should be (`tables[2].rows[0]: a list of 4, not of 3`)
 * @example parseMeasurements(measurementsJson(measurements)) // measurements again
 */
export function parseMeasurements(text: string): Measurements {
  const value = parsed(text);
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof schema !== 'string')
    throw new SyntaxError(`it holds no measurements; schema is not "${MEASUREMENTS_SCHEMA}"`);
  if (schema !== MEASUREMENTS_SCHEMA) {
    throw new SyntaxError(
      `it is of the form ${JSON.stringify(schema)}, and this version reads "${MEASUREMENTS_SCHEMA}"`,
    );
  }
  const fault = measurementsShape(value, '') ?? measurementsFault(value as Measurements);
  if (fault !== null) throw new SyntaxError(`it is damaged; ${fault}`);
  return value as Measurements;
}

function parsed(text: string): unknown {
  if (text.trim() === '') throw new SyntaxError('it is empty');
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message.replace(/\s+/gu, ' ');
    const cut = /end of JSON input|Unterminated/u.test(reason) || !text.trimEnd().endsWith('}');
    throw new SyntaxError(cut ? `it is cut off after ${text.length} characters` : `it is not JSON: ${reason}`, {
      cause: error,
    });
  }
}
