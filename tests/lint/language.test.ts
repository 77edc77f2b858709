import { describe, expect, it } from 'vitest';
import { countLanguages, isForeign } from '../../src/lint/language.ts';

describe('isForeign', () => {
  it.each([
    ['Dutch', 'Beste Kim, het spijt ons dat uw pakket niet is aangekomen. Wij sturen u voor vrijdag een nieuw pakket.'],
    ['German', 'Hallo Kim, es tut mir leid, dass Ihr Paket nicht angekommen ist. Wir senden Ihnen ein neues zu.'],
    ['French', 'Bonjour Kim, nous sommes désolés que votre colis ne soit pas arrivé. Nous vous en envoyons un autre.'],
    ['Spanish', 'Hola Kim, sentimos mucho que su paquete no haya llegado. Le enviamos uno nuevo por correo.'],
    ['Italian', 'Ciao Kim, ci dispiace che il pacco non sia arrivato. Le spediamo un nuovo pacco per posta.'],
    ['Portuguese', 'Olá Kim, lamentamos que sua encomenda não tenha chegado. Vamos enviar uma nova com seu nome.'],
    ['Dutch with English names', 'Beste Kim, het pakket van Acme Customer Service is niet op tijd bij u, met excuses.'],
  ])('leaves %s alone', (_, text) => expect(isForeign([countLanguages(text)])).toBe(true));

  it.each([
    ['a reply', 'Hi Kim, we are sorry that your parcel is late and we will send a new one to you on Monday.'],
    ['one word', 'No.'],
    ['a few words', 'No, sorry, no refunds.'],
    ['a short word that others have too', 'Die hard fans die die'],
    ['names of streets', 'Your parcel for Avenue de la Gare, Rue des Champs, is on its way to the depot.'],
    ['a foreign greeting', 'Hola amigo! Your refund is on the way to your bank, gracias for your patience.'],
    ['chat', 'hi sry cant do that today tmrw maybe ok thx'],
    ['figures', '1 2 3 4 5 6 7 8 9 10'],
    ['words in no language', 'lorem ipsum dolor sit amet consectetur adipiscing elit'],
    ['nothing', ''],
  ])('reads %s as English', (_, text) => expect(isForeign([countLanguages(text)])).toBe(false));
});
