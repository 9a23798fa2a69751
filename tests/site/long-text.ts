const paragraph = `La communauté s’est réunie pour dire ce qu’elle a appris. Les équipes ont montré leurs produits,
raconté leurs erreurs et choisi ce qu’elles feraient ensuite ; [tout est public](https://autre.example/compte-rendu).`;

/** A text that has all that a text may have, to look at and to test. */
export const longText = `${paragraph}

## Offres

${paragraph} Voir aussi la note[^1] et l’autre[^longue], puis encore la première[^1].

> On ne construit pas une place pour qu’elle soit vide.
>
> <cite>Une passante</cite>

### Une **première** étape \`npm start\`[^1]

1. Lire l’<abbr title="Application Programming Interface">API</abbr>.
2. Taper <kbd>Ctrl</kbd> + <kbd>C</kbd>.
   - une chose ;
   - une autre.
3. Dire ce qui est <mark>important</mark>, <del>faux</del> ou <ins>ajouté</ins>, H<sub>2</sub>O, 1<sup>er</sup>.

- [x] Fait
- [ ] À faire

\`\`\`ts
export const adresse = 'https://parvis.example/une/adresse/si/longue/qu-elle-ne-tient-pas-sur-un-telephone/ni-sur-une-page';
\`\`\`

### Une deuxième étape

![Une place](/uploads/place.png "La place, un matin d’été, avant que les visiteurs n’arrivent")

![Une image perdue](/uploads/perdue.png "Ce que montrait l’image perdue")

## À lire

| Produit | Phase | Ouverture | Visites par mois | Équipe | Accessibilité | Budget |
|---------|:-----:|-----------|-----------------:|--------|---------------|-------:|
| Carte des lieux | Accélération | mai 2024 | 120 000 | 6 personnes | partiellement conforme | 450 000 € |
| Registre des dons | Construction | mars 2025 | 8 400 | 4 personnes | non conforme | 210 000 € |

<details><summary>Comment nous avons compté</summary>

${paragraph}

</details>

## Vidéos

[La démonstration de la carte](https://www.youtube.com/watch?v=abcdefghijk&t=1m30s)

https://dai.ly/x2m8jpp

https://tube.example/w/kkGMgK9ZtnKfYAgnEtQxbv

<dl><dt>Place</dt><dd>Un lieu où l’on s’arrête.</dd><dt>Parvis</dt><dd>La place devant une porte.</dd></dl>

***

## Startups

${paragraph} https://autre.example/une/adresse/ecrite/telle/quelle/qui/est/bien/trop/longue/pour/un/petit/ecran/et/ne/se/coupe/pas

#### Un détail

${paragraph}

[^1]: La note, avec [un lien](https://autre.example/).
[^longue]: ${paragraph}

    Et un second paragraphe.
`;
