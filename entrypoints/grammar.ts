import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createGrammar } from '../src/grammar/compromise.ts';
import { offerGrammar } from '../src/grammar/handoff.ts';

export default defineUnlistedScript(() => offerGrammar(createGrammar()));
