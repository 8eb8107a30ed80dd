import { passing } from '../bisect.ts'
import { type ClaimContext, passageAround } from '../context.ts'
import { headOfSpan } from '../features/attachment.ts'
import { dependents, feature, type Tree } from '../tree.ts'

/** Where a run of words begins: with the phrase, behind its subject, or at its head. */
type From = 'whole' | 'bare' | 'head'
/** Where it ends: with the phrase, before what is joined to its head, before a clause or name hung on, before the first mark. */
type To = 'end' | 'conj' | 'clause' | 'mark'

/** Words that may say what is held, asked or promised: a run of words of one sentence with the word that the others hang on. */
export interface ContentOption {
  readonly sentence: number
  readonly head: number
  /** First and last word. */
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** How it was cut: `bare-conj`, `quote`. */
  readonly cut: string
}

/** Words that open no phrase of their own. */
const INNER = /^(aux|cop|det|case|mark|cc|punct|fixed|flat)(:|$)/
const FUNCTION = /^(PUNCT|ADP|DET|CCONJ|SCONJ|PART)$/

/** Words that head a sentence or a clause of it; of the sentences beside a claim's own, only these are looked at. */
const CLAUSE = /^(ccomp|xcomp|parataxis|conj|acl)/

/**
 * All runs of words that may be the content of a claim which a word evokes: each phrase of its sentence, whole and cut in the ways in
 * which readers cut them, the clauses of the sentences before and after, and what is quoted there. Of a sentence that goes on and on
 * only the words near that word are looked at.
 */
export function contentOptions(context: ClaimContext, sentence: number, index: number): ContentOption[] {
  const out = new Map<string, ContentOption>()
  for (const s of [sentence, sentence - 1, sentence + 1]) {
    const tree = context.trees[s]
    if (!tree) continue
    // Words are counted from the first of the claim's own sentence on, those of the one before it backwards.
    const base = s === sentence ? 0 : s < sentence ? -tree.words.length : context.trees[sentence]!.words.length
    for (const word of tree.words) {
      if (FUNCTION.test(word.upos) || INNER.test(word.deprel)) continue
      if (Math.abs(base + word.index - index) > REACH) continue
      if (s !== sentence && word.head >= 0 && !(word.upos === 'VERB' && CLAUSE.test(word.deprel))) continue
      for (const option of cutsOf(tree, s, word.index)) add(option)
    }
  }
  for (const option of quotedNear(context, sentence)) add(option)
  return [...out.values()]

  function add(option: ContentOption | undefined): void {
    if (!option || !tellsSomething(context, option)) return
    const key = `${option.start}.${option.end}`
    if (!out.has(key)) out.set(key, option)
  }
}

/** Words on each side of the evoking one whose phrases are looked at. */
const REACH = 100

/** "As it had undertaken to do", "a promis de le respecter", "denied it": such words say nothing by themselves. */
function tellsSomething(context: ClaimContext, { sentence, head, from, to }: ContentOption): boolean {
  const tree = context.trees[sentence]!
  const standIn = context.language.classes.get('stand-in')
  const content = tree.words
    .slice(from, to + 1)
    .filter(({ upos, lemma }) => CONTENT.test(upos) && !standIn?.has(lemma.toLowerCase()))
  if (content.some(({ upos }) => upos !== 'VERB')) return true
  const object = dependents(tree, head, 'obj')[0]
  const open = object !== undefined && feature(tree.words[object]!, 'PronType') === 'Prs'
  return content.length > 0 && !open
}

const CONTENT = /^(NOUN|PROPN|NUM|ADJ|VERB|SYM|X)$/

/** The ways to cut the phrase of a word, the whole of it first. */
function cutsOf(tree: Tree, sentence: number, head: number): (ContentOption | undefined)[] {
  const { words, first, last, children } = tree
  const subject = children[head]!.findLast((c) => c < head && /^(nsubj|csubj|expl)/.test(words[c]!.deprel))
  const starts: [From, number][] = [['whole', first[head]!]]
  if (subject !== undefined && last[subject]! < head) starts.push(['bare', last[subject]! + 1])
  if (first[head]! < head) starts.push(['head', head])
  const ends: [To, number][] = [
    ['end', last[head]!],
    ['conj', before(dependents(tree, head, 'conj').find((c) => c > head))],
    ['clause', before(hungOn(tree, head))],
    ['mark', firstMark(tree, head) - 1],
  ]
  return starts.flatMap(([from, a]) =>
    ends.map(([to, b]) => (b >= head ? runOf(tree, sentence, head, a, b, `${from}-${to}`) : undefined)),
  )

  function before(word: number | undefined): number {
    return word === undefined ? -1 : first[word]! - 1
  }
}

/** The first word behind a phrase's head that hangs a clause or another name on it, at any depth. */
function hungOn({ words, first, last }: Tree, head: number): number | undefined {
  for (let i = head + 1; i <= last[head]!; i++)
    if (/^(acl:relcl|advcl|parataxis|appos)/.test(words[i]!.deprel) && first[i]! > head) return i
  return undefined
}

/** The first comma, dash, colon or bracket behind a phrase's head; -1 where there is none. */
function firstMark({ words, last }: Tree, head: number): number {
  for (let i = head + 1; i <= last[head]!; i++) if (/^[,;:()–—-]$/.test(words[i]!.form)) return i
  return -1
}

/**
 * A run of words without the preposition, conjunction or mark that opens it and the marks that close it; none where it breaks off in
 * the midst of something ("those" without who they are).
 */
function runOf(
  { words }: Tree,
  sentence: number,
  head: number,
  from: number,
  to: number,
  cut: string,
): ContentOption | undefined {
  let a = from
  let b = to
  while (a < head && /^(case|mark|punct|cc)$/.test(words[a]!.deprel)) a++
  // "Du cessez-le-feu": the article can't stand without the preposition that it is written with.
  while (a > from && a < head && words[a]!.start === words[a - 1]!.start) a++
  while (b > a && words[b]!.deprel === 'punct') b--
  if (b < a || (b < to && FUNCTION.test(words[b]!.upos)) || points(words[b]!)) return undefined
  const marks = words.slice(a, b + 1).reduce((open, { form }) => quotesOpen(open, form), { open: 0, closed: 0 })
  if (marks.open > 0 && QUOTE.test(words[b + 1]?.form ?? '')) b++
  if (marks.closed > 0 && QUOTE.test(words[a - 1]?.form ?? '')) a--
  return { sentence, head, from: a, to: b, start: words[a]!.start, end: words[b]!.end, cut }
}

const QUOTE = /^["«»“”]$/

/** "Those", "ceux": whoever is meant is told behind it. */
function points(word: Tree['words'][number]): boolean {
  return word.upos === 'PRON' && feature(word, 'PronType') === 'Dem'
}

/** How many quotations are open behind a word, and how many were closed that no word before opened. */
function quotesOpen(
  { open, closed }: { open: number; closed: number },
  form: string,
): { open: number; closed: number } {
  if (!QUOTE.test(form)) return { open, closed }
  const closes = form === '»' || form === '”' || (form === '"' && open > 0)
  if (!closes) return { open: open + 1, closed }
  return open > 0 ? { open: open - 1, closed } : { open, closed: closed + 1 }
}

/** Quotations that are looked at before the end of the next sentence. */
const MOST_QUOTED = 12

/** What is quoted in a sentence and in those before and after, without the marks that close it. */
function quotedNear(context: ClaimContext, sentence: number): ContentOption[] {
  const { trees, analysis, dispatch } = context
  const passage = passageAround(context, sentence)
  const last = passing(analysis.quotations, ({ start }) => start < passage.end)
  const near = analysis.quotations.slice(Math.max(0, last - MOST_QUOTED), last)
  return near.flatMap(({ inner, depth }) => {
    if (depth > 0 || inner.end <= passage.start) return []
    const text = dispatch.text.slice(inner.start, inner.end)
    const start = inner.start + (text.length - text.trimStart().length)
    const end = inner.start + text.replace(/[\s.,!?;]+$/, '').length
    const within = [sentence - 1, sentence, sentence + 1].find((s) => trees[s] && trees[s].sentence.end > start)
    if (end <= start || within === undefined) return []
    const tree = trees[within]!
    const head = headOfSpan(tree, start, end)
    if (head < 0) return []
    const words = tree.words.filter((w) => w.end > start && w.start < end)
    return [{ sentence: within, head, from: words[0]!.index, to: words.at(-1)!.index, start, end, cut: 'quote' }]
  })
}
