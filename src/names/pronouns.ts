import { deprelOf } from './documents.ts'
import { type Draft, goBack, rootOf } from './drafts.ts'
import type { Pronoun } from './rules.ts'
import type { Scene } from './scene.ts'

const ACTING = new Set(['person', 'office', 'state', 'organisation', 'group', 'force', 'side'])

/**
 * Pronouns that are a subject, tied to the subject before them: of an earlier clause of the sentence, or of the sentence
 * before. Tied only where exactly one mention there agrees in number and gender; a pronoun tied to nothing is no mention.
 */
export function tiePronouns(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    if (!ACTING.has(draft.kind)) continue
    const sentence = scene.sentenceOf[draft.head]!
    const list = bySentence.get(sentence)
    if (list === undefined) bySentence.set(sentence, [draft])
    else list.push(draft)
  }
  const found: Draft[] = []
  for (const [at, folded] of scene.folded.entries()) {
    const pronoun = scene.rules.grammar.pronouns.get(folded)
    if (pronoun === undefined || scene.upos[at] !== 'PRON') continue
    const sentence = scene.sentenceOf[at]!
    const word = scene.sentences[sentence]!.words[scene.wordOf[at]!]!
    if (!word.deprel.startsWith('nsubj')) continue
    const draft = pronounDraft(at, pronoun)
    const here = (bySentence.get(sentence) ?? []).filter((one) => one.end <= at)
    const to =
      single(scene, here, pronoun) ??
      (here.some((one) => agrees(one, pronoun) && subject(scene, one))
        ? undefined
        : single(scene, bySentence.get(sentence - 1) ?? [], pronoun))
    if (to === undefined) continue
    draft.kind = to.kind
    goBack(draft, to, 'names.pronoun')
    if (to.members !== undefined) draft.members = to.members
    found.push(draft)
    const list = bySentence.get(sentence)
    if (list === undefined) bySentence.set(sentence, [draft])
    else list.push(draft)
  }
  return found
}

const pronounDraft = (at: number, pronoun: Pronoun): Draft => ({
  start: at,
  end: at + 1,
  head: at,
  kind: 'person',
  basis: 'coreference',
  rule: 'names.pronoun',
  gender: pronoun.gender,
  number: pronoun.number,
})

/** The one agreeing subject; where no subject agrees, nothing. */
function single(scene: Scene, drafts: readonly Draft[], pronoun: Pronoun): Draft | undefined {
  const roots = new Map<string, Draft>()
  for (const draft of drafts) {
    if (!agrees(draft, pronoun) || !subject(scene, draft)) continue
    const root = rootOf(draft)
    const id = root.actor ?? `${root.start}`
    roots.set(id, draft)
  }
  return roots.size === 1 ? [...roots.values()][0] : undefined
}

const subject = (scene: Scene, draft: Draft): boolean => deprelOf(scene, draft).startsWith('nsubj')

function agrees(draft: Draft, pronoun: Pronoun): boolean {
  if (draft.number !== pronoun.number) return false
  const root = rootOf(draft)
  const living = root.kind === 'person' || root.kind === 'office' || root.kind === 'side'
  if (pronoun.gender === 'n') return !living
  const own = draft.rule === 'names.pronoun' || root.gender === 'x' ? draft.gender : root.gender
  if (own === 'x') return living || pronoun.number === 'plural'
  return own === pronoun.gender || pronoun.gender === 'x'
}
