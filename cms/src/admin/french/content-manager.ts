/** Lists and forms of documents. */
export const contentManager: Readonly<Record<string, string>> = {
  'plugin.name': 'Contenus',
  'header.name': 'Rédaction',
  'components.LeftMenu.collection-types': 'Contenus',
  'components.LeftMenu.single-types': 'Réglages',
  'components.Search.placeholder': 'Chercher…',
  'components.TableDelete.label':
    '{number, plural, one {# contenu choisi} other {# contenus choisis}}',
  'components.empty-repeatable': 'Rien encore. Cliquez pour ajouter.',
  'components.reset-entry': 'Vider',
  'containers.edit.title.new': 'Nouveau contenu',
  'containers.edit.panels.default.title': 'Publication',
  'containers.Edit.clickToJump': 'Ouvrir ce contenu',
  'containers.Edit.delete-entry': 'Supprimer ce contenu',
  'containers.EditView.add.new-entry': 'Ajouter',
  'HeaderLayout.button.label-add-entry': 'Créer',
  'pages.ListView.header-subtitle':
    '{number, plural, =0 {Aucun contenu} one {# contenu} other {# contenus}}',
  'popUpWarning.bodyMessage.contentType.delete.all': 'Supprimer ces contenus ?',
  'popUpWarning.bodyMessage.contentType.publish.all': 'Publier ces contenus ?',
  'popUpWarning.bodyMessage.contentType.unpublish.all': 'Dépublier ces contenus ?',
  'popUpwarning.warning.has-draft-relations.message':
    '<b>{count, plural, =0 {Aucun contenu lié n’est} one {# contenu lié est} other {# contenus liés sont}}</b> encore en brouillon.<br></br>Les liens apparaîtront sur le site quand ils seront publiés.',
  'relation.add': 'Choisir',
  'relation.disconnect': 'Retirer',
  'relation.notAvailable': 'Rien à choisir',
  'relation.publicationState.published': 'Publié',
  'widget.chart-entries.title': 'Contenus',
  'widget.chart-entries.count.label': '{count, plural, one {contenu} other {contenus}}',
  'widget.last-edited.title': 'Derniers contenus modifiés',
  'widget.last-edited.no-data': 'Aucun contenu modifié',
  'widget.last-published.title': 'Derniers contenus publiés',
  'widget.last-published.no-data': 'Aucun contenu publié',
  'actions.delete.label': 'Supprimer',
  'actions.open-in-new-tab.label': 'Ouvrir dans un nouvel onglet',
  'actions.copy-documentId.label': 'Copier l’identifiant',
  'actions.copy-documentId.success': 'Identifiant copié',
  'components.DynamicZone.unknown-component': 'Composant inconnu',
  'components.DynamicZone.move-up': 'Monter',
  'components.DynamicZone.move-down': 'Descendre',
  'components.RelationInputModal.modal-title': 'Modifier un lien',
  'components.RelationInputModal.button-fullpage': 'Ouvrir le contenu',
  'components.RelationInputModal.confirmation-message':
    'Des modifications ne sont pas enregistrées. Fermer quand même ? Elles seront perdues.',
  'containers.edit.information.last-published.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'containers.edit.information.last-draft.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'containers.edit.information.document.value':
    '{time}{isAnonymous, select, true {} other { par {author}}}',
  'containers.edit.information.documentId.label': 'Identifiant',
  'containers.List.statusFilter.draft': 'Brouillon (jamais publié)',
  'containers.List.statusFilter.published': 'Publié (tous)',
  'containers.List.statusFilter.publishedModified': 'Publié, puis modifié',
  'containers.List.statusFilter.publishedUnmodified': 'Publié, sans modification',
  'containers.list.filters.status': 'État',
  'containers.list.selectedEntriesModal.title': 'Publier ces contenus',
  'containers.list.selectedEntriesModal.selectedCount.publish':
    '<b>{publishedCount}</b> déjà {publishedCount, plural, one {publié} other {publiés}}. <b>{draftCount}</b> {draftCount, plural, one {prêt} other {prêts}} à publier. <b>{withErrorsCount}</b> à compléter.',
  'containers.list.selectedEntriesModal.selectedCount.unpublish':
    '<b>{draftCount}</b> déjà {draftCount, plural, one {dépublié} other {dépubliés}}. <b>{publishedCount}</b> à dépublier.',
  'containers.list.autoCloneModal.error.unique':
    'Deux contenus ne peuvent pas avoir la même valeur.',
  'containers.list.autoCloneModal.error.relation':
    'Copier ce lien pourrait le retirer de l’original.',
  'containers.edit-settings.modal-form.size': 'Largeur',
  'containers.SettingPage.relations': 'Liens',
  // Without the greatest length: only addresses have one, and nobody reaches it.
  'form.Input.hint.text':
    '{min, select, undefined {{description}} other {au moins {min}{br}{description}}}',
  'permissions.not-allowed.locale': 'Vous n’avez pas accès à ce contenu dans cette langue',
  'popUpWarning.warning.has-draft-relations.title': 'Confirmation',
  'popUpWarning.warning.has-draft-relations.message':
    'Ce contenu est lié à {count, plural, one {# brouillon} other {# brouillons}}. {count, plural, one {Le lien apparaîtra sur le site quand ce brouillon sera publié.} other {Les liens apparaîtront sur le site à mesure que ces brouillons seront publiés.}}',
  'popUpWarning.warning.has-draft-m2m-relations.message':
    '{count, plural, one {# contenu lié est encore un brouillon : il apparaîtra sur le site quand il sera publié.} other {# contenus liés sont encore des brouillons : ils apparaîtront sur le site à mesure qu’ils seront publiés.}}',
  'popUpwarning.warning.bulk-has-draft-relations.message':
    '<b>{count} {count, plural, one { lien } other { liens } } de {entities} { entities, plural, one { contenu } other { contenus } }</b> {count, plural, one { mène } other { mènent } } à des brouillons : {count, plural, one { il apparaîtra } other { ils apparaîtront } } sur le site quand ils seront publiés.',
  'popUpWarning.warning.unpublish': 'Sans publication, ce contenu redevient un brouillon.',
  'popUpWarning.warning.unpublish-question': 'Ne pas publier ?',
  'preview.panel.title': 'Aperçu',
  'preview.panel.button': 'Ouvrir l’aperçu',
  'preview.panel.button-configuration': 'Configurer l’aperçu',
  'preview.panel.button-disabled-tooltip': 'Enregistrez pour ouvrir l’aperçu',
  'preview.page-title': 'Aperçu : {contentType}',
  'preview.header.close': 'Fermer l’aperçu',
  'preview.copy.label': 'Copier le lien de l’aperçu',
  'preview.copy.success': 'Lien copié',
  'preview.tabs.label': 'État de l’aperçu',
  'preview.device.select': 'Appareil',
  'preview.device.desktop': 'Ordinateur',
  'preview.device.mobile': 'Téléphone',
  'relation.create': 'Créer un contenu lié',
  'success.records.publish': 'Publié.',
  'listView.validation.errors.title': 'À compléter',
  'listView.validation.errors.message':
    'Complétez les champs avant de publier (champ à remplir, forme attendue…)',
  'validation.error.unreadable-required-field':
    'Vous n’avez pas accès à des champs qu’il faut remplir : demandez-le à un administrateur.',
};
