import type { JsonSchema } from './JsonSchema.ts';
import type { Shape } from './Shape.ts';

/** What a published schema says of itself. */
export interface SchemaHead {
  /** The version that files of this form name under `schema`. */
  readonly version: string;
  readonly title: string;
  readonly description: string;
}

/** A published JSON Schema. */
export interface PublishedSchema extends JsonSchema {
  readonly $schema: string;
  readonly $id: string;
  readonly title: string;
  readonly $defs: Readonly<Record<string, JsonSchema>>;
}

/** The JSON Schema, draft 2020-12, of the files that a shape lets pass. */
export function jsonSchemaOf(shape: Shape, { version, title, description }: SchemaHead): PublishedSchema {
  const definitions = new Map<string, JsonSchema>();
  const schema = shape.schema(definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${version}.schema.json`,
    title,
    description,
    ...schema,
    $defs: Object.fromEntries(definitions),
  };
}
