import { Session, type Runtime } from 'node:inspector';
import path from 'node:path';
import { placeInModule } from '../modules/sourcePlaces.ts';

/** The global key of a function while its location is looked up. */
const LOCATED = Symbol.for('refutable.located');

/**
 * The location of a function, `lemma-1.claim.ts:12:9`, for a fault without a line: an invalid return value, or a call
 * that never returned. Node's inspector gives the location, and its source maps the line of TypeScript.
 *
 * @returns undefined if the value is no function, or was not defined in a claim's file
 */
export function functionLocation(value: unknown): string | undefined {
  if (typeof value !== 'function') return undefined;
  const session = new Session();
  session.connect();
  try {
    const files = new Map<string, string>();
    session.on('Debugger.scriptParsed', ({ params }) => files.set(params.scriptId, params.url));
    session.post('Debugger.enable');
    const at = locationOf(value, session);
    const file = at === undefined ? undefined : files.get(at.scriptId);
    if (at === undefined || file === undefined) return undefined;
    const place = placeInModule(file, at.lineNumber, at.columnNumber ?? 0);
    return place && `${path.basename(place.file)}:${place.line}:${place.column}`;
  } finally {
    session.disconnect();
  }
}

interface Location {
  readonly scriptId: string;
  readonly lineNumber: number;
  readonly columnNumber?: number;
}

/** The inspector answers synchronously in its own thread. */
function locationOf(value: unknown, session: Session): Location | undefined {
  let found: Location | undefined;
  Reflect.set(globalThis, LOCATED, value);
  session.post(
    'Runtime.evaluate',
    { expression: `globalThis[Symbol.for('refutable.located')]` },
    (error, evaluated) => {
      const objectId = error === null ? evaluated.result.objectId : undefined;
      if (objectId === undefined) return;
      session.post('Runtime.getProperties', { objectId, ownProperties: true }, (_error, properties) => {
        const internal: readonly Runtime.InternalPropertyDescriptor[] = properties?.internalProperties ?? [];
        found = internal.find(({ name }) => name === '[[FunctionLocation]]')?.value?.value as Location | undefined;
      });
    },
  );
  Reflect.deleteProperty(globalThis, LOCATED);
  return found;
}
