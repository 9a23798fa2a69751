import type { Documents } from './base.ts';

export const organisations: Documents<'organisation'> = {
  mission: {
    name: 'Mission nationale des services du quotidien',
    acronym: 'MNSQ',
    kind: 'central',
    ministerialDomain: 'services publics de proximité',
    website: 'https://mnsq.example',
  },
  syndicat: {
    name: 'Syndicat mixte des Trois-Rivières',
    acronym: 'SM3R',
    kind: 'local',
    ministerialDomain: 'eau et environnement',
    website: 'https://trois-rivieres.example',
  },
  departement: {
    name: 'Département de la Haute-Ambre',
    acronym: null,
    kind: 'local',
    ministerialDomain: 'territoires',
    website: 'https://haute-ambre.example',
  },
  ville: {
    name: 'Ville de Montfauvel',
    acronym: null,
    kind: 'local',
    ministerialDomain: 'territoires',
    website: 'https://montfauvel.example',
  },
  office: {
    name: 'Office de l’accès au droit',
    acronym: 'OAD',
    kind: 'operator',
    ministerialDomain: 'justice',
    website: null,
  },
};
