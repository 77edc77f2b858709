/** A way of products to write what a macro fills in. Our own slots, `___`, are none: they are to be filled by the agent. */
type PlaceholderSyntax = {
  readonly of: string;
  readonly source: string;
  readonly written: `${number}-${number}-${number}`;
  /** Stands in every such placeholder and is found sooner. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
};

/** Nobody has compared these with the products' manuals yet: the date is that of writing them down. */
const KNOWN = 'known from use of the products named, not compared with their manuals';

export const PLACEHOLDERS: readonly PlaceholderSyntax[] = [
  {
    of: 'Zendesk, Freshdesk, Intercom, Gorgias, HubSpot, Front, Jira, Chatwoot: {{ticket.requester.name}}; Salesforce: {{{Recipient.Name}}}',
    source: KNOWN,
    written: '2026-11-25',
    sign: /\{\{/,
    pattern: /\{{2,3}[^{}\n]*\}{2,3}/g,
  },
  {
    of: 'Liquid (Zendesk, Freshdesk) and FreeScout, Help Scout: {%customer.firstName%}, {%customer.firstName,fallback=there%}',
    source: KNOWN,
    written: '2026-11-25',
    sign: /\{%/,
    pattern: /\{%[^%\n]*%\}/g,
  },
  { of: 'ERB (templates of Zammad)', source: KNOWN, written: '2026-11-25', sign: /<%/, pattern: /<%[^%\n]*%>/g },
  {
    of: 'Zoho: ${Cases.Contact Name}; Zammad: #{ticket.title}; osTicket: %{ticket.name}',
    source: KNOWN,
    written: '2026-11-25',
    sign: /[$#%]\{/,
    pattern: /[$#%]\{[^{}\n]*\}/g,
  },
  {
    of: 'Salesforce: {!Case.CaseNumber}; Request Tracker: {$Ticket->id}',
    source: KNOWN,
    written: '2026-11-25',
    sign: /\{[!$]/,
    pattern: /\{[!$][^{}\n]*\}/g,
  },
  {
    of: 'Znuny, OTRS and OTOBO: <OTRS_CUSTOMER_SUBJECT[20]>; templates for people: <Customer Name>, <<First Name>>',
    source: KNOWN,
    written: '2026-11-25',
    sign: /<[<\p{Lu}]/u,
    pattern: /<<[^<>\n]{1,60}>>|<\p{Lu}[\p{L}\d _.'’[\]-]{1,60}>/gu,
  },
  {
    of: 'mail merge in Word and Outlook: «First_Name»',
    source: KNOWN,
    written: '2026-11-25',
    sign: /«/,
    pattern: /«[^«»\s]{1,60}»/g,
  },
  {
    of: 'Roundcube, older text modules: %name%',
    source: KNOWN,
    written: '2026-11-25',
    sign: /%\w/,
    pattern: /%[A-Za-z][\w.-]{0,40}%/g,
  },
  {
    of: 'templates for people: [Customer Name]; a link of Markdown is none',
    source: KNOWN,
    written: '2026-11-25',
    sign: /\[/,
    pattern: /\[[\p{L}][\p{L} _/'-]{1,40}\](?!\()/gu,
  },
];
