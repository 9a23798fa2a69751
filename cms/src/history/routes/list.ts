import { publisherApi, releasesOfDocument } from '@parvis/shared';
import type { Core } from '@strapi/strapi';
import { environment } from '../../environment.ts';
import { askPublisher } from '../../publisher/ask.ts';
import type { StaffContext, StaffRoute } from '../../staff/route.ts';
import type { VersionsAnswer } from '../answer.ts';
import { told } from '../releases.ts';
import { versionsOf } from '../rows.ts';
import { readerOf } from './reader.ts';

/** For the panel « Versions ». */
export const versions: StaffRoute = {
  method: 'GET',
  path: '/versions/:type/:documentId',
  handler: (strapi: Core.Strapi) => async (ctx: StaffContext) => {
    const reader = await readerOf(strapi, ctx);
    if (reader === undefined) return;
    const { type, documentId } = reader.subject;
    const kept = await versionsOf(strapi, reader.subject).list();
    const said = await askPublisher(environment().signal, {
      path: publisherApi.releasesOf(type, documentId),
      answer: releasesOfDocument,
    });
    const isSilent = 'silence' in said;
    const releases = isSilent ? { releases: [] } : said;
    const answer: VersionsAnswer = {
      versions: kept.map((version) => told(version, releases)),
      site: isSilent ? 'silent' : 'known',
    };
    ctx.body = answer;
  },
};
