import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGrammar } from '../grammar/compromise.ts';
import { catalogueOf } from './catalogue.ts';
import { loadCorePack } from './load-core.ts';

const folder = fileURLToPath(new URL('../../rules', import.meta.url));
const grammar = createGrammar();
writeFileSync(`${folder}/README.md`, catalogueOf(loadCorePack(folder, grammar), grammar));
