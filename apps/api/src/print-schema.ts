import type { INestApplicationContext } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';

/** The schema as it is committed in apps/api/schema.graphql. */
export function printSchemaOf(app: INestApplicationContext): string {
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  return `# Printed by \`npm run schema\`; a test compares it with what the code says.\n\n${printSchema(schema)}\n`;
}
