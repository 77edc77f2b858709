import { describe, expect, it } from 'vitest';
import { type Host, waysToInstall } from '../../src/demo/install-browser.ts';

const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\nVERSION_ID="12"\n';
const ubuntu = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n';
const mint = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n';
const fedora = 'ID=fedora\n';

const commands = (host: Partial<Host>) =>
  waysToInstall({ platform: 'linux', osRelease: debian, rights: 'root', ...host }, 'cli.js').map((way) =>
    way.commands.map((command) => command.join(' ').replace(process.execPath, 'node')),
  );

const download = ['node cli.js install --no-shell chromium'];

describe('waysToInstall', () => {
  it("takes Debian's package first, and Playwright's download should that fail", () => {
    const apt = 'env DEBIAN_FRONTEND=noninteractive apt-get';
    const install = 'install --yes --no-install-recommends chromium';
    expect(commands({})).toEqual([[`${apt} update`, `${apt} ${install}`], download]);
    expect(commands({ rights: 'sudo' })[0]).toEqual([`sudo -n ${apt} update`, `sudo -n ${apt} ${install}`]);
  });

  it('only downloads where it may not install packages', () => {
    expect(commands({ rights: 'none' })).toEqual([download]);
  });

  it("does not take Ubuntu's package, which is a snap", () => {
    const withLibraries = ['node cli.js install --no-shell --with-deps chromium'];
    expect(commands({ osRelease: ubuntu })).toEqual([withLibraries, download]);
    expect(commands({ osRelease: mint })).toEqual([withLibraries, download]);
  });

  it('downloads on every other system', () => {
    expect(commands({ osRelease: fedora })).toEqual([download]);
    expect(commands({ platform: 'darwin', osRelease: '', rights: 'none' })).toEqual([download]);
  });
});
