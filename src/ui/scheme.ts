/** Keeps a page of ours in the theme that the browser prefers. */
export function followScheme({ documentElement, defaultView }: Document): void {
  const dark = defaultView?.matchMedia('(prefers-color-scheme: dark)');
  const set = (): void => void (documentElement.dataset['theme'] = dark?.matches ? 'dark' : 'light');
  documentElement.classList.add('theme');
  dark?.addEventListener('change', set);
  set();
}
