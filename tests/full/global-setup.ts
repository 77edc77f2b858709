import { buildExtension } from '../e2e/build-extension.ts';

export function setup(): void {
  buildExtension('chrome');
  buildExtension('firefox');
}
