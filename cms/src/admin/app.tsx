import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { changeActions } from './actions/index.ts';
import { CalendarPage } from './calendar/page.tsx';
import {
  LabelledEnumeration,
  labelEnumerationColumns,
  labelEnumerationFilters,
} from './enumeration.tsx';
import { french } from './french/index.ts';
import { replaceHome } from './home/index.ts';
import { addPanels } from './panels/index.ts';
import { addPictures } from './pictures/index.tsx';
import { guardForms } from './saving/desk.ts';

const LANGUAGE = 'strapi-admin-language';
const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

export default {
  config: {
    locales: ['fr'],
    translations: { fr: french },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    if (localStorage.getItem(LANGUAGE) === null) localStorage.setItem(LANGUAGE, 'fr');
    localStorage.setItem(BANNER, 'true');
    replaceHome(app);
    app.addMenuLink({
      to: '/calendrier',
      icon: Calendar,
      intlLabel: { id: 'parvis.calendar', defaultMessage: 'Calendrier' },
      permissions: [],
      Component: async () => ({ default: CalendarPage }),
    });
    app.addFields({
      type: 'enumeration',
      // Strapi passes the props of a field to it, and types none of them.
      Component: LabelledEnumeration as ComponentType,
    });
    addPictures(app);
  },

  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', labelEnumerationColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', labelEnumerationFilters);
    addPanels(app);
    changeActions(app);
    guardForms(window);
  },
};
