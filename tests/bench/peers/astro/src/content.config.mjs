import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

const section = (name) =>
  defineCollection({ loader: glob({ base: `./content/${name}`, pattern: '*.md' }) });

export const collections = {
  actualites: section('actualites'),
  recrutement: section('recrutement'),
  startups: section('startups'),
  communaute: section('communaute'),
  incubateurs: section('incubateurs'),
};
