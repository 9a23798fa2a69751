import type { DocumentType } from '@parvis/shared';
import type { Looking } from './looking.ts';
import type { Pages } from './pages.ts';
import type { Pictures } from './pictures.ts';
import type { Plans } from './plans.ts';
import type { KnownDocument, PublisherStatus } from './publication.ts';
import type { Quarantine } from './quarantine.ts';
import type { Activation } from './releases/activation.ts';
import { fileOfAddress } from './releases/manifest.ts';
import type { Schedule } from './schedule.ts';
import type { Snapshot } from './snapshot/snapshot.ts';

/** What the publisher knows, for whoever asks. It changes nothing. */
export interface Account {
  document(type: DocumentType, documentId: string): KnownDocument;
  status(moments: { heldAt: number | null; searchedAt: Date | null }): PublisherStatus;
}

export function createAccount(tools: {
  snapshot: Snapshot;
  quarantine: Quarantine;
  looking: Looking;
  pages: Pages;
  pictures: Pictures;
  activation: Activation;
  schedule: Schedule;
  plans: Plans;
  now(): Date;
}): Account {
  const { snapshot, quarantine, looking, pages, pictures, activation, schedule, plans, now } =
    tools;
  return {
    document(type, documentId) {
      const entry = snapshot.entry(type, documentId);
      const problems = [...quarantine.problems(type, documentId)];
      const route = entry === undefined ? undefined : pages.pageOf(entry);
      const file = route && activation.live().get(fileOfAddress(route.address));
      return {
        version: entry?.version,
        address: file && route.address,
        hash: file?.hash,
        since: entry?.since,
        release: entry?.release,
        waitsUntil: entry && snapshot.waitsUntil(type, documentId),
        problems,
        pictures: entry === undefined ? [] : pictures.problemsOf(entry),
      };
    },

    status: ({ heldAt, searchedAt }) => ({
      release: activation.release(),
      activatedAt: activation.activatedAt(),
      heldAt,
      documents: snapshot.count(),
      routes: pages.count(),
      lateSince: schedule.lateSince(snapshot.nextMoment(), now())?.toISOString() ?? null,
      planLateSince: plans.lateSince(now())?.toISOString() ?? null,
      searchedAt: searchedAt?.toISOString() ?? null,
      removalsToConfirm: looking.removalsToConfirm(),
      problems: {
        documents: quarantine.all(),
        pages: pages.problems(),
        pictures: pictures.problems(),
      },
    }),
  };
}
