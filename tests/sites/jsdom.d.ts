declare module 'jsdom' {
  export const JSDOM: new (html: string) => { readonly window: Window };
}
