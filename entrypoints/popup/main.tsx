import { browser } from 'wxt/browser';
import { allow, mayRunAt, originPattern, watchAllowed } from '../../src/background/granted.ts';
import { firstInPage, isClosed, tabAtHand, type TabAtHand } from '../../src/background/tab-at-hand.ts';
import { siteOf } from '../../src/editor/reply-box.ts';
import '../../src/pages/popup/popup.css';
import { Popup, type PageAtHand, type SiteName } from '../../src/pages/popup/Popup.tsx';
import { showPage } from '../../src/pages/show.tsx';
import { generic } from '../../src/sites/generic.ts';
import { sites } from '../../src/sites/index.ts';
import type { Site } from '../../src/sites/site.ts';
import { openSettings, type Settings } from '../../src/storage/settings.ts';

const own = sites.filter(({ markers }) => markers !== undefined);

const nameOf = ({ id, title, isUnverified }: Site): SiteName => ({
  title,
  kind: id === generic.id ? 'any' : isUnverified ? 'unverified' : 'known',
});

async function siteIn({ id, url }: TabAtHand): Promise<Site> {
  const byAddress = siteOf(sites, url);
  if (byAddress) return byAddress;
  const at = await firstInPage(
    id,
    own.map(({ markers }) => markers?.join(', ') ?? ''),
  );
  return (at === undefined ? undefined : own[at]) ?? generic;
}

async function lookAt(tab: TabAtHand | undefined, settings: Settings): Promise<PageAtHand> {
  if (!tab || isClosed(tab.url)) return { is: 'closed' };
  const { host } = new URL(tab.url);
  const [site, isAllowed] = await Promise.all([siteIn(tab), mayRunAt(tab.url)]);
  const isOn = settings.hosts[host] ?? site.access === 'development';
  return { is: 'open', host, site: nameOf(site), isAllowed, isOn };
}

let page: PageAtHand = { is: 'looked at' };
let notice: string | undefined;
const tab = await tabAtHand();
const settings = await openSettings({ isPrivate: false, onChange: () => void look() }, new AbortController().signal);

function answer(isOn: boolean | undefined): void {
  if (page.is !== 'open') return;
  const { host } = page;
  settings.change(({ hosts: { [host]: _before, ...others }, ...rest }) => ({
    ...rest,
    hosts: isOn === undefined ? others : { ...others, [host]: isOn },
  }));
}

/** Answered before the browser asks, since its question may close this page; taken back when it is not allowed. */
function allowHere(): void {
  if (page.is !== 'open' || !tab) return;
  const before = settings.value().hosts[page.host];
  answer(true);
  void allow([originPattern(tab.url)]).then((isAllowed) => {
    if (!isAllowed) answer(before);
    notice = isAllowed ? undefined : 'Your browser did not allow it, so nothing has changed.';
    return look();
  });
}

const openOptions = (section?: 'trust'): void =>
  void browser.tabs.create({
    url: `${browser.runtime.getURL('/options.html')}${section === undefined ? '' : `#${section}`}`,
  });

const show = showPage(document, () => (
  <Popup page={page} notice={notice} allow={allowHere} turn={answer} openOptions={openOptions} />
));

async function look(): Promise<void> {
  page = await lookAt(tab, settings.value());
  show();
}

watchAllowed(() => void look());
await look();
