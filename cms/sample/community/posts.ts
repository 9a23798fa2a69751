import { idOf, linkTo } from '../naming.ts';
import type { Desk, Documents } from './base.ts';

type Post = Documents<'post'>[string];

const usual = {
  startups: [],
  roles: [],
  coverAlternative: null,
  coverDecorative: true,
  seoTitle: null,
  seoDescription: null,
} satisfies Partial<Post>;

const authors = (...names: string[]) => names.map((name) => idOf('author', name));
const startups = (...names: string[]) => names.map((name) => idOf('startup', name));

export const posts = ({ calendar: { instant }, picture }: Desk): Documents<'post'> => ({
  'recrutements-hiver': {
    ...usual,
    title: 'Cinq équipes recrutent avant l’hiver',
    publicationDate: instant(-2, '09:30'),
    authors: authors('lison'),
    category: idOf('category', 'annonces'),
    startups: startups('gue-libre', 'cantinelle', 'porte-douze', 'herbier-des-rues'),
    roles: [
      'dev-gue',
      'deploiement-cantinelle',
      'design-herbier',
      'produit-porte-douze',
      'coach',
    ].map((name) => idOf('role', name)),
    excerpt:
      'Du code les pieds dans l’eau, deux postes sur la route des cantines, une enquête sur les trottoirs : ce que nous cherchons, et comment nous choisissons.',
    cover: picture('cover-recrutements'),
    body: `Six personnes à trouver en six semaines : c’est beaucoup pour nous, qui recrutons d’ordinaire une équipe à la fois. Voici les offres, puis la façon dont nous choisissons.

## Les offres

- ${linkTo('role', 'Développeuse ou développeur Elixir pour Gué libre')}, à Port-Ambre ;
- ${linkTo('role', 'Deux personnes chargées de déploiement pour Cantinelle')}, sur la route ;
- ${linkTo('role', 'Designer de service pour une investigation sur la nature en ville')}, six semaines à Montfauvel ;
- ${linkTo('role', 'Responsable de produit pour achever une transmission')}, à l’Office de l’accès au droit ;
- ${linkTo('role', 'Coach d’équipes à l’Atelier des communs')}.

## Comment nous choisissons

Nous lisons toutes les candidatures à deux, sans photo ni âge. Nous proposons ensuite **une demi-journée de travail payée** avec l’équipe, sur un vrai sujet. C’est l’équipe qui décide, le soir même.

> On apprend plus en corrigeant une faute ensemble qu’en une heure de questions.
>
> Nawel, à propos du dernier recrutement de Porte Douze

## Ce que nous avons changé cette année

Trois choses, après avoir demandé leur avis aux personnes que nous n’avions **pas** retenues :

1. la rémunération est dans l’offre, toujours ;
2. nous répondons sous dix jours, y compris non ;
3. nous disons pourquoi, à qui le demande.`,
  },
  pesees: {
    ...usual,
    title: 'Peser les restes avant de peser les mots',
    publicationDate: instant(-19, '08:00'),
    authors: authors('theodore', 'maelle'),
    category: idOf('category', 'retours'),
    startups: startups('cantinelle'),
    excerpt:
      'Pour savoir si Cantinelle sert à quelque chose, il a fallu acheter des balances. Récit d’une mesure qui a d’abord donné tort à l’équipe.',
    cover: picture('cover-pesees'),
    body: `En mars, nous étions sûrs de nous : les cantines équipées de ${linkTo('startup', 'Cantinelle')} jetaient moins. Les cuisinières le disaient, les élus le répétaient. Puis nous avons pesé.

## Une semaine, trente balances

Nous avons prêté une balance à trente cantines : vingt avec Cantinelle, dix sans. Pendant cinq jours, chacun a pesé ce qui revenait des tables et ce qui restait en cuisine.

| | sans Cantinelle | avec Cantinelle |
| --- | ---: | ---: |
| restes en cuisine (g par repas) | 61 | 24 |
| restes dans les assiettes (g par repas) | 88 | 91 |
| **total** | **149** | **115** |

Le service divisait bien par deux ce qui n’était **jamais servi**. Il ne changeait rien à ce que les enfants laissaient, qui pèse trois fois plus.

## Ce que nous en avons fait

- Nous avons cessé de promettre « moitié moins de gaspillage ».
- Nous avons ajouté à l’écran la taille des portions : la moitié des écoles servait la même à six ans et à onze.
- Nous pesons désormais chaque trimestre, et nous publions tout.

Six mois plus tard, les assiettes reviennent un peu plus légères : 74 grammes. Ce n’est pas une courbe spectaculaire. C’est une courbe vraie.`,
  },
  transmission: {
    ...usual,
    title: 'Transmettre un produit sans le casser',
    publicationDate: instant(-47, '10:15'),
    authors: authors('nawel', 'gaspard'),
    category: idOf('category', 'retours'),
    startups: startups('porte-douze', 'releve-clair'),
    excerpt:
      'Une équipe s’en va, une administration arrive, le service ne doit pas s’arrêter. Les six règles que nous suivons pour Porte Douze.',
    cover: picture('cover-transmission'),
    body: `Un produit réussi finit par quitter sa maison. ${linkTo('startup', 'Relevé clair')} l’a fait il y a dix-huit mois ; ${linkTo('startup', 'Porte Douze')} est au milieu du gué. Nous avons noté ce qui nous aide.

## Nos six règles

1. **Les gens d’abord.** La première personne à transférer est celle qui répond aux usagers.
2. **Un an de recouvrement**, budget compris. Moins, c’est un abandon poli.
3. **Une seule liste de priorités**, tenue par la nouvelle maison dès le premier jour.
4. **Le code reste ouvert.** C’est dit dans la convention.
5. **On garde les indicateurs**, même quand ils déplaisent.
6. **On fixe la date du départ** avant de commencer.

## Ce que nous referions autrement

Nous avons parlé de serveurs pendant quatre réunions, et de ce que vivent les secrétaires des permanences pendant une seule. Il aurait fallu l’inverse.

La suite s’écrit avec vous : nous recrutons ${linkTo('role', 'Responsable de produit pour achever une transmission', 'la personne qui restera')}.`,
  },
  'gue-hiver': {
    ...usual,
    title: 'Gué libre passe son premier hiver',
    publicationDate: instant(-38, '07:45'),
    authors: authors('soline', 'idriss'),
    category: idOf('category', 'produits'),
    startups: startups('gue-libre'),
    roles: [idOf('role', 'dev-gue')],
    excerpt:
      'Douze passages équipés, quatre crues, une fausse alerte : le bilan des premières semaines sous la pluie.',
    cover: picture('cover-gue'),
    body: `La première crue est arrivée un dimanche, à trois heures du matin. À 3 h 06, le pont du Moulin-Brûlé était annoncé fermé sur les navigateurs. À 3 h 20, une ambulance prenait l’autre route. Nous n’en demandions pas tant.

## En chiffres

- **12** passages équipés sur 43 ;
- **4** crues, **19** fermetures annoncées ;
- **6 minutes** entre la montée de l’eau et l’annonce, en médiane ;
- **1** fausse alerte : une branche coincée devant un capteur.

## Ce qui a résisté, ce qui a cédé

Les batteries tiennent. Les fixations, non : deux capteurs sont partis avec le courant. Idriss en a retrouvé un à quatre kilomètres, *toujours en marche*.

## La suite

Nous équipons huit passages avant la fin de l’hiver, et nous ouvrons les données. Il nous faut quelqu’un de plus : ${linkTo('role', 'Développeuse ou développeur Elixir pour Gué libre', 'lisez l’offre')}.`,
  },
  herbier: {
    ...usual,
    title: 'Une investigation s’ouvre sur la nature en ville',
    publicationDate: instant(-51, '14:00'),
    authors: authors('apolline', 'clemence'),
    category: idOf('category', 'annonces'),
    startups: startups('herbier-des-rues'),
    roles: [idOf('role', 'design-herbier')],
    excerpt:
      'Pourquoi faut-il sept semaines pour avoir le droit de planter trois roses trémières ? Herbier des rues commence par chercher.',
    cover: picture('cover-herbier'),
    body: `La Ville de Montfauvel nous a posé une question simple : les habitants veulent planter, les jardiniers aussi, alors qu’est-ce qui bloque ?

${linkTo('startup', 'Herbier des rues')} ne sera peut-être jamais un logiciel. C’est le propre d’une investigation : six à dix semaines pour comprendre, et le droit de conclure que rien n’est à construire.

## Nous avons besoin de vous si

- vous avez demandé à planter, et obtenu ;
- vous avez demandé, et renoncé ;
- vous avez planté sans demander (nous ne dirons rien).

Écrivez à l’équipe : son adresse est sur la page du produit.`,
  },
  navettine: {
    ...usual,
    title: 'Pourquoi nous avons arrêté Navettine',
    publicationDate: instant(-498, '11:00'),
    authors: authors('yannig', 'lison'),
    category: idOf('category', 'retours'),
    startups: startups('navettine'),
    excerpt:
      'Le besoin était réel, la solution marchait, et nous avons arrêté. Autopsie d’un bon service rendu à neuf personnes.',
    cover: picture('cover-navettine'),
    body: `${linkTo('startup', 'Navettine')} marchait. On réservait en trente secondes, le minibus passait, les gens disaient merci. Nous l’avons arrêtée quand même.

## Ce que disaient les chiffres

Soixante-deux trajets par mois, dont cinquante faits par neuf personnes. Elles se connaissaient toutes, et connaissaient toutes le chauffeur.

## Ce que disaient les gens

> Avant, j’appelais Monique à la mairie. Maintenant j’ai une application. J’aimais bien Monique.

Nous avions remplacé un coup de téléphone par un logiciel, une équipe et un hébergement.

## Ce que nous en gardons

- Compter les **personnes**, pas les trajets.
- Chercher d’abord ce qui existe, même sur un carnet.
- Décider de l’arrêt **à la date prévue au départ**, pas quand l’argent manque.

Monique a repris le carnet. Elle a gardé notre tableau des horaires.`,
  },
  accessibilite: {
    ...usual,
    title: 'Un atelier d’accessibilité, le premier mardi du mois',
    publicationDate: instant(-120, '09:00'),
    authors: authors('ousmane'),
    category: idOf('category', 'communaute'),
    startups: [],
    excerpt:
      'Deux heures, un produit, un clavier, pas de souris : comment nous corrigeons ensemble ce que nous ne voyons plus.',
    cover: picture('cover-accessibilite'),
    body: `Tout a commencé par un défi : remplir notre propre formulaire de contact les yeux fermés. Personne n’y est arrivé.

## Le déroulé

1. Une équipe présente un parcours de son service, en cinq minutes.
2. On le refait **au clavier seul**, puis avec un lecteur d’écran.
3. On note tout, on classe, on corrige sur place ce qui peut l’être.
4. Le mois suivant, l’équipe revient dire ce qu’elle a corrigé.

[Un atelier en deux minutes](https://video.example/w/2b7d1f6c-4a0e-4c8e-9d57-6f1b0a3c5e90)

## Ce que l’on trouve le plus souvent

| défaut | où | remède |
| --- | --- | --- |
| bouton sans nom | icônes seules | un texte, au besoin caché |
| contraste faible | gris sur gris | assombrir le texte |
| focus invisible | composants « sur mesure » | rendre son contour au navigateur |
| titres en désordre | pages longues | relire le plan de la page |

L’atelier est ouvert à toute la communauté. Venez avec un service, même inachevé ; surtout inachevé.`,
  },
  bilan: {
    ...usual,
    title: 'La Fabrique a cinq ans : ce que nous avons compris',
    publicationDate: instant(-210, '16:30'),
    authors: authors('clemence', 'lison'),
    category: idOf('category', 'communaute'),
    startups: startups('cantinelle', 'porte-douze', 'releve-clair', 'gue-libre', 'navettine'),
    excerpt:
      'Six produits, un arrêt assumé, deux maisons qui ont appris à travailler ensemble. Cinq ans en cinq leçons.',
    cover: picture('cover-bilan'),
    body: `Il y a cinq ans, nous étions quatre autour d’une table, avec une idée : les administrations pourraient *partager* leurs services numériques plutôt que de les racheter chacune de leur côté.

## Cinq leçons

### 1. Un problème vaut mieux qu’un cahier des charges

${linkTo('startup', 'Relevé clair')} est né d’une facture illisible, pas d’un appel d’offres.

### 2. L’agent qui porte le sujet fait la différence

Aucun de nos produits n’a survécu au départ de la personne qui le portait sans avoir été préparé pour cela.

### 3. Mesurer coûte, ne pas mesurer coûte plus

Voyez les balances de Cantinelle[^balances].

### 4. Arrêter est une compétence

Nous avons arrêté ${linkTo('startup', 'Navettine')}, et c’est l’article le plus lu de ce site : ${linkTo('post', 'Pourquoi nous avons arrêté Navettine')}.

### 5. Un commun s’entretient

Le code ouvert ne suffit pas : il faut des gens, un budget et une règle du jeu.

## Et maintenant

L’${linkTo('incubator', 'L’Atelier des communs', 'Atelier des communs')} et la ${linkTo('incubator', 'La Serre du littoral', 'Serre du littoral')} accueilleront quatre investigations d’ici l’été. Si un problème vous empêche de bien faire votre métier d’agent public, racontez-le-nous.

[^balances]: Trente balances, une semaine et une surprise : ${linkTo('post', 'Peser les restes avant de peser les mots')}.`,
  },
});
