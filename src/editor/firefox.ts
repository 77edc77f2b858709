/** Firefox takes other events than Chromium: the data of an extension's event does not reach the page. */
export const isFirefox = (): boolean => navigator.userAgent.includes('Firefox/');
