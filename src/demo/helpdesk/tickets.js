/**
 * @typedef {{ author: 'customer' | 'agent' | 'note', name: string, at: string, text: string, quote?: string }} Message
 * @typedef {{ at: string, what: string, state: 'done' | 'wrong' | 'next' }} Scan
 * @typedef {object} Ticket
 * @property {string} id
 * @property {string} subject
 * @property {string} waiting how long the customer has been waiting
 * @property {{ name: string, place: string, since: string, parcels: number, hue: number }} customer
 * @property {{ number: string, service: string, contents: string, value: string, scans: readonly Scan[] }} parcel
 * @property {readonly Message[]} messages
 * @property {string} [draft] a reply full of faults, to try
 */

/** The agent whose desk this is. */
export const agent = { name: 'Maya Okafor', hue: 165 };

/** @type {readonly Ticket[]} */
export const tickets = [
  {
    id: '48213',
    subject: 'Wedding gift arrived in pieces',
    waiting: '2 h',
    customer: { name: 'Ann Whitfield', place: 'Bristol', since: '2019', parcels: 46, hue: 20 },
    parcel: {
      number: 'LP 5520 8841 07',
      service: 'Careful Handling',
      contents: 'Ceramic vase',
      value: '£84.00',
      scans: [
        { at: 'Mon 10:05', what: 'Picked up in Bristol', state: 'done' },
        { at: 'Tue 23:40', what: 'Sorted in Carlisle', state: 'done' },
        { at: 'Thu 09:12', what: 'Delivered, reported damaged', state: 'wrong' },
      ],
    },
    messages: [
      {
        author: 'customer',
        name: 'Ann Whitfield',
        at: 'Yesterday, 14:20',
        text: 'Hello,\n\nI paid extra for Careful Handling, and the vase I sent to my sister arrived in pieces. It was her wedding gift.\n\nAnn',
      },
      {
        author: 'agent',
        name: 'Jonas Reed',
        at: 'Yesterday, 16:02',
        text: 'Hi Ann,\n\nI can see why that hurts. Could you send me a photo of the box and of the vase?\n\nJonas',
      },
      {
        author: 'customer',
        name: 'Ann Whitfield',
        at: 'Today, 09:31',
        text: 'Photos are attached. The box is crushed on one side.\n\nThe wedding is on Saturday and I have nothing to give her. I would like my money back, please.\n\nAnn',
      },
    ],
    draft:
      "Hi Ann, I'm sorry, but it's company policy. No, we can't refund that. You should have read the terms. We'll get back to you as soon as possible.",
  },
  {
    id: '48207',
    subject: 'Marked as delivered, but nothing is here',
    waiting: '5 h',
    customer: { name: 'Marcus Bell', place: 'Leeds', since: '2022', parcels: 9, hue: 250 },
    parcel: {
      number: 'LP 5519 0272 64',
      service: 'Next Day',
      contents: 'Laptop charger',
      value: '£39.90',
      scans: [
        { at: 'Wed 18:30', what: 'Picked up in Luton', state: 'done' },
        { at: 'Thu 05:55', what: 'Out for delivery', state: 'done' },
        { at: 'Thu 11:47', what: 'Left in a safe place, no photo', state: 'wrong' },
      ],
    },
    messages: [
      {
        author: 'customer',
        name: 'Marcus Bell',
        at: 'Today, 07:58',
        text: 'Your site says my parcel was left in a safe place at 11:47 yesterday. I was at home all day. There is no parcel, no card and no photo.\n\nI need that charger for work. Where is it?',
      },
    ],
  },
  {
    id: '48199',
    subject: 'Charged twice for one pickup',
    waiting: '1 d',
    customer: { name: 'Ingrid Solberg', place: 'Edinburgh', since: '2016', parcels: 212, hue: 320 },
    parcel: {
      number: 'LP 5517 3390 12',
      service: 'Business Pickup',
      contents: '3 boxes of samples',
      value: '£120.00',
      scans: [
        { at: 'Tue 09:00', what: 'Pickup booked', state: 'done' },
        { at: 'Tue 15:20', what: 'Pickup moved, charged again', state: 'wrong' },
        { at: 'Wed 10:10', what: 'Delivered in Aberdeen', state: 'done' },
      ],
    },
    messages: [
      {
        author: 'customer',
        name: 'Ingrid Solberg',
        at: 'Yesterday, 08:15',
        text: 'Your driver moved our pickup by a day, and now I see two charges of £18.50 for it. Please return one of them.',
      },
      {
        author: 'note',
        name: 'Jonas Reed',
        at: 'Yesterday, 09:04',
        text: 'Billing confirms the second charge is ours. It can go back to her card the same day.',
      },
      {
        author: 'customer',
        name: 'Ingrid Solberg',
        at: 'Today, 08:40',
        text: 'A day later, and no answer. After all these years with you, I expected better than silence.',
        quote: 'Thank you for writing to Larkpost. We have received your message.',
      },
    ],
  },
  {
    id: '48184',
    subject: 'Third missed delivery this week',
    waiting: '1 d',
    customer: { name: 'Tomás Rivera', place: 'Cardiff', since: '2024', parcels: 3, hue: 85 },
    parcel: {
      number: 'LP 5514 6605 38',
      service: 'Standard',
      contents: 'Child car seat',
      value: '£145.00',
      scans: [
        { at: 'Mon 13:10', what: 'Missed you', state: 'wrong' },
        { at: 'Tue 12:55', what: 'Missed you', state: 'wrong' },
        { at: 'Thu 13:02', what: 'Missed you', state: 'wrong' },
        { at: 'Saturday', what: 'Goes back to the sender', state: 'next' },
      ],
    },
    messages: [
      {
        author: 'customer',
        name: 'Tomás Rivera',
        at: 'Yesterday, 19:26',
        text: 'Three times this week your driver came at lunchtime, although I asked for the evening each time. I have missed work for this.\n\nOur baby is due next week and we need the car seat. Can somebody please just bring it after six?',
      },
    ],
  },
];
