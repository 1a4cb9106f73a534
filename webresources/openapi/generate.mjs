// Generates the types of both APIs out of their OpenAPI documents.
import { execFileSync } from 'node:child_process';
import { documents } from './documents.mjs';

const OPTIONS = ['--root-types', '--root-types-no-schema-prefix', '--enum-values'];

process.chdir(import.meta.dirname);
const types = ['../admin/src/api/schema.ts', '../client/src/schema.ts'];
documents.forEach((document, number) =>
  execFileSync('openapi-typescript', [document, '--output', types[number], ...OPTIONS], { stdio: 'inherit' }),
);
