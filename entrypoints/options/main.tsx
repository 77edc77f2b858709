import { allow, allowedPatterns, covers, disallow, watchAllowed } from '../../src/background/granted.ts';
import { siteOf } from '../../src/editor/reply-box.ts';
import '../../src/pages/options/options.css';
import type { Helpdesk } from '../../src/pages/options/Helpdesks.tsx';
import { Options } from '../../src/pages/options/Options.tsx';
import type { Grant } from '../../src/pages/options/Sites.tsx';
import { showPage } from '../../src/pages/show.tsx';
import { pageMatches, sites } from '../../src/sites/index.ts';
import { openSettings } from '../../src/storage/settings.ts';

const TROUBLES = {
  unreadable: 'Your options cannot be read, so these are the first ones. What is stored is left as it is.',
  unwritable: 'Your browser would not store that. It holds until this page is closed.',
} as const;
const REFUSED = 'Your browser did not allow it, so nothing has changed.';

let notice: string | undefined;
let allowed = await allowedPatterns();
const say = (next: string | undefined): void => {
  notice = next;
  show();
};
const settings = await openSettings(
  { isPrivate: false, onChange: () => show(), onTrouble: (trouble) => void (notice = TROUBLES[trouble]) },
  new AbortController().signal,
);

const helpdesks = (): Helpdesk[] =>
  sites
    .filter(({ access }) => access !== 'development')
    .map(({ id, title, matches, isUnverified }) => ({
      id,
      title,
      patterns: matches,
      isUnverified: isUnverified === true,
      isAllowed: matches.every((pattern) => allowed.includes(pattern)),
    }));

const grants = (): Grant[] =>
  allowed
    .filter((pattern) => !pageMatches.includes(pattern))
    .map((pattern) => ({
      pattern,
      hosts: Object.keys(settings.value().hosts).filter((host) => covers([pattern], host)),
    }));

const show = showPage(document, () => (
  <Options
    settings={settings.value()}
    change={settings.change}
    helpdesks={helpdesks()}
    grants={grants()}
    isAllowed={(host) => covers(allowed, host)}
    titleOf={(host) => siteOf(sites, `https://${host}/`)?.title}
    allow={(patterns) => void allow(patterns).then((isAllowed) => say(isAllowed ? undefined : REFUSED))}
    disallow={(patterns) => void disallow(patterns)}
    notice={notice}
  />
));

watchAllowed(
  () =>
    void allowedPatterns().then((patterns) => {
      allowed = patterns;
      show();
    }),
);
