/** Keys before which some of Strapi's screens forget the name of the plugin, by plugin. */
export const unprefixed: Readonly<Record<string, readonly string[]>> = {
  'content-manager': [
    'containers.SettingPage.editSettings.description',
    'containers.list.displayedFields',
    'popUpWarning.bodyMessage.contentType.delete.all',
    'popUpWarning.bodyMessage.contentType.unpublish.all',
    'preview.copy.label',
    'preview.tabs.label',
  ],
  i18n: [
    'Settings.locales.modal.create.code.error',
    'Settings.locales.modal.create.name.error.min',
    'Settings.locales.modal.create.name.error.required',
  ],
  upload: [
    'form.upload-url.error.url.invalid',
    'form.upload-url.error.url.invalids',
    'header.actions.no-permissions',
    'list.asset.at.finished',
    'list.assets-empty.title-withSearch',
    'list.assets.empty',
    'list.assets.empty-upload',
    'list.table.content.empty-label',
    'list.table.header.sort',
    'modal.remove.success-label',
    'view-switch.grid',
    'view-switch.list',
    'window.confirm.close-modal.file',
    'window.confirm.close-modal.files',
  ],
};
