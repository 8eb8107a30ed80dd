/** What commander says of wrong usage, as patterns of its English, and the same in French. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, 'erreur : option inconnue « $1 »'],
  [/^error: unknown command '(.+?)'/, 'erreur : commande inconnue « $1 »'],
  [/^error: missing required argument '(.+?)'/, 'erreur : il manque l’argument « $1 »'],
  [/^error: option '(.+?)' argument missing/, 'erreur : il manque une valeur à l’option « $1 »'],
  [/^error: required option '(.+?)' not specified/, 'erreur : il manque l’option « $1 »'],
  [
    /^error: option '(.+?)' cannot be used with option '(.+?)'/,
    'erreur : l’option « $1 » ne va pas avec l’option « $2 »',
  ],
  [
    /^error: too many arguments for '(.+?)'\. Expected (\d+) arguments? but got (\d+)\.?/,
    'erreur : trop d’arguments pour « $1 » : $3 au lieu de $2',
  ],
  [
    /^error: too many arguments\. Expected (\d+) arguments? but got (\d+)\.?/,
    'erreur : trop d’arguments : $2 au lieu de $1',
  ],
  [/^error: option '(.+?)' argument '(.*?)' is invalid\. ?/, 'erreur : « $2 » ne convient pas à l’option « $1 » : '],
  [
    /^error: command-argument value '(.*?)' is invalid for argument '(.+?)'\. ?/,
    'erreur : « $1 » ne convient pas à l’argument « $2 » : ',
  ],
  [/Allowed choices are (.+?)\.$/m, 'au choix $1'],
  [/\(Did you mean (?:one of )?(.+?)\?\)/, '(vouliez-vous dire $1 ?)'],
]

export function commander(message: string): string {
  return SAID.reduce((text, [pattern, words]) => text.replace(pattern, words), message)
}
