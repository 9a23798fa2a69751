/** The settings of the media library and of its view. */
export const settings: Readonly<Record<string, string>> = {
  'config.entries.note': 'Le nombre de fichiers montrés par page dans « Fichiers »',
  'config.entries.title': 'Fichiers par page',
  'config.note': 'Ce nombre peut être changé dans « Fichiers ».',
  'config.popUpWarning.warning.updateAllSettings': 'Tous vos réglages vont changer',
  'config.subtitle': 'Ce que montre la page « Fichiers ».',
  'config.title': 'Configurer la vue - Fichiers',
  'page.title': 'Réglages - Fichiers',
  'settings.blockTitle': 'Fichiers',
  'settings.form.autoOrientation.description':
    'Redresse une photo d’après ce que l’appareil a enregistré',
  'settings.form.autoOrientation.label': 'Redresser les photos',
  'settings.form.responsiveDimensions.description':
    'Fait de chaque image plusieurs tailles (petite, moyenne, grande)',
  'settings.form.responsiveDimensions.label': 'Plusieurs tailles d’image',
  'settings.form.sizeOptimization.description': 'Allège les images, en perdant un peu de qualité',
  'settings.form.sizeOptimization.label': 'Alléger les images',
  'settings.header.label': 'Fichiers',
  'settings.section.audio.label': 'Son',
  'settings.section.csv.label': 'CSV',
  'settings.section.doc.label': 'Texte',
  'settings.section.image.label': 'Image',
  'settings.section.pdf.label': 'PDF',
  'settings.section.video.label': 'Vidéo',
  'settings.section.xls.label': 'Tableur',
  'settings.section.zip.label': 'Archive',
  'settings.sub-header.label': 'Les réglages des fichiers',
};
