import { join } from 'node:path';

const FOLDER = '../../magnolia-personalization-module/web/src/main/resources/org/openpersonalization/web';

/** The files of the OpenAPI documents: of the admin API, and of the visitors' API. */
export const documents = ['admin', 'endpoint'].map(name => join(import.meta.dirname, FOLDER, name, 'openapi.json'));
