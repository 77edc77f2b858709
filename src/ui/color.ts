/** Red, green and blue, 0–255. */
export type Rgb = readonly [number, number, number];

/** A colour and how much of what is behind it it covers, 0–1. */
export type Paint = { readonly rgb: Rgb; readonly alpha: number };

/** `rgb(1 2 3 / 0.5)`, `rgba(1, 2, 3, 0.5)` and `color(srgb 0.1 0.2 0.3 / 0.5)`. */
const RGB = /^(?:rgba?\(|color\((?<unit>srgb) )(?<values>[^)]+)\)$/;

let pen: OffscreenCanvasRenderingContext2D | null | undefined;

/** What the browser itself makes of a notation, on a canvas of one pixel. */
function drawnPaint(color: string): Paint | undefined {
  if (typeof OffscreenCanvas === 'undefined') return undefined;
  pen ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!pen) return undefined;
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = pen.getImageData(0, 0, 1, 1).data;
  return { rgb: [red, green, blue], alpha: alpha / 255 };
}

/** A computed colour; undefined for a notation that nobody knows. */
export function paintOf(color: string): Paint | undefined {
  const { unit, values = '' } = RGB.exec(color)?.groups ?? {};
  const scale = unit === undefined ? 1 : 255;
  const [red, green, blue, alpha = 1] = values.split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red + green + blue + alpha))
    return drawnPaint(color);
  return { rgb: [red * scale, green * scale, blue * scale], alpha };
}

/** The colour that a paint gives over another colour. */
export function over({ rgb, alpha }: Paint, [red, green, blue]: Rgb): Rgb {
  const mix = (top: number, under: number): number => top * alpha + under * (1 - alpha);
  return [mix(rgb[0], red), mix(rgb[1], green), mix(rgb[2], blue)];
}

const linear = (channel: number): number => {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** Relative luminance, 0–1 (WCAG 2.2). */
export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio, 1–21 (WCAG 2.2). */
export function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}
