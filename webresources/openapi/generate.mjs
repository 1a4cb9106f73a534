// Generates the types of both APIs out of their OpenAPI documents.
import { execFileSync } from 'node:child_process';

const DOCUMENTS = '../../magnolia-personalization-module/web/src/main/resources/org/openpersonalization/web';
const OPTIONS = ['--root-types', '--root-types-no-schema-prefix', '--enum-values'];

process.chdir(import.meta.dirname);
for (const [document, types] of [
  ['admin/openapi.json', '../admin/src/api/schema.ts'],
  ['endpoint/openapi.json', '../client/src/schema.ts'],
]) {
  execFileSync('openapi-typescript', [`${DOCUMENTS}/${document}`, '--output', types, ...OPTIONS], { stdio: 'inherit' });
}
