/** Logging in, the account of the person who reads, the devices they are logged in on. */
export const account: Readonly<Record<string, string>> = {
  'Auth.components.Oops.text.admin': 'Si c’est une erreur, écrivez à un administrateur du site.',
  'Auth.form.welcome.title': 'Bienvenue sur Parvis',
  'Auth.form.welcome.subtitle': 'Connectez-vous pour écrire et publier',
  'Auth.form.button.forgot-password': 'Recevoir un lien',
  'Auth.form.button.password-recovery': 'Choisir un nouveau mot de passe',
  'Auth.form.button.register': 'Créer mon compte',
  'Auth.form.email.label': 'Adresse électronique',
  'Auth.form.email.placeholder': 'camille.exemple@beta.example',
  'Auth.form.error.confirmed': 'L’adresse électronique de ce compte n’est pas confirmée.',
  'Auth.form.error.email.invalid': 'Cette adresse électronique n’est pas valide.',
  'Auth.form.error.email.provide': 'Écrivez votre adresse électronique.',
  'Auth.form.error.email.taken': 'Cette adresse électronique est celle d’un autre compte.',
  'Auth.form.error.invalid': 'L’adresse électronique ou le mot de passe n’est pas le bon.',
  'Auth.form.error.password.format':
    'Le mot de passe ne peut pas contenir le signe `$` plus de trois fois.',
  'Auth.form.error.password.matching': 'Les deux mots de passe ne sont pas les mêmes.',
  'Auth.form.error.password.provide': 'Écrivez votre mot de passe.',
  'Auth.form.error.user.not-exist': 'Aucun compte n’a cette adresse électronique.',
  'Auth.form.firstname.placeholder': 'Camille',
  'Auth.form.forgot-password.email.label': 'Votre adresse électronique',
  'Auth.form.forgot-password.email.label.success': 'Message envoyé à',
  'Auth.form.lastname.placeholder': 'Exemple',
  'Auth.form.register.subtitle':
    'Votre adresse et votre mot de passe ne servent qu’à vous connecter ici.',
  'Auth.form.username.placeholder': 'camille.exemple',
  'Auth.form.password.hint': 'Au moins 8 caractères, dont 1 majuscule, 1 minuscule et 1 chiffre',
  'Auth.link.ready': 'Vous avez retrouvé votre mot de passe ?',
  'app.containers.AuthPage.ForgotPasswordSuccess.title': 'Message envoyé',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.email':
    'Le lien pour choisir un nouveau mot de passe arrive en quelques minutes.',
  'app.containers.AuthPage.ForgotPasswordSuccess.text.contact-admin':
    'Si vous ne le recevez pas, écrivez à un administrateur du site.',
  'Settings.profile.form.section.experience.here': 'ici',
  'Settings.profile.form.section.experience.interfaceLanguageHelp':
    'Ce choix ne vaut que pour vous. Pour en savoir plus, voyez {here}.',
  'Settings.profile.form.section.experience.title': 'Affichage',
  'Settings.sessions.title': 'Appareils connectés',
  'Settings.sessions.subtitle': 'Les appareils sur lesquels votre compte est connecté.',
  'Settings.sessions.device': 'Appareil',
  'Settings.sessions.loginAt': 'Connecté le',
  'Settings.sessions.lastActiveAt': 'Dernière utilisation',
  'Settings.sessions.actions': 'Actions',
  'Settings.sessions.current': 'Cet appareil',
  'Settings.sessions.unknownDevice': 'Appareil inconnu',
  'Settings.sessions.revoke': 'Déconnecter',
  'Settings.sessions.revoke.success': 'Appareil déconnecté',
  'Settings.sessions.revoke.confirm':
    'Déconnecter cet appareil ? Il faudra s’y connecter à nouveau.',
  'Settings.sessions.revoke.confirmCurrent':
    'C’est l’appareil que vous utilisez : vous serez déconnecté.',
  'Settings.sessions.revokeOthers': 'Déconnecter les autres appareils',
  'Settings.sessions.revokeOthers.confirm':
    'Déconnecter tous les autres appareils ? Vous resterez connecté sur celui-ci.',
  'Settings.sessions.revokeOthers.success': 'Autres appareils déconnectés',
  'Settings.sessions.revokeAll': 'Déconnecter tous les appareils',
  'Settings.sessions.revokeAll.confirm':
    'Déconnecter tous les appareils, celui-ci compris ? Il faudra vous connecter à nouveau.',
  'app.session.ended.title': 'Session terminée',
  'app.session.ended.unsaved':
    'Votre session est terminée. Les modifications non enregistrées seront perdues à la déconnexion.',
  'global.sessions.active-devices': 'Appareils connectés',
};
