import { slugOf } from '../slug.ts';

/** But for Paris, a town that is a department too, and with Vienne, which may be either. */
const regionsAndDepartments = `
Auvergne-Rhône-Alpes, Bourgogne-Franche-Comté, Bretagne, Centre-Val de Loire, Corse, Grand Est,
Hauts-de-France, Île-de-France, Normandie, Nouvelle-Aquitaine, Occitanie, Pays de la Loire,
Provence-Alpes-Côte d’Azur, PACA, Guadeloupe, Martinique, Guyane, La Réunion, Mayotte,
Ain, Aisne, Allier, Alpes-de-Haute-Provence, Hautes-Alpes, Alpes-Maritimes, Ardèche, Ardennes,
Ariège, Aube, Aude, Aveyron, Bouches-du-Rhône, Calvados, Cantal, Charente, Charente-Maritime, Cher,
Corrèze, Corse-du-Sud, Haute-Corse, Côte-d’Or, Côtes-d’Armor, Creuse, Dordogne, Doubs, Drôme, Eure,
Eure-et-Loir, Finistère, Gard, Haute-Garonne, Gers, Gironde, Hérault, Ille-et-Vilaine, Indre,
Indre-et-Loire, Isère, Jura, Landes, Loir-et-Cher, Loire, Haute-Loire, Loire-Atlantique, Loiret, Lot,
Lot-et-Garonne, Lozère, Maine-et-Loire, Manche, Marne, Haute-Marne, Mayenne, Meurthe-et-Moselle,
Meuse, Morbihan, Moselle, Nièvre, Nord, Oise, Orne, Pas-de-Calais, Puy-de-Dôme,
Pyrénées-Atlantiques, Hautes-Pyrénées, Pyrénées-Orientales, Bas-Rhin, Haut-Rhin, Rhône, Haute-Saône,
Saône-et-Loire, Sarthe, Savoie, Haute-Savoie, Seine-Maritime, Seine-et-Marne, Yvelines, Deux-Sèvres,
Somme, Tarn, Tarn-et-Garonne, Var, Vaucluse, Vendée, Vienne, Haute-Vienne, Vosges, Yonne,
Territoire de Belfort, Essonne, Hauts-de-Seine, Seine-Saint-Denis, Val-de-Marne, Val-d’Oise`;

/** Wider or vaguer than a town, or in another country. */
const notInFranceOrNotTowns = `
Europe, Monde, Alsace, Aquitaine, Auvergne, Bourgogne, Champagne, Franche-Comté, Lorraine,
Outre-mer, Polynésie française, Nouvelle-Calédonie, Grand Paris, Grand Lyon, Belgique, Suisse,
Bruxelles, Luxembourg, Genève, Lausanne, Monaco, Londres, Berlin, Madrid, Rome, Lisbonne, Montréal`;

const slugsOf = (names: string) => new Set(names.split(',').map((name) => slugOf(name.trim(), '')));

const frenchAreas = slugsOf(`France,${regionsAndDepartments}`);
const others = slugsOf(notInFranceOrNotTowns);

/** Whether a name is that of a part of France wider than a town. */
export function isFrenchArea(name: string): boolean {
  return frenchAreas.has(slugOf(name, ''));
}

/** Whether a name is that of more than a town, or of a place abroad. */
export function isAreaOrAbroad(name: string): boolean {
  return isFrenchArea(name) || others.has(slugOf(name, ''));
}
