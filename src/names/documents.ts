import { type Draft, goBack } from './drafts.ts'
import type { Scene } from './scene.ts'

const ISSUERS = new Set(['organisation', 'group', 'state', 'force'])

/**
 * A communiqué's own words speak for whoever issued it: "a ajouté le texte" goes back to the nearest institution before
 * it in a sentence that tells of the document, where that is the only one there that could have issued it.
 * A document that goes back to nobody is a mention only as a subject ("a military report says").
 */
export function tieDocuments(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const bySentence = new Map<number, Draft[]>()
  for (const draft of drafts) {
    const sentence = scene.sentenceOf[draft.start]!
    const list = bySentence.get(sentence)
    if (list === undefined) bySentence.set(sentence, [draft])
    else list.push(draft)
  }
  let issued: { draft: Draft; sentence: number } | undefined
  const dropped = new Set<Draft>()
  for (const [sentence, list] of [...bySentence].sort((a, b) => a[0] - b[0])) {
    const papers = list.filter((draft) => draft.phrase?.term.class === 'document')
    const issuer = papers.length > 0 ? issuerIn(scene, list) : undefined
    for (const paper of papers) {
      if (
        paper.phrase!.definite &&
        issued !== undefined &&
        sentence - issued.sentence <= 3 &&
        sentence > issued.sentence
      ) {
        goBack(paper, issued.draft, 'names.document-issuer')
        paper.kind = issued.draft.kind
        issued = { draft: issued.draft, sentence }
      } else if (!speaks(scene, paper)) dropped.add(paper)
    }
    if (issuer !== undefined) issued = { draft: issuer, sentence }
  }
  return drafts.filter((draft) => !dropped.has(draft))
}

/** A document that is a subject and not the text of something ("the text of the law"). */
const speaks = (scene: Scene, paper: Draft): boolean =>
  deprelOf(scene, paper).startsWith('nsubj') && !scene.rules.grammar.of.has(scene.folded[paper.end] ?? '')

/** The institution that a sentence about a document gives as the subject; without a parse, the only one in it. */
function issuerIn(scene: Scene, list: readonly Draft[]): Draft | undefined {
  const candidates = list.filter((draft) => ISSUERS.has(draft.kind) && draft.phrase?.term.class !== 'document')
  const subjects = candidates.filter((draft) => deprelOf(scene, draft).startsWith('nsubj'))
  if (subjects.length === 1) return subjects[0]
  return candidates.length === 1 ? candidates[0] : undefined
}

export const deprelOf = (scene: Scene, draft: Draft): string =>
  scene.sentences[scene.sentenceOf[draft.head]!]?.words[scene.wordOf[draft.head]!]?.deprel ?? ''
