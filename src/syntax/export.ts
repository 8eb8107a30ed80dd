import type { ParsedSentence } from '../model/syntax.ts'
import { type ConlluRange, type ConlluSentence, type ConlluWord, readConllu, writeConllu } from './conllu.ts'
import type { AnalysedWord, Pipeline } from './pipeline.ts'

/**
 * A parsed sentence as CoNLL-U with its line feeds as spaces in `# text`. Words that share a token become a range line;
 * `SpaceAfter=No` is set where the dispatch has no space.
 * @param text the dispatch's whole text
 * @param id the `# sent_id`, absent for none
 */
export function toConllu(parsed: ParsedSentence, text: string, id?: string): string {
  const comments = id === undefined ? [] : [`# sent_id = ${id}`]
  comments.push(`# text = ${text.slice(parsed.start, parsed.end).replaceAll(/\s+/g, ' ').trim()}`)
  const words: ConlluWord[] = []
  const ranges: ConlluRange[] = []
  parsed.words.forEach((word, i) => {
    const last = parsed.words[i + 1]?.token !== word.token
    const first = parsed.words[i - 1]?.token !== word.token
    const glued = last && word.end < parsed.end && !/\s/.test(text.charAt(word.end))
    const misc = glued ? 'SpaceAfter=No' : ''
    if (first && !last) {
      let end = i
      while (parsed.words[end + 1]?.token === word.token) end++
      const lastGlued = word.end < parsed.end && !/\s/.test(text.charAt(word.end))
      ranges.push({
        first: i,
        last: end,
        form: text.slice(word.start, word.end),
        misc: lastGlued ? 'SpaceAfter=No' : '',
      })
    }
    const { form, lemma, upos, feats, head, deprel } = word
    words.push({ form, lemma, upos, xpos: '', feats, head, deprel, deps: '', misc: first && last ? misc : '' })
  })
  return writeConllu([{ comments, words, ranges }])
}

/**
 * Fills in tags, features, lemmas, heads and relations of a CoNLL-U file, keeping its tokens, words and sentences. Other
 * columns stay as they are, enhanced dependencies are dropped.
 */
export function parsePretokenized(conllu: string, pipeline: Pipeline): string {
  return writeConllu(readConllu(conllu).map((sentence) => fill(sentence, pipeline)))
}

/** The surface tokens of a sentence; a contraction that the language knows is one token, other ranges word by word. */
function fill(sentence: ConlluSentence, pipeline: Pipeline): ConlluSentence {
  const tokens: string[] = []
  const splits: boolean[] = []
  const starts = new Map(sentence.ranges.map((range) => [range.first, range]))
  for (let i = 0; i < sentence.words.length; ) {
    const range = starts.get(i)
    if (range && pipeline.contracts(range.form, range.last - range.first + 1)) {
      tokens.push(range.form)
      splits.push(true)
      i = range.last + 1
    } else {
      tokens.push(sentence.words[i]!.form)
      splits.push(false)
      i++
    }
  }
  const analysed = pipeline.analyse(tokens, splits)
  return { ...sentence, words: sentence.words.map((word, i) => filled(word, analysed[i]!)) }
}

function filled(word: ConlluWord, analysed: AnalysedWord): ConlluWord {
  const { lemma, upos, feats, head, deprel } = analysed
  return { ...word, lemma, upos, feats, head, deprel, deps: '' }
}

/**
 * A tree as aligned text: one word a line with its part of speech and relation, indented under its head.
 * The order of the lines is that of the words; the drawing on the left shows the arcs' nesting by depth.
 */
export function drawTree(parsed: ParsedSentence): string {
  const { words } = parsed
  const depth = words.map((word) => {
    let d = 0
    for (let at = word.head; at >= 0 && d < words.length; at = words[at]!.head) d++
    return d
  })
  const forms = words.map((word, i) => `${'  '.repeat(depth[i]!)}${word.form}`)
  const wide = (texts: readonly string[]): number => Math.max(0, ...texts.map((t) => [...t].length))
  const number = String(words.length).length
  const formWidth = wide(forms)
  const lemmaWidth = wide(words.map((w) => w.lemma))
  const relWidth = wide(words.map((w) => w.deprel))
  const pad = (text: string, width: number): string => text + ' '.repeat(width - [...text].length)
  return words
    .map((word, i) => {
      const head = word.head < 0 ? '' : ` < ${word.head + 1} ${words[word.head]!.form}`
      const columns = [
        String(i + 1).padStart(number),
        pad(forms[i]!, formWidth),
        pad(word.upos, 5),
        pad(word.lemma, lemmaWidth),
        pad(word.deprel, relWidth) + head,
      ]
      return columns.join('  ').trimEnd()
    })
    .join('\n')
}
