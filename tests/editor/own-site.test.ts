import { afterEach, describe, expect, it } from 'vitest';
import { ownSite, type Sign } from '../../src/editor/own-site.ts';
import { findReplyBox } from '../../src/editor/reply-box.ts';
import { generic } from '../../src/sites/generic.ts';

afterEach(() => document.body.replaceChildren());

const HERE = `${location.protocol}//${location.hostname}/*`;
const ELSEWHERE = 'https://elsewhere.example/*';
type Named = Sign & { readonly name: string };
const any: Named = { name: 'any', matches: [] };

describe('The helpdesk of a page', () => {
  it('is the one with its address, whatever stands in the page', () => {
    document.body.innerHTML = '<main id="zammad"></main>';
    const sites: readonly Named[] = [
      { name: 'by marker', matches: [], markers: ['#zammad'] },
      { name: 'by address', matches: [HERE] },
    ];
    expect(ownSite(sites, any, window)?.().name).toBe('by address');
  });

  it('is told by its markers, however late they come', () => {
    const sites: readonly Named[] = [{ name: 'by marker', matches: [ELSEWHERE], markers: ['#nothing', '#zammad'] }];
    const siteHere = ownSite(sites, any, window);
    expect(siteHere?.().name).toBe('any');
    document.body.innerHTML = '<main id="zammad"></main>';
    expect(siteHere?.().name).toBe('by marker');
  });

  it('is nobody’s in a frame that the page reaches into', () => {
    document.body.innerHTML = '<iframe></iframe>';
    const inside = document.querySelector('iframe')?.contentWindow;
    expect(inside && ownSite([{ name: 'here', matches: [HERE] }], any, inside)).toBeUndefined();
  });
});

describe('A reply box on any page', () => {
  const isFound = (html: string): boolean => {
    document.body.innerHTML = html;
    const field = document.querySelector<HTMLElement>('[data-here]');
    return field !== null && findReplyBox(generic, [field]) === field;
  };

  it.each([
    '<textarea data-here></textarea>',
    '<form><textarea data-here rows="1" placeholder="Message"></textarea></form>',
    '<div data-here contenteditable="true"></div>',
    '<div data-here contenteditable=""></div>',
    '<div data-here contenteditable="plaintext-only"></div>',
    '<div data-here contenteditable="true" role="textbox" aria-multiline="true"></div>',
    '<div class="cm-content" data-here data-language="markdown" contenteditable="true"></div>',
  ])('is %s', (html) => expect(isFound(html)).toBe(true));

  it.each([
    '<input data-here>',
    '<input data-here type="password">',
    '<input data-here type="search">',
    '<textarea data-here readonly></textarea>',
    '<textarea data-here disabled></textarea>',
    '<textarea data-here role="combobox"></textarea>',
    '<textarea data-here enterkeyhint="search"></textarea>',
    '<form role="search"><textarea data-here></textarea></form>',
    '<search><div data-here contenteditable="true"></div></search>',
    '<div data-here contenteditable="true" aria-multiline="false"></div>',
    '<div data-here contenteditable="true" role="searchbox"></div>',
    '<div data-here contenteditable="false"></div>',
    '<table role="grid"><tr><td data-here contenteditable="true"></td></tr></table>',
    '<div contenteditable="true"><p data-here contenteditable="true"></p></div>',
    '<div class="monaco-editor"><textarea data-here class="inputarea"></textarea></div>',
    '<div class="CodeMirror"><textarea data-here></textarea></div>',
    '<textarea data-here class="ace_text-input"></textarea>',
    '<div class="cm-content" data-here data-language="javascript" contenteditable="true"></div>',
    '<pre data-here contenteditable="true"></pre>',
  ])('is not %s', (html) => expect(isFound(html)).toBe(false));
});
