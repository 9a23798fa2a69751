import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PublishedRole } from '../../../../cms/src/roles/warning/due.ts';
import { messageOf } from '../../../../cms/src/roles/warning/message.ts';
import type { Contact } from '../../../../cms/src/roles/warning/recipients.ts';
import { camille, openRole, rosa, sacha, zoe } from './roles.ts';

const now = new Date('2026-03-10T10:00:00.000Z');
const addresses = { site: 'https://parvis.example', admin: 'https://cms.example' };

function message(daysLeft = 7, said: Partial<PublishedRole> = {}) {
  const role = openRole({ contacts: [camille, sacha], ...said });
  const closesOn = role.closesOn ?? '';
  const warning = { role, closesOn, recipient: camille, isStandIn: false, daysLeft };
  return messageOf({ ...warning, earlier: undefined }, addresses, now);
}

/** The message to who acts in the stead of contacts who cannot be told. */
function messageInstead(contacts: Contact[]) {
  const role = openRole({ contacts });
  const warning = { role, closesOn: '2026-03-17', recipient: rosa, isStandIn: true, daysLeft: 7 };
  return messageOf({ ...warning, earlier: undefined }, addresses, now);
}

/** What is read, whatever kind of spaces. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the message about a role that closes', () => {
  test('says in its subject in how many days', () => {
    const subject = (daysLeft: number) => plain(message(daysLeft).subject);
    assert.equal(subject(7), 'L’offre « Une designer » ferme dans 7 jours');
    assert.equal(subject(2), 'L’offre « Une designer » ferme dans 2 jours');
    assert.equal(subject(1), 'L’offre « Une designer » ferme demain');
    assert.equal(subject(0), 'L’offre « Une designer » ferme aujourd’hui');
  });

  test('says which role it is, until when, where it is, and what to do', () => {
    assert.equal(
      plain(message().text),
      `Bonjour,

L’offre « Une designer » (Cantinelle) ferme dans 7 jours : on peut y répondre jusqu’au 17 mars 2026 au soir.

Vous figurez parmi ses contacts. Que faire ?
- Le poste est pourvu : choisissez « Pourvue ».
- Le recrutement s’arrête : choisissez « Annulée ».
- Il faut plus de temps : choisissez « Prolonger de 30 jours ».
- Sinon, rien : l’offre se fermera d’elle-même.

Ces choix sont à côté de l’offre, dans « Clore ou prolonger » :
https://cms.example/admin/content-manager/collection-types/api::role.role/role-1

L’offre telle que le public la lit :
https://parvis.example/recrutement/une-designer/

Ce message a été envoyé automatiquement.
`,
    );
  });

  test('leaves out a team that is not known', () => {
    assert.match(plain(message(7, { team: null }).text), /^L’offre « Une designer » ferme/m);
  });

  test('goes to one contact, and shows the address of no other', () => {
    const sent = message();
    assert.equal(sent.to, 'camille@parvis.invalid');
    assert.ok(!JSON.stringify(sent).includes('sacha'));
  });

  test('says to who is told instead of the contacts why it is them', () => {
    const { to, text } = messageInstead([zoe, { ...sacha, email: null }]);
    assert.equal(to, 'rosa@parvis.invalid');
    assert.match(
      plain(text),
      /^Aucun de ses contacts ne peut être prévenu : Zoé Partie a quitté la communauté, Sacha Exemple n’a pas d’adresse connue\. Vous recevez ce message parce que vous pouvez publier cette offre\. Que faire \?\n- Le recrutement continue : donnez-lui un autre contact\.\n- Le poste est pourvu/m,
    );
    assert.match(plain(messageInstead([]).text), /^Elle n’a pas de contact\. Vous recevez/m);
    assert.doesNotMatch(message().text, /autre contact/);
  });

  test('is no HTML, says that a machine wrote it, and keeps a title on one line', () => {
    const { html, headers, subject } = message(7, { title: 'Une\r\ndesigner' });
    assert.equal(html, '');
    assert.deepEqual(headers, { 'Auto-Submitted': 'auto-generated' });
    assert.match(plain(subject), /« Une designer »/);
  });
});
