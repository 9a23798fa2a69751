import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { searchedWords, termsOf } from '@parvis/shared';
import fc from 'fast-check';
import { fold } from '../../../shared/src/search/folding.ts';
import { stopWords } from '../../../shared/src/search/stop-words.ts';

function finds(typed: string, text: string): boolean {
  const terms = new Set(termsOf(text));
  const words = searchedWords(typed);
  return words.length > 0 && words.every(({ ways }) => ways.some((way) => holdsAll(terms, way)));
}

const holdsAll = (terms: Set<string>, way: string[]) => way.every((term) => terms.has(term));

describe('a search', () => {
  const found: [typed: string, text: string][] = [
    // Elisions, whatever the apostrophe.
    ['accès', 'l’accès aux droits'],
    ['accès', "l'accès aux droits"],
    ['l’accès', 'un accès'],
    ["L'ACCÈS", 'L’accès'],
    ['agent', 'Qu’un agent'],
    ['agent', 'jusqu’à l’agent'],
    ['usage', 'Lorsqu’usage et droit se rencontrent'],
    ['aujourdhui', 'aujourd’hui'],
    ['O’Connor', 'Flannery O’Connor'],
    ['oeuvre', 'la main-d’œuvre'],
    // Accents, case, ligatures.
    ['oeuvre', 'Une œuvre'],
    ['œuvre', 'une oeuvre'],
    ['ŒUVRE', 'des œuvres'],
    ['ecole', 'École'],
    ['ÉCOLE', 'ecole'],
    ['e\u0301cole', 'école'],
    ['ex aequo', 'ex æquo'],
    ['ca et la naive', 'naïve'],
    // Inclusive forms.
    ['développeuse', 'développeur·se'],
    ['développeur', 'développeur·se'],
    ['développeuses', 'développeur·euse·s'],
    ['développeuse', 'développeur.se'],
    ['développeuse', 'développeur-se(s)'],
    ['développeuse', 'développeur/se'],
    ['développeuse', 'développeurs•ses'],
    ['developpeur.se', 'une développeuse'],
    ['chargée', 'chargé·e·s de déploiement'],
    ['chargé', 'Chargé(e) de mission'],
    ['chargés', 'chargé(e)(s)'],
    ['chargees', 'chargé-e-s'],
    ['directrice', 'directeur·rice'],
    ['directrice', 'directeur·trice'],
    ['directrices', 'directeur-rice-s'],
    ['lectrice', 'lecteur/lectrice'],
    ['agente', 'agents·es'],
    ['agentes', 'agent(e)s'],
    ['ouvrière', 'ouvrier·ère'],
    ['citoyenne', 'citoyen·ne·s'],
    ['professionnelles', 'professionnel·le·s'],
    ['sportive', 'sportif·ve'],
    ['nombreuses', 'nombreux·ses'],
    ['locale', 'locaux·ales'],
    ['nouvelle', 'nouveaux·elles'],
    ['toutes', 'tou·te·s'],
    ['publique', 'public·que'],
    ['copine', 'copain·ine'],
    ['cheffe', 'chef·fe de projet'],
    ['française', 'français·es'],
    ['vice-présidente', 'vice-président·e·s'],
    ['élue', 'l’élu·e'],
    ['bénéficiaires', 'bénéficiaire·s'],
    // Plurals and feminines.
    ['services', 'un service'],
    ['réseau', 'des réseaux'],
    ['animal', 'des animaux'],
    ['travail', 'les travaux'],
    ['lieu', 'des lieux'],
    ['française', 'français'],
    ['première', 'premier'],
    ['créée', 'créé'],
    ['actives', 'actif'],
    ['nationale', 'nationaux'],
    ['publics', 'publiques'],
    ['nouvelles', 'nouveau'],
    // Compounds.
    ['email', 'un e-mail'],
    ['e-mail', 'un email'],
    ['rendez-vous', 'rendez vous'],
    ['rendezvous', 'rendez-vous'],
    ['traitant', 'sous-traitants'],
    ['sous-traitance', 'sous‑traitance'],
    ['covid', 'COVID-19'],
    // Figures, acronyms, addresses, names of techniques.
    ['12000', '12 000 usagers'],
    ['12 000', '12 000 usagers'],
    ['4.1', 'RGAA 4.1'],
    ['3,5', '3.5 %'],
    ['API', 'une A.P.I.'],
    ['a.p.i', 'les API'],
    ['APIs', 'une API'],
    ['contact@parvis.example', 'Écrire à contact@parvis.example.'],
    ['parvis', 'Écrire à contact@parvis.example.'],
    ['beta.gouv', 'https://www.beta.gouv.example/startups/carte/?a=1'],
    ['nodejs', 'Node.js'],
    ['C++', 'Langages : C, C++, C#'],
    ['ui', 'UX/UI'],
    ['constructor', 'A constructor, __proto__ and toString'],
    // Words that most texts hold are not asked for, unless they are all there is.
    ['les droits de la personne', 'droits, personne'],
    ['nous', 'Nous'],
  ];
  for (const [typed, text] of found) {
    it(`for « ${typed} » finds « ${text} »`, () => assert.ok(finds(typed, text)));
  }

  const apart: [typed: string, text: string][] = [
    ['accès', 'accessible'],
    ['développer', 'développeur'],
    ['développement', 'développeur'],
    ['porte', 'port'],
    ['porteuse', 'porte'],
    ['directeur', 'direct'],
    ['acteur', 'acte'],
    ['41', 'RGAA 4.1'],
    ['clé', 'mot'],
    ['car', 'un carton'],
    ['élection', 'électeur'],
    ['', 'texte'],
    ['·', 'texte · texte'],
  ];
  for (const [typed, text] of apart) {
    it(`for « ${typed} » does not find « ${text} »`, () => assert.ok(!finds(typed, text)));
  }

  it('finds every word of a text, without its accents, and with or without an elision', () => {
    fc.assert(
      fc.property(fc.array(frenchWord, { minLength: 1 }), fc.nat(), (words, drawn) => {
        const text = words.join(' ');
        const word = words[drawn % words.length] ?? '';
        const bare = word.normalize('NFD').replace(/\p{M}/gu, '');
        for (const typed of [word, bare, word.toUpperCase(), `l’${word}`, `d'${word}`, `(${word})`])
          assert.ok(finds(typed, text), typed);
        assert.ok(finds(word, words.map((each) => `qu’${each}`).join(', ')));
      }),
    );
  });

  it('finds both words of an inclusive form, whatever its separator', () => {
    fc.assert(
      fc.property(
        trade,
        separator,
        fc.boolean(),
        ({ masculine, ending, feminine }, mark, plural) => {
          const form = `${masculine}${mark}${ending}${plural ? `${mark}s` : ''}`;
          assert.ok(finds(masculine, form), `${masculine}: ${form}`);
          assert.ok(finds(`${feminine}s`, form), `${feminine}s: ${form}`);
          assert.ok(finds(form, feminine), `${form}: ${feminine}`);
        },
      ),
    );
  });

  it('reads a text and what is typed alike, whatever they are, and never throws', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const typed = searchedWords(text).flatMap(({ ways }) => ways.flat());
        assert.deepEqual(typed, termsOf(text));
        for (const term of typed) assert.match(term, /^\S{1,40}$/);
      }),
    );
  });
});

const frenchWord = fc
  .stringMatching(/^[bcdfghjkmpqrtvz][a-zéèêàâîïôùûçœæ]{2,12}$/)
  .filter((word) => !stopWords.has(fold(word)));
const separator = fc.constantFrom('·', '•', '.', '-', '/');
const trade = fc.constantFrom(
  { masculine: 'développeur', ending: 'se', feminine: 'développeuse' },
  { masculine: 'développeur', ending: 'euse', feminine: 'développeuse' },
  { masculine: 'directeur', ending: 'rice', feminine: 'directrice' },
  { masculine: 'ambassadeur', ending: 'drice', feminine: 'ambassadrice' },
  { masculine: 'auteur', ending: 'e', feminine: 'auteure' },
  { masculine: 'chargé', ending: 'e', feminine: 'chargée' },
  { masculine: 'infirmier', ending: 'ière', feminine: 'infirmière' },
  { masculine: 'technicien', ending: 'ne', feminine: 'technicienne' },
  { masculine: 'coach', ending: 'e', feminine: 'coache' },
  { masculine: 'chef', ending: 'ffe', feminine: 'cheffe' },
);
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(..."aéœl’'·.-/() 12sxe+#,\u00a0"), maxLength: 30 }),
);
