/** Settings: users, roles, permissions. */
export const people: Readonly<Record<string, string>> = {
  'Roles.ListPage.notification.delete-all-not-allowed':
    'Des rôles n’ont pas été supprimés : des utilisateurs les ont',
  'Roles.ListPage.notification.delete-not-allowed':
    'Un rôle que des utilisateurs ont ne peut pas être supprimé',
  'Roles.RoleRow.select-all': 'Choisir {name} pour une action groupée',
  'Roles.RoleRow.user-count':
    '{number, plural, =0 {Personne} one {# utilisateur} other {# utilisateurs}}',
  'Roles.components.List.empty.withSearch': 'Aucun rôle ne correspond à « {search} »',
  'Settings.permissions': 'Administration',
  'Settings.permissions.category': 'Permissions : {category}',
  'Settings.permissions.category.plugins': 'Permissions de l’outil : {category}',
  'Settings.permissions.conditions.anytime': 'Toujours',
  'Settings.permissions.conditions.conditions': 'Conditions',
  'Settings.permissions.conditions.define-conditions': 'Définir des conditions',
  'Settings.permissions.conditions.inherited-readonly':
    'Ces conditions viennent de vos permissions : elles ne peuvent pas être modifiées ici.',
  'Settings.permissions.conditions.no-actions':
    'Choisissez d’abord des actions (créer, lire, modifier…) : les conditions portent sur elles.',
  'Settings.permissions.conditions.none-applied': 'Aucune condition.',
  'Settings.permissions.conditions.none-selected': 'Toujours',
  'Settings.permissions.select-all-by-permission': 'Choisir toutes les permissions : {label}',
  'Settings.permissions.select-by-permission': 'Choisir la permission : {label}',
  'Settings.permissions.users.active': 'Actif',
  'Settings.permissions.users.create': 'Inviter quelqu’un',
  'Settings.permissions.users.email': 'Adresse électronique',
  'Settings.permissions.users.inactive': 'Inactif',
  'Settings.permissions.users.listview.header.subtitle':
    'Les personnes qui peuvent se connecter à la rédaction',
  'Settings.permissions.users.strapi-author': 'Auteur',
  'Settings.permissions.users.strapi-editor': 'Éditeur',
  'Settings.permissions.users.strapi-super-admin': 'Administrateur',
  'Settings.permissions.users.tabs.label': 'Sortes de permissions',
  'Settings.permissions.users.user-status': 'État du compte',
  'Settings.roles.edit.title': 'Modifier un rôle',
  'Settings.roles.form.button.users-with-role':
    '{number, plural, =0 {Personne n’a ce rôle} one {# utilisateur a ce rôle} other {# utilisateurs ont ce rôle}}',
  'Settings.roles.form.input.url': 'Adresse',
  'Settings.roles.form.permission.property-label': 'Permissions : {label}',
  'Settings.roles.form.permissions.attributesPermissions': 'Permissions par champ',
  'Settings.roles.form.permissions.locales.validation':
    '{count, plural, one {L’action {actions} doit valoir pour une langue au moins.} other {Les actions {actions} doivent valoir pour une langue au moins.}}',
  'Settings.roles.form.permissions.update': 'Modifier',
  'Settings.roles.list.description': 'Ce que chacun peut faire',
  'Users & Permissions': 'Utilisateurs et permissions',
  'Users.components.List.empty': 'Aucun utilisateur',
  'Users.components.List.empty.withFilters': 'Aucun utilisateur ne correspond à ces filtres',
  'Users.components.List.empty.withSearch': 'Aucun utilisateur ne correspond à « {search} »',
  'app.components.Users.MagicLink.connect':
    'Envoyez ce lien à la personne : elle choisira son mot de passe.',
  'app.components.Users.SortPicker.sortby.email_asc': 'Adresse électronique (de A à Z)',
  'app.components.Users.SortPicker.sortby.email_desc': 'Adresse électronique (de Z à A)',
  'app.containers.Users.ModalForm.footer.button-success': 'Inviter',
};
