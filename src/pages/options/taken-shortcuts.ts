/** A shortcut that is somebody else's: `Mod` is Ctrl, and ⌘ on a Mac. */
type Taken = {
  readonly by: string;
  readonly source: string;
  readonly checked: `${number}-${number}-${number}`;
  readonly shortcuts: readonly string[];
};

const mod = (keys: string): string[] => keys.split(' ').map((key) => `Mod+${key}`);
const modShift = (keys: string): string[] => keys.split(' ').map((key) => `Mod+Shift+${key}`);

/**
 * What agents' keys do already, where they write. Keys that work alone (Gmail's `c`, `r`, …) are refused for being keys
 * that type.
 */
export const TAKEN: readonly Taken[] = [
  {
    by: 'Gmail',
    source: 'support.google.com/mail/answer/6594: text, composing and chats',
    checked: '2026-11-25',
    shortcuts: [
      ...mod('Enter . , K [ ] \\ M S B I U'),
      ...modShift('C B F D 5 6 7 8 9 - + L E R , . X'),
      'Alt+Shift+5',
      'Shift+Escape',
    ],
  },
  {
    by: 'Zendesk',
    source:
      'Its help centre: every shortcut of the agent’s interface is Ctrl+Alt (⌘⌥) and a letter, a digit or an arrow',
    checked: '2026-11-25',
    shortcuts: ['Mod+Alt+*', 'Mod+Alt+Shift+*'],
  },
  {
    by: 'text fields',
    source: 'Platform conventions of Windows, macOS and Linux, as browsers follow them',
    checked: '2026-11-25',
    shortcuts: [
      ...mod('A B C I K U V X Y Z Enter Backspace Delete Home End ArrowLeft ArrowRight ArrowUp ArrowDown'),
      ...modShift('V Z Home End ArrowLeft ArrowRight ArrowUp ArrowDown'),
      ...['Backspace', 'Delete', 'ArrowUp', 'ArrowDown'].map((key) => `Alt+${key}`),
      ...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'].map((key) => `Alt+Shift+${key}`),
    ],
  },
  {
    by: 'the browser',
    source:
      'support.google.com/chrome/answer/157179 and support.mozilla.org/kb/keyboard-shortcuts-perform-firefox-tasks-quickly',
    checked: '2026-11-25',
    shortcuts: [
      ...mod('D E F G H J L M N O P Q R S T W 0 1 2 3 4 5 6 7 8 9 + - = Tab PageUp PageDown F4 F5'),
      ...modShift('A B C D E G I J K M N O P Q R T W Y Delete Tab PageUp PageDown Enter'),
      ...['Home', 'ArrowLeft', 'ArrowRight', 'F4', 'Tab', 'Space', 'D', 'E', 'F'].map((key) => `Alt+${key}`),
      ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((key) => `Alt+${key}`),
      ...'F1 F3 F5 F6 F7 F10 F11 F12 Shift+F10 Shift+Escape'.split(' '),
    ],
  },
];
