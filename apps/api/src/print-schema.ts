import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { RESOLVERS, SCALARS } from './resolvers.js';
import { describeRoots } from './roots.js';

/** The schema, made without a server or a database. */
export async function makeSchema(): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    return lexicographicSortSchema(describeRoots(await app.get(GraphQLSchemaFactory).create(RESOLVERS, SCALARS)));
  } finally {
    await app.close();
  }
}

/** The schema as it is committed in apps/api/schema.graphql. */
export async function printedSchema(): Promise<string> {
  return `# Printed by \`npm run schema\`; a test compares it with what the code says.\n\n${printSchema(await makeSchema())}\n`;
}
