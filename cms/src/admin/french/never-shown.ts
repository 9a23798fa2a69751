/**
 * Beginnings of the keys that nobody can see here, by the reason why. Everything else is in French:
 * `tests/cms/french/catalogues.test.ts`.
 */
export const neverShown: Readonly<Record<string, readonly string[]>> = {
  'sold with a paid edition; the pages that praise it need the flag `promoteEE`, which is off': [
    'content-releases.',
    'review-workflows.',
    'content-manager.history.',
    'Settings.permissions.auditLogs.',
    'Settings.permissions.users.form.sso',
    'Settings.permissions.users.sso.',
    'Settings.content-history.',
    'Settings.sso.',
    'Settings.page.Purchase',
    'Settings.page.purchase.',
    'Auth.login.sso.',
    'notification.ee.',
    'components.premiumFeature.',
  ],
  'for a trial of a paid edition': [
    'app.components.FreeTrial',
    'app.components.UpsellBanner.',
    'app.components.LeftMenu.trialCountdown.',
  ],
  'written by an artificial intelligence, sold with a paid edition': [
    'upload.ai.',
    'upload.settings.form.aiMetadata.',
    'i18n.CMEditViewAITranslation.',
    'i18n.CMEditViewLocalePicker.locale.ai-translations',
    'i18n.Settings.aiLocalizations.',
  ],
  'the visit of Strapi for developers, shown by a development bundle only': [
    'tours.',
    'app.components.GuidedTour.',
    'app.components.Onboarding.',
  ],
  'the page where types are drawn, which nobody has the permission to open: `bootstrap/retired-actions.ts`':
    ['content-type-builder.'],
  'of the page of versions and prices, which is taken out: `settings.tsx`': [
    'Settings.application.',
  ],
  'of pages that Strapi no longer has': [
    'app.components.InstallPluginPage.',
    'app.components.ListPluginsPage.deletePlugin.',
    'app.components.PluginCard.',
  ],
  'switched off in `app.tsx` and `config/admin.ts`': [
    'app.components.MediaLibraryBanner.',
    'app.components.NpsSurvey.',
  ],
};
