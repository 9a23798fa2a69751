import { Calendar, CheckCircle, Clock, PaperPlane, WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { NeedsWidget } from './needs.tsx';
import { OnlineWidget } from './online.tsx';
import { PlannedWidget } from './planned.tsx';
import { ReleasesWidget } from './releases.tsx';
import { WaitingWidget } from './waiting.tsx';

type WidgetOf = Parameters<StrapiApp['widgets']['register']>[0];
type Widget = Exclude<Extract<WidgetOf, unknown[]>[number], undefined>;

/** The parts of the home page, in the order in which staff first see them. */
const widgets: Widget[] = [
  widget('online', 'En ligne', CheckCircle, OnlineWidget),
  widget('needs', 'À reprendre', WarningCircle, NeedsWidget),
  widget('waiting', 'Écrit, pas encore publié', Clock, WaitingWidget),
  widget('planned', 'Programmé', Calendar, PlannedWidget),
  {
    ...widget('releases', 'Versions du site', PaperPlane, ReleasesWidget),
    // Strapi does not look at the `roles` of a part: what administrators alone may do stands for them.
    permissions: [{ action: 'admin::roles.update', subject: null }],
  },
];

function widget(
  id: string,
  title: string,
  icon: Widget['icon'],
  component: () => React.JSX.Element,
): Widget {
  return {
    id,
    icon,
    title: { id: `parvis.home.${id}`, defaultMessage: title },
    component: async () => component,
  };
}

/** Puts Parvis's own home page in the place of Strapi's, which counts rows and recent changes. */
export function replaceHome(app: StrapiApp): void {
  app.widgets.register(() => widgets);
}
