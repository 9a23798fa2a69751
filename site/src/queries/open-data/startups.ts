import {
  accessibilityStatuses,
  currentPhase,
  phaseNames,
  phasesInOrder,
  type Reading,
  type Startup,
  type StartupRecord,
} from '@parvis/shared';
import { document, documents } from '../documents.ts';
import { organisationReference, referenceTo, urlOf } from './references.ts';

export function startupRecord(reading: Reading, startup: Startup, siteUrl: string): StartupRecord {
  const phase = currentPhase(startup.phases, reading.today())?.name ?? null;
  const { accessibilityStatus } = startup;
  return {
    id: startup.documentId,
    updatedAt: startup.updatedAt,
    name: startup.name,
    url: urlOf('startup', startup, siteUrl),
    mission: startup.mission || null,
    phase,
    phaseLabel: phase && phaseNames[phase],
    phases: phasesInOrder(startup.phases).map(({ name, start, end }) => ({
      name,
      label: phaseNames[name],
      start,
      end,
    })),
    incubator: referenceTo('incubator', document(reading, 'incubator', startup.incubator), siteUrl),
    sponsors: documents(reading, 'organisation', startup.sponsors).map(organisationReference),
    website: startup.website,
    repository: startup.repository,
    statisticsUrl: startup.statisticsUrl,
    budgetUrl: startup.budgetUrl,
    technologies: startup.technologies,
    themes: startup.themes,
    userTypes: startup.userTypes,
    accessibilityStatus,
    accessibilityLabel: accessibilityStatus && accessibilityStatuses[accessibilityStatus],
  };
}
