import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readSites } from '../../src/sites/read-sites.ts';
import type { Site } from '../../src/sites/site.ts';

const sites = await readSites();
const { document } = new JSDOM('').window;

/** Every selector of a file, by the field that it stands in. */
const selectorsOf = (site: Site): readonly (readonly [field: string, selector: string])[] => {
  const ticket = site.ticket && 'selector' in site.ticket ? [site.ticket.selector] : [];
  const fields = {
    markers: site.markers ?? [],
    replyBoxes: site.replyBoxes,
    scope: [site.scope],
    'internalNote.self': site.internalNote.self,
    'internalNote.inScope': site.internalNote.inScope,
    masks: site.masks,
    customerMessages: site.customerMessages,
    notInMessages: site.notInMessages,
    customerName: site.customerName ?? [],
    subject: site.subject ?? [],
    send: site.send ?? [],
    ticket,
  };
  return Object.entries(fields).flatMap(([field, selectors]) => selectors.map((one) => [field, one] as const));
};

const isSelector = (selector: string): boolean => {
  try {
    document.querySelector(selector);
    return true;
  } catch {
    return false;
  }
};

const isDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/** A match pattern that grants one product's pages, not everybody's. */
const MATCH = /^https?:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+\/\S*\*$|^http:\/\/(?:127\.0\.0\.1|localhost)\/\*$/;

describe('the files of helpdesks', () => {
  it('are all read', () => {
    const folder = new URL('../../src/sites/', import.meta.url);
    const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    expect(sites).toHaveLength(texts.filter((text) => text.includes('satisfies Site')).length);
  });

  it('have ids of their own', () => {
    const ids = sites.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each(sites)('$title', (site) => {
    it('has its title, its source and the day it was checked', () => {
      expect(site.title).not.toBe('');
      expect(site.source.length).toBeGreaterThan(10);
      expect(isDay(site.checked)).toBe(true);
    });

    it('says where its pages are: by address, or by marks in them', () => {
      expect(site.matches.filter((match) => !MATCH.test(match))).toEqual([]);
      expect(site.matches.length + (site.markers?.length ?? 0)).toBeGreaterThan(0);
    });

    it('has reply boxes, and only selectors that browsers can read', () => {
      expect(site.replyBoxes.length).toBeGreaterThan(0);
      expect(selectorsOf(site).filter(([, selector]) => !isSelector(selector))).toEqual([]);
    });

    it('takes the ticket from one group of the address, or from an attribute', () => {
      const { ticket } = site;
      if (!ticket) return;
      if ('inAddress' in ticket) expect(new RegExp(`${ticket.inAddress}|`).exec('')).toHaveLength(2);
      else expect(ticket.attribute).toMatch(/^[a-z][a-z_-]*$/);
    });
  });
});
