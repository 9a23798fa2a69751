import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contractOf, domainOf, positionsOf } from '../../../cms/import/convert/role-words.ts';

describe('the words of a role', () => {
  const domains: Record<string, string> = {
    'un·e développeur·se web full-stack': 'development',
    'une développeuse ou un développeur': 'development',
    'un.e dev': 'development',
    DevOps: 'development',
    'un·e business developer': 'deployment',
    'Chargé(e) de déploiement (Stage)': 'deployment',
    'Chargé·e de développement': 'deployment',
    'UX Designer': 'design',
    'Chef.fe de produit': 'product',
    PO: 'product',
    'Coach product manager': 'coaching',
    'Data scientist': 'data',
    'Responsable de l’ouverture des données': 'data',
    Intrapreneuse: 'intrapreneurship',
    'Entrepreneur d’intérêt général': 'other',
    'Co-animatrice de la communauté': 'animation',
    Claquettiste: 'other',
    '': 'other',
  };
  for (const [words, domain] of Object.entries(domains)) {
    it(`« ${words} » is ${domain}`, () => assert.equal(domainOf(words), domain));
  }

  it('tell the contract, or nothing', () => {
    assert.equal(contractOf('Chargé de mission (stage)'), 'internship');
    assert.equal(contractOf('Indépendant·e'), 'independent');
    assert.equal(contractOf('un dev en CDD'), 'fixed_term');
    assert.equal(contractOf('une personne'), null);
  });

  it('tell how many people are sought', () => {
    assert.equal(positionsOf('deux développeu·r·se·s'), 2);
    assert.equal(positionsOf('3 designers'), 3);
    assert.equal(positionsOf('une ou un designer'), 1);
    assert.equal(positionsOf('2019 raisons'), 1);
    assert.equal(positionsOf(''), 1);
  });
});
