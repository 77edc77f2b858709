import { DEFAULT_SETTINGS, type Settings } from '../../storage/settings.ts';
import { Page, Section } from '../Page.tsx';
import { Helpdesks, type Helpdesk } from './Helpdesks.tsx';
import { OpeningChoice } from './OpeningChoice.tsx';
import { Reset } from './Reset.tsx';
import { ShortcutFields } from './ShortcutFields.tsx';
import { Sites, type Grant } from './Sites.tsx';
import { Trust } from './Trust.tsx';

export type OptionsProps = {
  readonly settings: Settings;
  readonly change: (update: (settings: Settings) => Settings) => void;
  readonly helpdesks: readonly Helpdesk[];
  /** What the agent has allowed beside the manifest. */
  readonly grants: readonly Grant[];
  /** Whether the browser lets Cando run on a host. */
  readonly isAllowed: (host: string) => boolean;
  /** The name of the helpdesk at a host, where it has one. */
  readonly titleOf: (host: string) => string | undefined;
  /** Asks the browser to allow these addresses. Called within the click. */
  readonly allow: (patterns: readonly string[]) => void;
  /** Gives back what was allowed. */
  readonly disallow: (patterns: readonly string[]) => void;
  readonly notice?: string | undefined;
};

/** What the agent can choose. Opening the page writes nothing; every choice is in effect at once, in open pages too. */
export function Options(props: OptionsProps) {
  const { settings, change, helpdesks, allow, notice } = props;
  return (
    <Page title="Cando: options" notice={notice}>
      <Section id="sites" title="Sites">
        <Sites {...props} />
      </Section>
      <Section id="helpdesks" title="Helpdesks">
        <Helpdesks helpdesks={helpdesks} allow={allow} />
      </Section>
      <Section id="opening" title="How the card opens">
        <OpeningChoice
          opening={settings.opening}
          choose={(opening) => change((now) => ({ ...now, opening }))}
          shortcut={settings.shortcuts.open}
        />
      </Section>
      <Section id="shortcuts" title="Shortcuts">
        <ShortcutFields
          shortcuts={settings.shortcuts}
          choose={(slot, keys) => change((now) => ({ ...now, shortcuts: { ...now.shortcuts, [slot]: keys } }))}
        />
      </Section>
      <Section id="trust" title="What leaves your browser: nothing">
        <Trust />
      </Section>
      <Section id="reset" title="Reset">
        <Reset reset={() => change(() => DEFAULT_SETTINGS)} />
      </Section>
    </Page>
  );
}
