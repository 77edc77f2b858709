/** What tells the helpdesks, without the rest of them: see `signs.ts`. */
declare module 'virtual:site-signs' {
  export const signs: readonly import('./signs.ts').SiteSigns[];
  export const anySign: import('./signs.ts').SiteSigns;
}
