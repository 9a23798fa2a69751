import type { StrapiApp } from '@strapi/strapi/admin';
import { AccentPanel } from './accent/panel.tsx';
import { ChecksPanel } from './checks/panel.tsx';
import { ClosingPanel } from './closing/panel.tsx';
import { JobPostingPanel } from './job-posting/panel.tsx';
import { OnlinePanel } from './online/panel.tsx';
import { PlannedPanel } from './planned/panel.tsx';
import { ReviewPanel } from './review/panel.tsx';
import { SharingPanel } from './sharing/panel.tsx';
import { UsesPanel } from './uses/panel.tsx';
import { VersionsPanel } from './versions/panel.tsx';

/** A component that Strapi calls with the form of a document. Each says what it reads of it. */
type Panel = (form: never) => { title: string; content: React.ReactNode } | null;

/** What is used of the content manager, which types none of it to who asks for it by name. */
interface ContentManager {
  addEditViewSidePanel(panels: readonly Panel[]): void;
}

/** Adds Parvis's own panels beside the forms of documents. */
export function addPanels(app: StrapiApp): void {
  const manager = app.getPlugin('content-manager').apis as unknown as ContentManager;
  manager.addEditViewSidePanel([
    OnlinePanel,
    ReviewPanel,
    ChecksPanel,
    JobPostingPanel,
    ClosingPanel,
    PlannedPanel,
    SharingPanel,
    UsesPanel,
    VersionsPanel,
    AccentPanel,
  ]);
}
