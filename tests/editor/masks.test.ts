import { describe, expect, it } from 'vitest';
import { MASKS, PRODUCT_MASKS } from '../../src/editor/masks.ts';
import { readTextModel } from '../../src/editor/text-model.ts';
import { blankMasked, masksOf } from '../../src/lint/masks.ts';
import gmail from '../../src/sites/gmail.ts';

/** What is left to judge of a reply: its text without all that is masked. */
function judgedOf(html: string, masks: readonly string[] = MASKS): string {
  document.body.innerHTML = `<div contenteditable="true">${html}</div>`;
  const { text, masked } = readTextModel(document.body.firstElementChild as HTMLElement, masks);
  return blankMasked(text, masksOf({ text, masked }));
}

/** In these, “theirs” is not the agent's own and “mine” is. */
const MARKUP: readonly (readonly [desk: string, what: string, html: string])[] = [
  [
    'Gmail',
    'quote',
    '<div dir="ltr">mine</div><br><div class="gmail_quote gmail_quote_container"><div class="gmail_attr" dir="ltr">On Fri, Oct 3, 2026 Ann theirs</div><blockquote class="gmail_quote">theirs</blockquote></div>',
  ],
  [
    'Gmail',
    'signature',
    '<div dir="ltr">mine<br><span class="gmail_signature_prefix">theirs</span><br><div class="gmail_signature" data-smartmail="gmail_signature" dir="ltr">theirs</div></div>',
  ],
  ['Gmail', 'signature without its class', '<div>mine</div><div data-smartmail="gmail_signature">theirs</div>'],
  ['Zendesk', 'quote', '<p>mine</p><blockquote><p>theirs</p></blockquote>'],
  ['Zendesk', 'signature', '<p>mine</p><div class="signature"><p>theirs</p></div>'],
  [
    'Zendesk',
    'code',
    '<p>mine <code>theirs</code></p><pre data-language="Plain text"><code class="language-plaintext">theirs</code></pre>',
  ],
  [
    'Zendesk',
    'furniture of a table',
    '<p>mine</p><figure class="ck-widget"><div class="ck-widget__selection-handle">theirs</div><div class="ck ck-reset_all ck-widget__type-around">theirs</div></figure><div class="ck-fake-selection-container">theirs</div>',
  ],
  [
    'Intercom',
    'macro that is only looked at',
    '<p class="intercom-interblocks-align-left">mine</p><p><span class="inbox2__macro-highlighted">theirs</span></p>',
  ],
  ['Intercom', 'code', '<p>mine</p><pre class="intercom-interblocks-code"><code>theirs</code></pre>'],
  [
    'Freshdesk',
    'quote',
    '<div>mine</div><div class="freshdesk_quote"><blockquote class="freshdesk_quote">theirs</blockquote></div>',
  ],
  [
    'Freshdesk',
    'quote of a Gmail user',
    '<div>mine</div><div class="gmail_quote">theirs<blockquote class="gmail_quote">theirs</blockquote></div>',
  ],
  [
    'Front',
    'quote',
    '<div>mine</div><div class="front-blockquote"><div>theirs</div><blockquote>theirs</blockquote></div>',
  ],
  ['HubSpot', 'quote', '<p>mine</p><blockquote><p>theirs</p></blockquote>'],
  ['HubSpot', 'code', '<p>mine <code>theirs</code></p>'],
  [
    'Help Scout',
    'quote',
    '<div data-slate-node="element">mine</div><blockquote data-slate-node="element">theirs</blockquote>',
  ],
  [
    'Help Scout',
    'code',
    '<div data-slate-node="element">mine</div><pre data-slate-node="element"><code>theirs</code></pre>',
  ],
  ['Gorgias', 'quote', '<div>mine</div><blockquote class="public-DraftStyleDefault-block">theirs</blockquote>'],
  [
    'Outlook',
    'quote',
    '<div class="elementToProof">mine</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg" dir="ltr">theirs</div><div>theirs</div>',
  ],
  [
    'Outlook',
    'quote without its head',
    '<div class="elementToProof">mine</div><div id="appendonsend"></div><hr><div>theirs</div>',
  ],
  [
    'Outlook',
    'quote of a quote',
    '<div class="elementToProof">mine</div><div id="x_divRplyFwdMsg">theirs</div><div>theirs</div>',
  ],
  ['Outlook', 'reference message', '<div>mine</div><div id="mail-editor-reference-message-container">theirs</div>'],
  ['Outlook', 'signature', '<div>mine</div><div id="Signature">theirs</div>'],
  [
    'Outlook',
    'signature of its mobile app',
    '<div>mine</div><div id="ms-outlook-mobile-signature">theirs</div><div class="ms-outlook-signature">theirs</div>',
  ],
  ['Salesforce', 'quote', 'mine<br>--------------- Original Message ---------------<br>theirs'],
  [
    'Jira Service Management',
    'code',
    '<p>mine <code class="code">theirs</code></p><div class="code-block"><pre><code>theirs</code></pre></div>',
  ],
  ['Jira Service Management', 'quote', '<p>mine</p><blockquote>theirs</blockquote>'],
  [
    'Zoho Desk',
    'quote',
    '<div>mine</div><div class="zmail_extra"><blockquote id="blockquote_zmail">theirs</blockquote></div>',
  ],
  ['Chatwoot', 'signature', '<p>mine</p><p>--</p><p>theirs</p>'],
  ['Chatwoot', 'code', '<p>mine</p><pre><code>theirs</code></pre>'],
  ['Zammad', 'quote', '<div>mine</div><blockquote type="cite">theirs</blockquote>'],
  ['Zammad', 'signature', '<div>mine</div><div data-signature="true" data-signature-id="1">theirs</div>'],
  ['FreeScout', 'quote', '<div>mine</div><blockquote>theirs</blockquote>'],
  ['osTicket', 'quote', '<p>mine</p><blockquote>theirs</blockquote><pre>theirs</pre>'],
  ['Request Tracker', 'signature', '<p>mine</p><p>--&nbsp;<br>theirs</p>'],
  [
    'Request Tracker',
    'quote',
    '<p>mine</p><div class="gmail_quote">On Fri Oct 03 2026, ann theirs<br><blockquote class="gmail_quote" type="cite">theirs</blockquote></div>',
  ],
  ['Request Tracker', 'quote in plain text', 'mine<br>&gt; theirs<br>&gt;&gt; theirs'],
  ['Roundcube', 'signature', '<p>mine</p><div id="_rc_sig">-- <br>theirs</div>'],
  ['Roundcube', 'quote', '<p>mine</p><p id="reply-intro">theirs</p><blockquote>theirs</blockquote>'],
  [
    'Znuny, OTRS, OTOBO',
    'quote',
    'mine<br><div type="cite" style="border:none;border-left:solid blue 1.5pt">theirs</div>',
  ],
  ['Znuny, OTRS, OTOBO', 'quote in plain text', 'mine<br>&gt; theirs'],
  [
    'Thunderbird',
    'quote and signature',
    '<p>mine</p><div class="moz-cite-prefix">theirs</div><blockquote type="cite">theirs</blockquote><div class="moz-signature">theirs</div>',
  ],
  ['Yahoo', 'quote', '<div>mine</div><div class="yahoo_quoted">theirs</div>'],
  [
    'Grammarly',
    'furniture',
    '<div data-gramm="true">mine</div><grammarly-extension data-grammarly-shadow-root="true">theirs</grammarly-extension><grammarly-popups>theirs</grammarly-popups>',
  ],
  [
    'LanguageTool',
    'furniture',
    '<lt-highlighter><lt-div>theirs</lt-div></lt-highlighter><p data-lt-tmp-id="lt-1">mine</p><lt-toolbar>theirs</lt-toolbar>',
  ],
  ['Harper', 'furniture', '<p>mine</p><harper-render-box>theirs</harper-render-box>'],
  ['Quill', 'code', '<p>mine</p><div class="ql-code-block-container"><div class="ql-code-block">theirs</div></div>'],
];

describe('What the helpdesks put into a reply', () => {
  it.each(MARKUP)('%s: %s', (_, __, html) => {
    const judged = judgedOf(html);
    expect(judged).not.toContain('theirs');
    expect(judged).toContain('mine');
  });

  it('is masked by selectors that every browser can read, each once, with source and date', () => {
    for (const selector of MASKS) expect(() => document.createElement('p').matches(selector)).not.toThrow();
    expect(new Set(MASKS).size).toBe(MASKS.length);
    for (const { source, checked } of PRODUCT_MASKS) {
      expect(source).not.toBe('');
      expect(Number.isNaN(Date.parse(checked))).toBe(false);
    }
  });

  it('has nothing against an editable that a grammar checker has marked as its own', () => {
    document.body.innerHTML =
      '<div contenteditable="true" data-gramm="true" data-gramm_id="1" data-lt-tmp-id="2">mine</div>';
    expect(readTextModel(document.body.firstElementChild as HTMLElement, MASKS).masked).toEqual([]);
  });

  it('includes the chips of Gmail', () => {
    const html = '<div>mine</div><div class="gmail_chip gmail_drive_chip"><a href="#">theirs</a></div>';
    expect(judgedOf(html)).toContain('theirs');
    expect(judgedOf(html, [...MASKS, ...gmail.masks])).not.toContain('theirs');
  });
});

describe('What macros leave to fill in', () => {
  it.each([
    ['Zendesk', '{{ticket.requester.name}}'],
    ['Zendesk, Liquid', '{% if ticket.tags contains theirs %}'],
    ['Zendesk, dynamic content', '{{dc.theirs_refund}}'],
    ['Intercom', '{{first_name | fallback:"there"}}'],
    ['Freshdesk', '{{ticket.agent.email}}'],
    ['Front', '{{recipient.first_name}}'],
    ['HubSpot', '{{ contact.firstname }}'],
    ['Help Scout', '{%customer.firstName,fallback=there%}'],
    ['Gorgias', '{{ticket.customer.firstname}}'],
    ['Outlook, mail merge', '«First_Name»'],
    ['Outlook, mail merge in plain text', '<<First Name>>'],
    ['Salesforce', '{!Case.CaseNumber}'],
    ['Salesforce, Lightning', '{{{Recipient.Name}}}'],
    ['Jira Service Management', '{{issue.reporter.displayName}}'],
    ['Zoho Desk', '${Cases.Contact Name}'],
    ['Chatwoot', '{{contact.name}}'],
    ['Zammad', '#{ticket.customer.firstname}'],
    ['FreeScout', '{%customer.fullName%}'],
    ['osTicket', '%{ticket.name.first}'],
    ['Request Tracker', '{$Ticket->Subject}'],
    ['Znuny, OTRS, OTOBO', '<OTRS_CUSTOMER_SUBJECT[20]>'],
    ['text modules', '%name%'],
    ['templates for people', '[Name]'],
    ['templates for people', '[Customer Name]'],
    ['templates for people', '<Customer Name>'],
  ])('%s: %s', (_, placeholder) => {
    const html = placeholder.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(judgedOf(`<p>Hi ${html}, no</p>`).replaceAll('\uFFFC', '')).toBe('Hi , no');
  });

  it.each([
    ['our own slot', 'What I can do is ___.'],
    ['two of them', 'Write to ___ by ___'],
    ['percentages', 'We take 20% off, and 30% next time'],
    ['a price', 'It is $ {5} or #7'],
    ['an arrow and a heart', 'Settings -> No <3 and x < Y > z'],
    ['tracking numbers', 'No #12345 [5] <b>'],
  ])('leaves %s', (_, text) => {
    const html = text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(judgedOf(`<p>${html}</p>`)).toBe(text);
  });
});
