import type { Severity } from '../lint/types.ts';
import { DARK_BELOW } from '../ui/backdrop.ts';
import { contrast, luminance, type Rgb } from '../ui/color.ts';

/** The page can see the names of highlights, so they say nothing of rules. */
type Tone = { readonly name: string; readonly hex: string };
type Line = Exclude<Severity, 'hint'>;

/** Lowest contrast of a line to what is behind it: WCAG 2.2, 1.4.11. */
const LEAST_CONTRAST = 3;

/**
 * The colours of lines: one for light pages and one for dark ones, and two for those in between. The last two are apart by
 * more than 9:1, so one of them has 3:1 to any colour.
 */
const TONES: Readonly<Record<Line, readonly [usual: readonly Tone[], strong: readonly Tone[]]>> = {
  error: [
    [
      { name: 'c1', hex: '#b3125a' },
      { name: 'c3', hex: '#ff8ab8' },
    ],
    [
      { name: 'c7', hex: '#40001d' },
      { name: 'c9', hex: '#ffe3ee' },
    ],
  ],
  warning: [
    [
      { name: 'c2', hex: '#b45309' },
      { name: 'c4', hex: '#fbbf24' },
    ],
    [
      { name: 'c8', hex: '#3d1800' },
      { name: 'c10', hex: '#fff3cc' },
    ],
  ],
};

/** The form of the line tells errors from warnings without colour. */
const FORMS: Readonly<Record<Line, string>> = {
  error: 'text-decoration: underline wavy 1.5px; text-decoration-skip-ink: none;',
  warning: 'text-decoration: underline solid 2px; text-underline-offset: 2px; text-decoration-skip-ink: none;',
};

/** What lies behind the words that a card is about, on light and dark pages. */
const WASHES = {
  light: { name: 'c5', color: 'rgb(180 83 9 / 16%)' },
  dark: { name: 'c6', color: 'rgb(251 191 36 / 24%)' },
};

const LINES = Object.keys(TONES) as readonly Line[];
const tonesOf = (line: Line): readonly Tone[] => TONES[line].flat();

/** The names of all highlights. */
export const NAMES: readonly string[] = [
  ...LINES.flatMap(tonesOf).map(({ name }) => name),
  ...Object.values(WASHES).map(({ name }) => name),
];

const washRules = (color: string, text = ''): string =>
  Object.values(WASHES)
    .map((wash) => `::highlight(${wash.name}) { background-color: ${color || wash.color}; ${text} }`)
    .join('\n');

/**
 * The style of the highlights. In forced colours it is the system that chooses them: a field's copy has lines in the colour of
 * its text, and Chromium paints the words of rich editors as marked, on which the line must lie to be seen.
 */
export const STYLE = `
${LINES.flatMap((line) => tonesOf(line).map(({ name, hex }) => `::highlight(${name}) { ${FORMS[line]} text-decoration-color: ${hex}; }`)).join('\n')}
${washRules('')}
@media (forced-colors: active) {
  ${LINES.flatMap(tonesOf)
    .map(({ name }) => `::highlight(${name}) { text-decoration-color: CanvasText; text-underline-offset: 0; }`)
    .join('\n')}
  ${washRules('Highlight', 'color: HighlightText; text-decoration-color: HighlightText;')}
}`;

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];

const strongest = (tones: readonly Tone[], backdrop: Rgb): Tone | undefined =>
  tones.toSorted((a, b) => contrast(rgbOf(b.hex), backdrop) - contrast(rgbOf(a.hex), backdrop))[0];

/** The highlight for a line over a colour: the usual tone where it shows well enough, or the one that shows best. */
export function lineFor(severity: Severity, backdrop: Rgb): string {
  const [usual, strong] = TONES[severity === 'error' ? 'error' : 'warning'];
  const first = strongest(usual, backdrop);
  const tone = first && contrast(rgbOf(first.hex), backdrop) >= LEAST_CONTRAST ? first : strongest(strong, backdrop);
  return tone?.name ?? 'c1';
}

/** The highlight for the words that the card is about, over a colour. */
export const washFor = (backdrop: Rgb): string => WASHES[luminance(backdrop) < DARK_BELOW ? 'dark' : 'light'].name;
