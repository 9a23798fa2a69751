import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { changeActions } from './actions/index.ts';
import {
  LabelledEnumeration,
  labelEnumerationColumns,
  labelEnumerationFilters,
} from './enumeration.tsx';
import { addGroupTitles, groupForms } from './forms/index.ts';
import { keepStartingValues } from './forms/today.ts';
import { french } from './french/index.ts';
import { replaceHome } from './home/index.ts';
import { addViews } from './lists/index.ts';
import mark from './mark.svg';
import { addPanels } from './panels/index.ts';
import { addPictures } from './pictures/index.tsx';
import { renewPreviewLinks } from './preview/renewing.ts';
import { guardForms } from './saving/desk.ts';
import { removePrices } from './settings.tsx';

const LANGUAGE = 'strapi-admin-language';
const BANNER = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

export default {
  config: {
    locales: ['fr'],
    translations: { fr: french },
    auth: { logo: mark },
    menu: { logo: mark },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    if (localStorage.getItem(LANGUAGE) === null) localStorage.setItem(LANGUAGE, 'fr');
    localStorage.setItem(BANNER, 'true');
    replaceHome(app);
    removePrices(app);
    app.addMenuLink({
      to: 'calendrier',
      icon: Calendar,
      intlLabel: { id: 'parvis.calendar', defaultMessage: 'Calendrier' },
      permissions: [],
      Component: () =>
        import('./calendar/page.tsx').then(({ CalendarPage }) => ({ default: CalendarPage })),
    });
    app.addFields({
      type: 'enumeration',
      // Strapi passes the props of a field to it, and types none of them.
      Component: LabelledEnumeration as ComponentType,
    });
    keepStartingValues(app);
    addPictures(app);
    addGroupTitles(app);
  },

  bootstrap(app: StrapiApp) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', labelEnumerationColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', labelEnumerationFilters);
    groupForms(app);
    addViews(app);
    addPanels(app);
    changeActions(app);
    renewPreviewLinks();
    guardForms(window);
  },
};
