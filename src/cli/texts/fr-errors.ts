import type { ErrorTexts, ToldError } from './shape.ts'

/** Names come between straight quotation marks. */
const quoted = (names: string): string => names.replaceAll(/"([^"]*)"/g, '« $1 »')

const unknown =
  (what: string) =>
  ({ value, hint }: ToldError): readonly [string, string] => [
    `${what} connu sous « ${value} »`,
    hint === undefined
      ? 'rien de tel n’est encore au dossier'
      : hint.kind === 'near'
        ? `vouliez-vous dire ${quoted(hint.names)} ?`
        : `le plus souvent au dossier : ${quoted(hint.names)}`,
  ]
const FREE = 'nommez-en un autre avec --store CHEMIN'

/** Les erreurs en français ; le code et la valeur ne changent pas. */
export const errors: ErrorTexts = {
  'unreadable-file': ({ value }) => [`${value} ne peut être lu`, 'vérifiez le chemin et les droits de lecture'],
  'unsupported-format': ({ value }) => [
    `${value} n’est pas dans un format qui se lit`,
    'enregistrez-le en texte brut (.txt, .md) ou en lignes JSON (.jsonl), ou décompressez-le d’abord',
  ],
  'not-text': ({ value }) => [
    `${value} n’est pas un fichier de texte`,
    'donnez du texte brut, du Markdown ou des lignes JSON ; enregistrez les autres documents en texte UTF-8',
  ],
  'empty-dispatch': ({ value }) => [
    `${value} ne contient aucun texte`,
    'rien à faire, ou donnez un fichier qui en contient',
  ],
  'dispatch-too-large': ({ value }) => [
    `${value} dépasse 20 Mo`,
    'séparez-en les dépêches : une par fichier, ou une par ligne d’un fichier .jsonl avec "id" et "text"',
  ],
  'invalid-json': ({ value }) => [
    `${value} n’est pas du JSON valide`,
    'corrigez-le ; chaque ligne d’un fichier .jsonl est un objet tel que {"id":"a","text":"…","date":"2020-11-07"}',
  ],
  'invalid-json-dispatch': ({ value }) => [
    `${value} n’est pas une dépêche`,
    'écrivez {"text":"…"} avec au besoin "id", "title", "date", "lang", "url" et "source", tous en texte',
  ],
  'invalid-date': ({ value }) => [
    `« ${value} » n’est pas une date`,
    'écrivez un jour, un mois ou une année : 2020-11-07, 2020-11 ou 2020',
  ],
  'invalid-id': ({ value }) => [
    `l’identifiant « ${value} » est trop long ou contient des caractères de contrôle`,
    'donnez-en un plus court, ou aucun',
  ],
  'language-unknown': ({ value }) => [
    `la langue de ${value} ne peut être reconnue`,
    'indiquez-la avec --lang ou par une ligne d’en-tête « lang: … »',
  ],
  'language-unsupported': ({ value }) => [
    `la langue « ${value} » ne se lit pas`,
    'corrigez une langue mal devinée avec --lang ou par une ligne d’en-tête « lang: … »',
  ],
  'unknown-language': ({ value }) => [`la langue « ${value} » ne se lit pas`, 'nommez-en une autre avec --lang'],
  'reading-failed': ({ value }) => [
    `${value} n’a pu être lu jusqu’au bout`,
    'les autres ont été lues ; signalez celle-ci avec son texte',
  ],

  'store-empty': ({ value }) => [
    `le fonds ${value} ne contient pas encore de dépêche`,
    'lisez-en : truceline read FICHIER_OU_DOSSIER ; ou voyez les exemples : truceline start',
  ],
  'store-not-ours': ({ value }) => [
    `le fichier ${value} n’est pas un fonds de Truceline ; il a été laissé tel quel`,
    'nommez un autre chemin avec --store CHEMIN ; un fonds y est créé si le fichier manque',
  ],
  'store-newer': ({ value }) => [
    `le fonds ${value} a été écrit par une version plus récente de Truceline`,
    'mettez Truceline à jour, ou nommez un autre fonds avec --store CHEMIN',
  ],
  'store-corrupt': ({ value }) => [
    `le fonds ${value} est endommagé ; il a été laissé tel quel`,
    'restaurez-en une copie, ou nommez un autre fonds avec --store CHEMIN et relisez les dépêches',
  ],
  'store-unreadable': ({ value }) => [
    `le fonds ${value} ne peut être ouvert, ou son dossier ne peut être créé`,
    `vérifiez le chemin et les droits, ou ${FREE}`,
  ],
  'store-not-writable': ({ value }) => [
    `le fonds ${value} ne peut être écrit`,
    `rendez-le accessible en écriture, ou ${FREE}`,
  ],
  'store-busy': ({ value }) => [
    `le fonds ${value} est resté occupé par un autre processus`,
    'attendez et réessayez ; rien n’a été perdu',
  ],
  'store-full': ({ value }) => [
    `le disque du fonds ${value} est plein`,
    'libérez de la place et relancez la même commande',
  ],
  'store-io': ({ value }) => [
    `le disque du fonds ${value} n’a pu être lu ou écrit`,
    'vérifiez le disque et relancez la même commande',
  ],
  'store-unsupported': ({ value }) => [
    `un fonds à l’adresse ${value} n’est pas pris en charge`,
    'nommez un fichier, par exemple --store depeches.db',
  ],
  'reading-outdated': ({ value }) => [
    `« ${value} » a été lu par une autre version que celle-ci`,
    'relisez avec cette version : truceline read',
  ],

  'bad-actors-list': ({ value }) => [
    `la liste d’acteurs est fautive : « ${value} »`,
    'nommez les colonnes comme le dit « truceline actors import --help »',
  ],
  'bad-actors-file': ({ value }) => [
    `le fichier de vos propres acteurs ${value} est endommagé`,
    'supprimez-le, et importez de nouveau vos listes : truceline actors import FICHIER',
  ],
  'actors-not-writable': ({ value }) => [
    `vos propres acteurs ne peuvent être gardés dans ${value}`,
    'rendez son dossier accessible en écriture, ou nommez un autre fichier par la variable TRUCELINE_ACTORS',
  ],
  'bad-conflicts-file': ({ value }) => [
    `vos propres conflits ne peuvent être lus : ${value}`,
    'corrigez cette entrée d’après data/world/conflicts.yml, avec des identifiants connus : state:FRA, group:m23, place:kivu',
  ],

  'not-found': ({ value }) => [
    `le fonds ne contient ni dépêche, ni fait, ni entrée « ${value} »`,
    'voyez ce qu’il y a : truceline brief ; chaque ligne de truceline truces et des autres listes nomme ses faits',
  ],
  'unknown-claim': ({ value }) => [
    `la dépêche, relue, ne donne pas de fait « ${value} »`,
    'relisez-la, ou voyez ses faits : truceline show DÉPÊCHE',
  ],
  'unknown-decision': ({ value }) => [`aucune décision « ${value} »`, 'truceline review list les nomme'],
  'unknown-conflict': unknown('aucun conflit n’est'),
  'unknown-actor': unknown('aucun acteur n’est'),
  'unknown-place': unknown('aucun lieu n’est'),
  'unknown-source': unknown('aucune source n’est'),
  'ambiguous-name': ({ value, hint }) => [
    `« ${value} » peut en désigner plusieurs${hint === undefined ? '' : ` : ${quoted(hint.names)}`}`,
    'écrivez le nom entier, ou l’identifiant',
  ],
  'cannot-write': ({ value }) => [
    `${value} ne peut être écrit`,
    'nommez avec --out un fichier dans un dossier où vous pouvez écrire',
  ],
  'page-not-built': () => [
    'la page du dossier n’a pas été construite dans cette copie',
    'lancez une fois « npm run build:web »',
  ],
  'no-data-slot': () => ['la page construite n’a pas de place pour les données', 'lancez « npm run build:web »'],
  'port-taken': ({ value }) => [
    `le port ${value} est pris`,
    'nommez-en un autre avec --port, ou --port 0 pour n’importe quel port libre',
  ],
  'cannot-listen': ({ value }) => [
    `impossible d’écouter à ${value}`,
    'vérifiez --host et --port ; les ports sous 1024 demandent des droits que la plupart n’ont pas',
  ],
  'bad-date': ({ value }) => [`« ${value} » n’est pas une date`, 'écrivez un jour : 2020-11-07'],
  'internal-error': () => [
    'une erreur s’est produite dans Truceline',
    'signalez-la avec la commande et, si vous pouvez, la dépêche ; TRUCELINE_DEBUG=1 montre où',
  ],
}
