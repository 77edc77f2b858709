import { buildExtension } from './build-extension.ts';

export const setup = (): void => buildExtension('chrome');
