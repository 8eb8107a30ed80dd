import type { NameAnalysis, NameMention } from '../model/names.ts'
import type { ParsedSentence } from '../model/syntax.ts'
import type { TextAnalysis } from '../model/text.ts'
import { tieDocuments } from './documents.ts'
import { inferArmies, inferOwners } from './domestic.ts'
import type { Draft } from './drafts.ts'
import type { Knowledge } from './knowledge.ts'
import { scan } from './matches.ts'
import { draftMentions } from './mentions.ts'
import { tieNominals } from './nominals.ts'
import { tieAppositions } from './offices.ts'
import { findPhrases } from './phrases.ts'
import { tiePronouns } from './pronouns.ts'
import { findProperNames } from './proper.ts'
import type { NameRules } from './rules.ts'
import { layOut, type Scene } from './scene.ts'
import { unitsOfMatches } from './senses.ts'
import { layShortOrganisations } from './short-organisations.ts'
import { tiePlurals } from './sides.ts'
import { type Cover, lay } from './units.ts'

export interface NamesInput {
  readonly analysis: TextAnalysis
  readonly sentences: readonly ParsedSentence[]
  readonly lang: string
  /** EDTF; decides who held an office. */
  readonly date?: string
}

/**
 * Finds who and where: people, organisations, forces, groups, formats, places, adjectives of states, offices and vague
 * sides, each with the actor or place it resolves to, and what it takes up of the dispatch. Works from the words and
 * their capitals first; the parse settles heads and subjects. Abstains where a mention could go back to several.
 * The steps, in order: known names and terms; unknown names by their surroundings; phrases around terms; ties.
 * @returns mentions in text order, wider before narrower; spans are UTF-16 offsets into the text
 */
export function readNames(input: NamesInput, knowledge: Knowledge, rules: NameRules): NameAnalysis {
  const scene = layOut(input, knowledge, rules)
  const cover: Cover = new Array(scene.tokens.length).fill(undefined)
  const { chosen, inner } = scan(scene)
  lay(cover, unitsOfMatches(scene, chosen, inner))
  findProperNames(scene, cover)
  layShortOrganisations(scene, cover)
  let drafts = draftMentions(scene, cover, findPhrases(scene, cover))
  const book = tieAppositions(scene, drafts)
  tieNominals(scene, drafts, book)
  inferOwners(scene, drafts, book)
  inferArmies(scene, drafts)
  tiePlurals(scene, drafts, book)
  drafts = tieDocuments(scene, drafts)
  drafts = [...drafts, ...tiePronouns(scene, drafts)].sort((a, b) => a.start - b.start || b.end - a.end)
  return { mentions: finish(scene, drafts) }
}

function finish(scene: Scene, drafts: readonly Draft[]): NameMention[] {
  const index = new Map<Draft, number>()
  for (const [at, draft] of drafts.entries()) index.set(draft, at)
  return drafts.map((draft) => {
    const { start } = scene.tokens[draft.start]!
    const { end } = scene.tokens[draft.end - 1]!
    const antecedent = draft.antecedent === undefined ? undefined : index.get(draft.antecedent)
    const members = draft.members?.flatMap((one) => index.get(one) ?? []).sort((a, b) => a - b)
    return {
      start,
      end,
      text: scene.text.slice(start, end),
      kind: draft.kind,
      sentence: scene.sentenceOf[draft.head]!,
      head: Math.max(0, scene.wordOf[draft.head]!),
      ...(draft.actor === undefined ? {} : { actor: draft.actor }),
      ...(draft.place === undefined ? {} : { place: draft.place }),
      ...(draft.metonym ? { metonym: true } : {}),
      basis: draft.basis,
      ...(antecedent === undefined ? {} : { antecedent }),
      ...(members === undefined || members.length === 0 ? {} : { members }),
      rule: draft.rule,
    }
  })
}
