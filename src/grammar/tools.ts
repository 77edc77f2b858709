import type { AllTools } from '../lint/types.ts';
import { createGrammar } from './compromise.ts';
import { createRegex } from './regex.ts';

/** The tagger and the regex engine of the extension, the command line and the build. */
export const createTools = (): AllTools => ({ grammar: createGrammar(), regex: createRegex() });
