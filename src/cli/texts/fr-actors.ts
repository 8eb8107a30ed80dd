import type { Texts } from './shape.ts'

const OWNER = 'écrivez le code d’un État (SYR), l’identifiant d’un acteur connu, ou d’un acteur de cette liste'
/** `line 4` is told by who reads the list. */
const place = (before: string): string => before.replace(/^line /, 'ligne ').replace(/^entry /, 'entrée ')

export const actorRows: Texts['actorRows'] = {
  at: (file, what, number, message) => `${file}, ${place(`${what} ${number}`)} : ${message}`,
  noKind: (kinds) => ['il manque le genre', `écrivez ${kinds}`],
  badKind: (kind, kinds) => [`« ${kind} » n’est pas un genre d’acteur`, `écrivez ${kinds}`],
  noId: (example) => [
    'il manque l’identifiant',
    `écrivez des minuscules, des chiffres et des traits d’union : ${example}`,
  ],
  badId: (id, kind, example) => [
    `« ${id} » n’est pas un identifiant du genre ${kind}`,
    `écrivez des minuscules, des chiffres et des traits d’union : ${example}`,
  ],
  noName: () => ['il manque un nom', 'remplissez name, ou fr et en'],
  shortName: (name) => [`le nom « ${name} » est trop court pour être trouvé dans un texte`, 'donnez-en un plus long'],
  noParent: (parent) => [`le rattachement « ${parent} » n’est pas connu`, OWNER],
  badSex: (sex) => [`le sexe « ${sex} » n’est pas connu`, 'écrivez m ou f'],
  noOffices: (kind) => [
    `un acteur du genre ${kind} n’exerce pas de fonction`,
    'ne donnez de fonctions qu’aux personnes',
  ],
  badOffice: (office) => [
    `« ${office} » n’est pas une fonction`,
    'écrivez l’autorité, la clé et les dates : SYR/president 2000-07-17..2024-12-08',
  ],
  noOwner: (office) => [`l’autorité de « ${office} » n’est pas connue`, OWNER],
  noTarget: (office) => [`le destinataire de « ${office} » n’est pas connu`, OWNER],
  badPeriod: (office) => [`« ${office} » finit avant de commencer`, 'mettez la première date d’abord'],
  twice: (id, before) => [
    `« ${id} » se trouve déjà à la ${place(before)}`,
    'donnez un autre identifiant à l’un des deux, ou réunissez-les',
  ],
  badNumber: (number) => [
    `l’ActorId « ${number} » n’est pas un nombre`,
    'rétablissez la ligne telle que l’UCDP l’a publiée',
  ],
  noLongName: () => ['il manque un nom de trois lettres ou plus', 'remplissez NameData, ou retirez la ligne'],
}
