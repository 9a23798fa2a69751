/** Saving, publishing, unpublishing, deleting: questions and answers. */
export const acting: Readonly<Record<string, string>> = {
  'actions.clone.error': 'Le contenu n’a pas pu être dupliqué.',
  'actions.copy-documentId.label': 'Copier l’identifiant',
  'actions.copy-documentId.success': 'Identifiant copié',
  'actions.delete.dialog.body': 'Supprimer ce contenu ? Il ne pourra pas être récupéré.',
  'actions.delete.error': 'Le contenu n’a pas pu être supprimé.',
  'actions.delete.label':
    'Supprimer{isLocalized, select, true { dans toutes les langues} other {}}',
  'actions.discard.dialog.body':
    'Abandonner les modifications ? Elles ne pourront pas être récupérées.',
  'actions.discard.label': 'Abandonner les modifications',
  'actions.edit.error': 'Le contenu n’a pas pu être modifié.',
  'actions.edit.label': 'Modifier',
  'actions.open-in-new-tab.label': 'Ouvrir dans un nouvel onglet',
  'actions.unpublish.dialog.body': 'Dépublier ce contenu ?',
  'actions.unpublish.dialog.option.keep-draft': 'Dépublier et garder le brouillon',
  'actions.unpublish.dialog.option.replace-draft':
    'Dépublier et remplacer le brouillon par ce qui était publié',
  'actions.unpublish.dialog.radio-label': 'Comment dépublier ?',
  'actions.unpublish.error': 'Le contenu n’a pas pu être dépublié.',
  'bulk-publish.edit': 'Modifier',
  'bulk-publish.modified': 'Modifications prêtes à publier',
  'bulk-publish.waiting-for-action': 'En attente',
  'bulk-unpublish.already-unpublished': 'Déjà dépublié',
  'containers.EditView.publishHint': 'Ctrl / Cmd + Maj + Entrée pour publier',
  'containers.list.selectedEntriesModal.selectedCount.publish':
    '<b>{publishedCount}</b> déjà {publishedCount, plural, one {publié} other {publiés}}. <b>{draftCount}</b> {draftCount, plural, one {prêt} other {prêts}} à publier. <b>{withErrorsCount}</b> à compléter.',
  'containers.list.selectedEntriesModal.selectedCount.unpublish':
    '<b>{draftCount}</b> déjà {draftCount, plural, one {dépublié} other {dépubliés}}. <b>{publishedCount}</b> à dépublier.',
  'permissions.not-allowed.create': 'Vous n’avez pas la permission de créer ce contenu',
  'permissions.not-allowed.locale': 'Vous n’avez pas accès à ce contenu dans cette langue',
  'permissions.not-allowed.update': 'Vous n’avez pas la permission de voir ce contenu',
  'popUpWarning.bodyMessage.contentType.delete': 'Supprimer ce contenu ?',
  'popUpWarning.bodyMessage.contentType.delete.all': 'Supprimer ces contenus ?',
  'popUpWarning.bodyMessage.contentType.publish.all': 'Publier ces contenus ?',
  'popUpWarning.bodyMessage.contentType.unpublish.all': 'Dépublier ces contenus ?',
  'popUpwarning.warning.bulk-has-draft-relations.message':
    '<b>{count} {count, plural, one { lien } other { liens } } de {entities} { entities, plural, one { contenu } other { contenus } }</b> {count, plural, one { mène } other { mènent } } à des brouillons : {count, plural, one { il apparaîtra } other { ils apparaîtront } } sur le site quand ils seront publiés.',
  'popUpWarning.warning.has-draft-m2m-relations.additional':
    '{count, plural, one {# autre lien mène} other {# autres liens mènent}} à des brouillons : ils apparaîtront sur le site quand ceux-ci seront publiés.',
  'popUpWarning.warning.has-draft-m2m-relations.message':
    '{count, plural, one {# contenu lié est encore un brouillon : il apparaîtra sur le site quand il sera publié.} other {# contenus liés sont encore des brouillons : ils apparaîtront sur le site à mesure qu’ils seront publiés.}}',
  'popUpwarning.warning.has-draft-relations.button-confirm': 'Publier sans ces liens',
  'popUpWarning.warning.has-draft-relations.message':
    'Ce contenu est lié à {count, plural, one {# brouillon} other {# brouillons}}. {count, plural, one {Le lien apparaîtra sur le site quand ce brouillon sera publié.} other {Les liens apparaîtront sur le site à mesure que ces brouillons seront publiés.}}',
  'popUpWarning.warning.has-draft-relations.title': 'Confirmation',
  'popUpWarning.warning.publish-question': 'Publier quand même ?',
  'popUpWarning.warning.unpublish': 'Sans publication, ce contenu redevient un brouillon.',
  'popUpWarning.warning.unpublish-question': 'Ne pas publier ?',
  'Settings.list.actions.deleteAdditionalInfos':
    'Supprime le contenu dans les langues choisies <em>(langues)</em>',
  'success.record.clone': 'Dupliqué',
  'success.record.delete': 'Supprimé',
  'success.record.discard': 'Modifications abandonnées',
  'success.record.publish': 'Publié',
  'success.record.publishing': 'Publication…',
  'success.record.save': 'Enregistré',
  'success.record.unpublish': 'Dépublié',
  'success.records.delete': 'Supprimés.',
  'success.records.publish': 'Publié.',
  'success.records.unpublish': 'Dépubliés.',
  'validation.error': 'Des champs sont à corriger avant d’enregistrer.',
  'validation.error.unreadable-required-field':
    'Vous n’avez pas accès à des champs qu’il faut remplir : demandez-le à un administrateur.',
};
