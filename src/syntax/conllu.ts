/** A word line of a CoNLL-U file. `head` is an index into the sentence's `words`, -1 for the root or when unknown. */
export interface ConlluWord {
  form: string
  lemma: string
  upos: string
  xpos: string
  feats: string
  head: number
  deprel: string
  deps: string
  misc: string
}

/** A surface token that stands for the words `first` to `last` (inclusive indices): `du` for `de` and `le`. */
export interface ConlluRange {
  readonly first: number
  readonly last: number
  readonly form: string
  readonly misc: string
}

export interface ConlluSentence {
  readonly comments: string[]
  readonly words: ConlluWord[]
  readonly ranges: ConlluRange[]
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). Empty nodes (`8.1`) are left out; a missing or
 * impossible head becomes -1. An underscore stands for an absent value and becomes the empty string, except in a form.
 */
export function readConllu(source: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = []
  for (const block of source.split(/\r?\n(?:[ \t]*\r?\n)+/)) {
    const sentence = readBlock(block)
    if (sentence.words.length > 0) sentences.push(sentence)
  }
  return sentences
}

function readBlock(block: string): ConlluSentence {
  const sentence: ConlluSentence = { comments: [], words: [], ranges: [] }
  for (const line of block.split(/\r?\n/)) {
    if (line.startsWith('#')) sentence.comments.push(line)
    const field = line.split('\t')
    const id = field[0]!
    if (field.length < 2) continue
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range) {
      const span = { first: Number(range[1]) - 1, last: Number(range[2]) - 1 }
      sentence.ranges.push({ ...span, form: field[1]!, misc: value(field[9]) })
    } else if (/^\d+$/.test(id)) {
      sentence.words.push({
        form: field[1]!,
        lemma: field[1] === '_' ? '_' : value(field[2]),
        upos: value(field[3]),
        xpos: value(field[4]),
        feats: value(field[5]),
        head: /^\d+$/.test(field[6] ?? '') ? Number(field[6]) - 1 : -1,
        deprel: value(field[7]),
        deps: value(field[8]),
        misc: value(field[9]),
      })
    }
  }
  return sentence
}

function value(field: string | undefined): string {
  return field === undefined || field === '_' ? '' : field
}

/** Writes sentences as CoNLL-U, each followed by its empty line. */
export function writeConllu(sentences: readonly ConlluSentence[]): string {
  return sentences.map(writeSentence).join('')
}

function writeSentence(sentence: ConlluSentence): string {
  const lines = [...sentence.comments]
  let range = 0
  sentence.words.forEach((word, i) => {
    const over = sentence.ranges[range]
    if (over && over.first === i) {
      lines.push(
        [`${over.first + 1}-${over.last + 1}`, over.form, '_', '_', '_', '_', '_', '_', '_', over.misc || '_'].join(
          '\t',
        ),
      )
      range++
    }
    const { form, lemma, upos, xpos, feats, head, deprel, deps, misc } = word
    const fields = [lemma, upos, xpos, feats, String(head + 1), deprel, deps, misc]
    lines.push([String(i + 1), form, ...fields.map((f) => f || '_')].join('\t'))
  })
  return `${lines.join('\n')}\n\n`
}
