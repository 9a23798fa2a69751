import { startSearch } from './start.ts';

const form = document.querySelector<HTMLFormElement>('#recherche');
const results = document.querySelector<HTMLElement>('#resultats');
const announcement = document.querySelector<HTMLElement>('#annonce');
if (form && results && announcement) startSearch({ form, results, announcement });
