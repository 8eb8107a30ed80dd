import { z } from 'zod'
import type { AnyOf, ClaimLanguage, Condition, Frame, Rule, Trigger } from '../claims/rules.ts'
import { CLAIM_ROLES, CLAIM_TYPES, type ClaimKind, TOPICS, type Topic } from '../model/claim.ts'
import { TrucelineError } from '../model/errors.ts'
import { loadAttributeWords } from './attributes.ts'
import { dataFiles, readDataFile } from './data-file.ts'
import { loadDomains } from './domains.ts'

const Paths = z.array(z.string())
const Roles = z.record(z.string(), Paths)

const FrameSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(Object.keys(CLAIM_TYPES) as [ClaimKind, ...ClaimKind[]]),
  type: z.string(),
  note: z.string(),
  roles: z.strictObject({ verb: Roles.optional(), noun: Roles.optional(), adjective: Roles.optional() }),
})

const Conditions = z.record(z.string(), z.string())

export const RuleSchema = z.strictObject({
  id: z.string().regex(/^[a-z]{2,3}\.[a-z.-]+$/),
  frame: z.string(),
  name: z.string(),
  note: z.string(),
  as: z.enum(['verb', 'noun', 'adjective']),
  triggers: z.array(z.string()).min(1),
  needs: Conditions.optional(),
  unless: Conditions.optional(),
  roles: Roles.optional(),
  modality: z.enum(['planned', 'demanded', 'hypothetical']).optional(),
  polarity: z.literal('negated').optional(),
  attributes: z.record(z.string(), z.union([z.string(), z.boolean()])).optional(),
  match: z.array(z.string()).min(2),
  'no-match': z.array(z.string()).min(1),
})

export type RuleSource = z.infer<typeof RuleSchema>

/** Reads data/frames: kinds, types and role paths, the same for every language. */
export function loadFrames(): ReadonlyMap<string, Frame> {
  const frames = new Map<string, Frame>()
  for (const name of dataFiles('frames')) {
    for (const entry of readDataFile('frames', name, z.array(FrameSchema))) {
      const types: readonly string[] = CLAIM_TYPES[entry.kind]
      if (!types.includes(entry.type))
        refuse(`frames/${name}`, entry.id, `type "${entry.type}"`, `use one of ${types.join(', ')}`)
      for (const roles of Object.values(entry.roles)) {
        for (const role of Object.keys(roles ?? {})) {
          const known: readonly string[] = CLAIM_ROLES[entry.kind]
          if (!known.includes(role))
            refuse(`frames/${name}`, entry.id, `role "${role}"`, `use one of ${known.join(', ')}`)
        }
      }
      frames.set(entry.id, entry as Frame)
    }
  }
  return frames
}

/** The rules of one language as they stand in data/<lang>/frames, examples included; for tests and the rule table. */
export function loadRuleSources(lang: string): { file: string; rule: RuleSource }[] {
  return dataFiles(`${lang}/frames`).flatMap((name) =>
    readDataFile(lang, `frames/${name}`, z.array(RuleSchema)).map((rule) => ({ file: `${lang}/frames/${name}`, rule })),
  )
}

/**
 * Reads everything that the claims stage knows of a language.
 * @throws TrucelineError `bad-language-data` naming the file, the entry and the repair
 */
export function loadClaimLanguage(lang: string): ClaimLanguage {
  const frames = loadFrames()
  const lists = z.record(z.string(), z.array(z.string()))
  const classes = new Map(
    Object.entries({ ...readDataFile(lang, 'classes.yml', lists), ...readDataFile(lang, 'manner.yml', lists) }).map(
      ([name, words]) => [name, new Set(words.map((w) => w.toLowerCase()))],
    ),
  )
  const scope = readDataFile(
    lang,
    'scope.yml',
    z.strictObject({ within: z.array(z.string()), beside: z.array(z.string()) }),
  )
  for (const [name, members] of Object.entries(scope)) {
    for (const m of members)
      if (!classes.has(m)) refuse(`${lang}/scope.yml`, name, `class "${m}"`, 'name a class of classes.yml')
    classes.set(`${name}-scope`, new Set(members.flatMap((m) => [...(classes.get(m) ?? [])])))
  }
  const {
    prepositions,
    distributive,
    apart,
    telephone,
    converse,
    brokered,
    again,
    conditional,
    inverted,
    would,
    terms,
  } = readDataFile(
    lang,
    'relations.yml',
    z.strictObject({
      prepositions: lists,
      distributive: z.array(z.string()),
      apart: z.array(z.string()),
      telephone: z.array(z.string()),
      converse: z.array(z.string()),
      brokered: z.array(z.string()),
      again: z.array(z.string()),
      conditional: z.array(z.string()),
      inverted: z.array(z.string()),
      would: z.array(z.string()),
      terms: z.strictObject({
        stipulated: z.array(z.string()),
        untilThen: z.array(z.string()),
        conceding: z.array(z.string()),
        ends: z.array(z.string()),
        endsBefore: z.array(z.string()),
        times: z.array(z.string()),
      }),
    }),
  )
  const rules: Rule[] = []
  const ids = new Set<string>()
  for (const { file, rule } of loadRuleSources(lang)) {
    const frame = frames.get(rule.frame)
    if (!frame)
      refuse(
        file,
        rule.id,
        `frame "${rule.frame}"`,
        `use one of data/frames, such as ${[...frames.keys()].slice(0, 3).join(', ')}`,
      )
    if (ids.has(rule.id)) refuse(file, rule.id, 'its id, which another rule has', 'choose an id of its own')
    ids.add(rule.id)
    rules.push(compileRule(file, rule, frame!, classes))
  }
  const byAnchor = new Map<string, { rule: Rule; trigger: Trigger }[]>()
  for (const rule of rules) {
    for (const trigger of rule.triggers) {
      for (const lemma of trigger.anchor) byAnchor.set(lemma, [...(byAnchor.get(lemma) ?? []), { rule, trigger }])
    }
  }
  const topicsOf = new Map<string, Topic[]>()
  const topics = readDataFile(lang, 'topics.yml', z.partialRecord(z.enum(TOPICS), z.array(z.string())))
  // In the order of the file, which decides that of the features.
  for (const topic of Object.keys(topics) as Topic[])
    for (const w of topics[topic] ?? []) topicsOf.set(w, [...(topicsOf.get(w) ?? []), topic])
  const classesOf = new Map<string, string[]>()
  for (const [name, words] of classes) for (const w of words) classesOf.set(w, [...(classesOf.get(w) ?? []), name])
  // The field of meaning speaks for words that no list of ours has.
  const listed = new Set(classesOf.keys())
  for (const [name, words] of loadDomains(lang))
    for (const w of words) if (!listed.has(w)) classesOf.set(w, [...(classesOf.get(w) ?? []), name])
  return {
    lang,
    rules,
    byAnchor,
    classes,
    classesOf,
    topicsOf,
    attributes: loadAttributeWords(lang),
    distributive: new Set(distributive),
    apart: new Set(apart),
    telephone: new Set(telephone),
    converse: new Set(converse),
    brokered: new Set(brokered),
    conditions: { conditional: new Set(conditional), inverted: new Set(inverted), would: new Set(would) },
    terms: {
      stipulated: wordsOf(terms.stipulated),
      untilThen: wordsOf(terms.untilThen),
      conceding: new Set(terms.conceding),
      ends: new Set(terms.ends),
      endsBefore: new Set(terms.endsBefore),
      times: new Set(terms.times),
    },
    again: wordsOf(again),
    prepositions: Object.fromEntries(Object.entries(prepositions).map(([name, words]) => [name, new Set(words)])),
  }
}

/** The words of each of several phrases. */
function wordsOf(phrases: readonly string[]): string[][] {
  return phrases.map((phrase) => phrase.split(' '))
}

const TAG = /^[A-Z]+$/

function anyOf(text: string, classes: ReadonlyMap<string, ReadonlySet<string>>): AnyOf {
  const words = text.split('|')
  return {
    text,
    lemmas: new Set(words.filter((w) => !w.startsWith('@'))),
    classes: words.flatMap((w) => (w.startsWith('@') ? [classes.get(w.slice(1))!] : [])),
  }
}

function compileRule(
  file: string,
  source: RuleSource,
  frame: Frame,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Rule {
  const conditions = (record: Record<string, string> | undefined): Condition[] =>
    Object.entries(record ?? {}).map(([path, test]) => {
      for (const [, cls] of test.matchAll(/@([a-z-]+)/g)) {
        if (!classes.has(cls!)) refuse(file, source.id, `class "@${cls}"`, 'add it to classes.yml or correct the name')
      }
      return { path, test: anyOf(test, classes), tags: test.split('|').filter((t) => TAG.test(t)) }
    })
  const triggers = source.triggers.map((text): Trigger => {
    const [anchor, ...others] = text
      .toLowerCase()
      .split('+')
      .map((part) =>
        part
          .trim()
          .split('|')
          .map((l) => l.trim()),
      )
    if (!anchor || anchor.some((l) => l === ''))
      refuse(file, source.id, `trigger "${text}"`, 'write a lemma, or lemmas joined by " + "')
    for (const cls of [...anchor!, ...others.flat()].filter((l) => l.startsWith('@'))) {
      if (!classes.has(cls.slice(1)))
        refuse(file, source.id, `class "${cls}"`, 'add it to classes.yml or correct the name')
    }
    return {
      anchor: anchor!.flatMap((l) => (l.startsWith('@') ? [...classes.get(l.slice(1))!] : [l])),
      others: others.map((words) => anyOf(words.join('|'), classes)),
      source: text,
    }
  })
  return {
    id: source.id,
    name: source.name,
    note: source.note,
    frame,
    construction: source.as,
    triggers,
    needs: conditions(source.needs),
    unless: conditions(source.unless),
    roles: source.roles ?? {},
    ...(source.modality ? { modality: source.modality } : {}),
    ...(source.polarity ? { polarity: source.polarity } : {}),
    ...(source.attributes ? { attributes: source.attributes } : {}),
  } as Rule
}

function refuse(file: string, entry: string, what: string, repair: string): never {
  throw new TrucelineError('bad-language-data', `data/${file}: ${entry} has ${what}, which cannot stand`, {
    value: entry,
    repair,
  })
}
