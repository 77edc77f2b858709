import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTools } from '../src/grammar/handoff.ts';
import { createTools } from '../src/grammar/tools.ts';

export default defineUnlistedScript(() => offerTools(createTools()));
