import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createTools } from '../grammar/tools.ts';
import { catalogueOf } from './catalogue.ts';
import { loadCorePack } from './load-core.ts';

const folder = fileURLToPath(new URL('../../rules', import.meta.url));
const tools = createTools();
writeFileSync(`${folder}/README.md`, catalogueOf(loadCorePack(folder, tools), tools));
