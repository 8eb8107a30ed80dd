import type { OwnActor } from '../language/index.ts'
import type { OwnConflicts } from '../language/own-conflicts.ts'
import type { Engine } from './engine.ts'

/** Characters in which a publication stamp is looked for. */
const STAMP_REACH = 200

/**
 * The real engine. Its modules, data and models come with the first command that needs them.
 * @param own an analyst's own actors
 * @param defined the conflicts that an analyst defines
 */
export async function loadEngine(own: readonly OwnActor[] = [], defined?: OwnConflicts): Promise<Engine> {
  const [language, world, words, syntaxFiles, textFiles, reader, records, syntax, text] = await Promise.all([
    import('../language/index.ts'),
    import('../language/record-knowledge.ts'),
    import('../language/names-of-words.ts'),
    import('../language/syntax.ts'),
    import('../language/text.ts'),
    import('../reader/index.ts'),
    import('../record/index.ts'),
    import('../syntax/index.ts'),
    import('../text/index.ts'),
  ])
  const { LANGUAGES } = language
  const loadLanguage = (lang: string) => language.loadLanguage(lang, own)
  const textRules = perLanguage(textFiles.loadTextRules)
  const knowledge = once(() => world.loadRecordKnowledge(own, defined))
  return {
    languages: LANGUAGES,
    // Told without loading models: a run that finds everything known needs none.
    version: perLanguage((lang) => language.engineVersion(lang, own)),
    prepare: (lang) => void loadLanguage(lang),
    detectLanguage: (of) => language.detectLanguage(of),
    stampOf: (of, lang) => text.analyseText(of.slice(0, STAMP_REACH), textRules(lang)).stamp?.edtf,
    read: (dispatch) => reader.readDispatch(dispatch, loadLanguage(dispatch.lang)),
    explain: (dispatch, claim) => reader.explainClaim(dispatch, loadLanguage(dispatch.lang), claim),
    explainSilence: (dispatch, sentence) => reader.explainSilence(dispatch, loadLanguage(dispatch.lang), sentence),
    record: (readings, times, decisions) => records.recordAt(readings, times, knowledge(), decisions),
    knowledge,
    names: () => ({
      actors: namesOf(knowledge().actors),
      places: namesOf(knowledge().places),
      find: (id) =>
        knowledge().placeOf(id)?.names ?? (id.includes('/') ? world.ownedNames(id, own) : words.namesOfWords(id, own)),
    }),
    parse(of, lang) {
      const { sentences } = reader.work({ id: 'parse', text: of, lang }, loadLanguage(lang), undefined, 'syntax')
      return sentences.filter(({ words }) => words.length > 0)
    },
    parsePretokenized: (conllu, lang) => syntax.parsePretokenized(conllu, syntaxFiles.loadPipeline(lang)),
    toConllu: (sentences, of, id) =>
      sentences.map((sentence, index) => syntax.toConllu(sentence, of, `${id}-${index + 1}`)).join(''),
    drawTree: (sentence) => syntax.drawTree(sentence),
  }
}

function namesOf(entries: readonly { id: string; names: Readonly<Record<string, string>> }[]) {
  return Object.fromEntries(entries.map(({ id, names }) => [id, names]))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function perLanguage<T>(make: (lang: string) => T): (lang: string) => T {
  const made = new Map<string, T>()
  return (lang) => {
    const known = made.get(lang)
    if (known !== undefined) return known
    const value = make(lang)
    made.set(lang, value)
    return value
  }
}
