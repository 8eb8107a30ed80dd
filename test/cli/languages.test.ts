import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { TEXTS, textsFor, wishedInterface } from '../../src/cli/texts/all.ts'
import { en } from '../../src/cli/texts/en.ts'
import { fr } from '../../src/cli/texts/fr.ts'
import { commander } from '../../src/cli/texts/fr-commander.ts'
import { errors } from '../../src/cli/texts/fr-errors.ts'
import { CLAIM_TYPES, TOPICS } from '../../src/model/claim.ts'
import { TRUCE_STATUSES } from '../../src/model/record.ts'
import { Place, Sink } from './support.ts'
import { atWar } from './war-engine.ts'

const war = atWar()
const run = (line: string, lang: string) => {
  const env = { TRUCELINE_STORE: war.place().store, LANG: lang }
  return war.run(line.split(' '), { env })
}

/** Every text by its path; those with something in them are called with a sample. */
function phrases(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'function')
    return [[path, String((value as (...args: unknown[]) => unknown)('7', '7', '7', '7'))]]
  if (typeof value !== 'object' || value === null) return [[path, String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => phrases(inner, `${path}.${key}`))
}

describe('the languages of the command line', () => {
  test('have the same texts', () => {
    const keys = ({ words, ...texts }: typeof en) =>
      [...phrases(texts).map(([path]) => path), ...Object.keys(words)].sort()
    for (const texts of Object.values(TEXTS)) expect(keys(texts)).toEqual(keys(en))
  })

  test('say something everywhere, and none leaves another’s words in it', () => {
    const english = new Map(phrases({ ...en, words: {} }))
    for (const [path, text] of phrases({ ...fr, words: {} })) {
      expect([path, text.trim()]).not.toEqual([path, ''])
      if (/\p{L} \p{L}+ \p{L}/u.test(text)) expect([path, text]).not.toEqual([path, english.get(path)])
    }
  })

  test('put every code of the record into words', () => {
    const left: string[] = []
    const same = new Set([
      'offensive',
      'explosion',
      'message',
      'mobilisation',
      'sanction',
      'signature',
      'violation',
      'suspension',
    ])
    const told = (code: string, words: string) => {
      if (words === code && !same.has(code)) left.push(code)
    }
    for (const code of TRUCE_STATUSES) told(code, fr.words.status(code))
    for (const code of TOPICS.filter((topic) => topic !== 'sanctions')) told(code, fr.words.topic(code))
    for (const [kind, types] of Object.entries(CLAIM_TYPES))
      for (const type of types) told(type, fr.words.type(kind, type))
    expect(
      left.filter((code) => !['concern', 'accusation', 'rupture', 'agreement', 'evacuation'].includes(code)),
    ).toEqual([])
  })

  test('French tells every error that a person may meet', () => {
    const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8')
    const met = page.slice(page.indexOf('## Input'), page.indexOf('## HTTP'))
    const codes = [...met.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!)
    // What is wrong with a combination of options, or with a row of actors, tells itself in any language.
    const told = codes.filter((code) => !['wrong-usage', 'bad-actor-row'].includes(code))
    expect(told.length).toBeGreaterThan(30)
    expect(told.filter((code) => !(code in errors))).toEqual([])
  })
})

describe('which language it is', () => {
  test.each([
    [{}, undefined, 'en'],
    [{ LANG: 'fr_FR.UTF-8' }, undefined, 'fr'],
    [{ LANG: 'fr' }, undefined, 'fr'],
    [{ LANG: 'de_DE.UTF-8' }, undefined, 'en'],
    [{ LC_MESSAGES: 'fr_CH', LANG: 'en_US' }, undefined, 'fr'],
    [{ LC_ALL: 'C', LC_MESSAGES: 'fr_FR', LANG: 'fr_FR' }, undefined, 'en'],
    [{ LC_ALL: '', LANG: 'fr_FR' }, undefined, 'fr'],
    [{ LANG: 'fr_FR' }, 'en', 'en'],
    [{ LANG: 'en_US' }, 'fr', 'fr'],
  ])('%j with --interface %s is %s', (env, wished, code) => {
    expect(textsFor(wished, env).code).toBe(code)
  })

  test('the option is found wherever it stands', () => {
    expect(wishedInterface(['truces', '--interface', 'fr'])).toBe('fr')
    expect(wishedInterface(['--interface=fr', 'truces'])).toBe('fr')
    expect(wishedInterface(['truces', '--json'])).toBeUndefined()
  })

  test('one of no language is wrong usage', async () => {
    const { code, err } = await new Place().run(['truces', '--interface', 'xx'])
    expect([code, err]).toEqual([2, expect.stringContaining("'xx'")])
  })
})

const LINES = [
  'conflicts',
  'truces --vague',
  'contacts --of Armenia',
  'commitments',
  'positions --of France',
  'tolls',
  'incidents',
  'control',
  'agreements',
  'actions',
  'formats',
  'background',
  'changes --since 2020-11-08',
  'who France',
]

describe('what a program reads is the same in every language', () => {
  test.each(LINES)('%s', async (line) => {
    for (const format of ['--json', '--csv']) {
      const [english, french] = [await run(`${line} ${format}`, 'en_US'), await run(`${line} ${format}`, 'fr_FR')]
      expect(french).toEqual(english)
    }
  })

  test('errors as JSON, codes and exit codes', async () => {
    for (const line of [
      'tolls --conflict Karabagh --json',
      'truces --since 2021 --until 2020 --json',
      'show none --json',
    ]) {
      const [english, french] = [await run(line, 'en_US'), await run(line, 'fr_FR')]
      expect(french).toEqual(english)
      expect(JSON.parse(french.err).error.code).not.toBe('')
    }
    const { code, err } = await run('tolls --conflict Karabagh', 'fr_FR')
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/ n’est connu sous « Karabagh » \[unknown-conflict\]\n {2}vouliez-vous dire /),
    ])
  })
})

describe('in French', () => {
  test('tables, names, lines and messages are French', async () => {
    const truces = (await run('truces --conflict Donbass', 'fr_FR')).out
    expect(truces).toMatch(/^id +état +parties +annonce +prise d’effet /)
    expect(truces).toMatch(/en vigueur +/)
    expect((await run('contacts', 'fr_FR')).out).toMatch(/appel +tenu +Emmanuel Macron, Vladimir Putin, France, Russie/)
    expect((await run('brief', 'fr_FR')).out).toMatch(/^\d+ dépêches \(.*\n\d+ faits rapportés : [\s\S]*\nTrêves\n {2}/)
    expect((await run('who Macron', 'fr_FR')).out).toContain('contacts, comme participants : 1')
    expect((await run('show haut-karabakh-2020-10-10', 'fr_FR')).out).toMatch(/^trêve [\s\S]*\n {2}médiateurs +Russie/)
    expect((await run('actions --type aid --place Shusha', 'fr_FR')).err).toBe(
      'rien au dossier (actions) pour lieu « Shusha », type aide\n',
    )
  })

  test('a row of actors that is wrong is told with its place', async () => {
    const place = new Place({ 'a.csv': 'id,kind,name\ngroup:x,group,X' })
    const { code, err } = await place.run(['actors', 'import', place.path('a.csv'), '--interface', 'fr'])
    expect(code).toBe(1)
    expect(err).toContain(
      'a.csv, ligne 2 : le nom « X » est trop court pour être trouvé dans un texte [bad-actor-row]\n  donnez',
    )
  })

  test('every listing has a title for every column', async () => {
    const titles = new Set<string>(Object.keys(fr.columns))
    for (const line of LINES.filter((each) => !each.startsWith('who'))) {
      const head = (await run(`${line} --csv`, 'fr_FR')).out.split('\n')[0]!.split(',')
      expect(head.filter((title) => !titles.has(title))).toEqual([])
    }
  })

  test('the help of every command', async () => {
    const program = createProgram({ ...new Place().context(new Sink(), new Sink()), texts: fr }, () => {})
    const all: readonly Command[] = [program, ...program.commands.flatMap((each) => [each, ...each.commands])]
    const pages = all.map((command) => {
      const help = new Sink()
      command.configureOutput({ writeOut: (text) => help.write(text) }).outputHelp()
      return help.text
    })
    for (const page of pages) expect(page).not.toMatch(/\b(?:Usage|Options:|Commands|choices|default|write|only|the)\b/)
    await expect(pages.join('\n')).toMatchFileSnapshot('./help.fr.txt')
  })

  test.each([
    [
      "error: unknown option '--foo'\n(Did you mean --of?)",
      'erreur : option inconnue « --foo »\n(vouliez-vous dire --of ?)',
    ],
    ["error: unknown command 'x'", 'erreur : commande inconnue « x »'],
    ["error: missing required argument 'id'", 'erreur : il manque l’argument « id »'],
    ["error: option '--on <day>' argument missing", 'erreur : il manque une valeur à l’option « --on <day> »'],
    ["error: required option '--out <file>' not specified", 'erreur : il manque l’option « --out <file> »'],
    [
      "error: too many arguments for 'brief'. Expected 0 arguments but got 2.",
      'erreur : trop d’arguments pour « brief » : 2 au lieu de 0',
    ],
  ])('%j', (english, french) => {
    expect(commander(english)).toBe(french)
  })

  test('what commander says of wrong usage has no English left', async () => {
    for (const line of [
      'truces --foo',
      'nothing',
      'show',
      'truces --on',
      'dossier',
      'brief a',
      'truces --json --csv',
      'tolls --metric x',
      'truces --on 2020',
    ]) {
      const { code, err } = await run(line, 'fr_FR')
      expect([line, code, err]).toEqual([line, 2, expect.stringMatching(/^erreur : [\s\S]*\(--help en dit plus\)\n$/)])
      expect(err).not.toMatch(/\b(?:error|option '|argument '|Allowed|Expected|cannot)\b/)
    }
  })
})
