import { linkTo } from '../naming.ts';
import { CONTACT, type Documents, SITE } from './base.ts';

export const pages: Documents<'page'> = {
  apropos: {
    title: 'À propos',
    menu: 'main',
    menuRank: 1,
    body: `${SITE} réunit des agents publics, des développeurs, des designers et des gens de terrain. Ensemble, ils construisent des services publics numériques que plusieurs administrations partagent.

## Ce à quoi nous tenons

- **Partir d’un problème vécu**, observé sur place, plutôt que d’une solution.
- **Rester petits** : des équipes de deux à six personnes, qui décident.
- **Montrer nos résultats**, bons et mauvais, à tout le monde.
- **Partager le code**, les méthodes et les échecs.

## La vie d’un produit

| phase | question | durée habituelle |
| --- | --- | --- |
| investigation | le problème mérite-t-il une équipe ? | 2 à 3 mois |
| construction | le service est-il utile à quelques-uns ? | 6 à 12 mois |
| accélération | l’est-il à beaucoup ? | 1 à 2 ans |
| transfert | qui en prendra soin ? | 1 an |
| pérennisation | reste-t-il utile ? | tant qu’il l’est |

Un produit peut s’arrêter à chaque étape. Nous le disons alors, et nous disons pourquoi.

## Nous rejoindre

Les offres ouvertes sont sur la page [Recrutement](/recrutement/). Pour toute autre question, écrivez à [${CONTACT}](mailto:${CONTACT}).`,
  },
  mentions: {
    title: 'Mentions légales',
    menu: 'footer',
    menuRank: 1,
    body: `## Éditeur

${SITE}, communauté imaginaire, 12 place du Parvis, 99100 Montfauvel.

Directrice de la publication : Lison Péribaud.

## Hébergement

Ce site est un exemple fourni avec le logiciel Parvis. Remplacez cette page par vos propres mentions.

## Données personnelles

Le site ne dépose aucun traceur et ne mesure pas votre visite. Les messages que vous envoyez par courrier électronique ne servent qu’à vous répondre.

## Licence

Sauf mention contraire, les textes de ce site peuvent être repris en citant leur source.`,
  },
  accessibilite: {
    title: 'Accessibilité',
    menu: 'footer',
    menuRank: 2,
    body: `${SITE} s’engage à rendre son site utilisable par toutes et tous, au clavier, avec un lecteur d’écran ou sur un petit téléphone.

## État de conformité

Ce site est **partiellement conforme** : il n’a pas encore été audité par un tiers. Cette page est un exemple, à remplacer par votre propre déclaration.

## Contenus connus pour poser problème

- certains documents anciens, liés depuis les articles, ne sont pas balisés ;
- les graphiques ont tous un tableau équivalent, mais pas toujours de résumé.

## Nous signaler une difficulté

Écrivez à [${CONTACT}](mailto:${CONTACT}) en décrivant ce que vous cherchiez à faire. Nous répondons sous dix jours, et nous racontons ce que nous corrigeons dans ${linkTo('post', 'Un atelier d’accessibilité, le premier mardi du mois', 'notre atelier mensuel')}.`,
  },
};
