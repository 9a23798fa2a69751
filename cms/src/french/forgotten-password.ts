/** The message that Strapi sends to who forgot their password; it puts the address in `url`. */
export const forgottenPassword = {
  subject: 'Votre nouveau mot de passe',
  text: `Bonjour,

Pour choisir un nouveau mot de passe pour la rédaction, ouvrez ce lien :

<%= url %>

Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.`,
  html: `<p>Bonjour,</p>
<p>Pour choisir un nouveau mot de passe pour la rédaction, ouvrez ce lien :</p>
<p><a href="<%= url %>"><%= url %></a></p>
<p>Si vous n’avez rien demandé, ne faites rien : votre mot de passe reste le même.</p>`,
};
