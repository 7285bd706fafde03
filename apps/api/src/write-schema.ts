import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { printedSchema } from './print-schema.js';

await writeFile('apps/api/schema.graphql', await printedSchema());
