/** What may stand in a header block or a JSON object beside the text. */
export const FIELDS = ['id', 'title', 'date', 'url', 'lang', 'source'] as const
export type Field = (typeof FIELDS)[number]
export type Fields = { readonly [F in Field]?: string }

export interface Headed {
  readonly fields: Fields
  readonly body: string
}

/** A header longer than this, in characters, is none. */
const LONGEST = 8192
const LINE = /^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*$/

/**
 * Takes a header block off a text: lines `title: …`, `date: …`, `url: …`, `lang: …`, `source: …`, `id: …` closed by a
 * line `---`. Other fields (`licence: …`) are passed over where two of these stand with them; with a `---` before it as
 * well (front matter) whatever else may stand in it. The body begins right after the closing line and is exactly what
 * follows. A text without such a block is all body.
 */
export function splitHeader(text: string): Headed {
  const none = { fields: {}, body: text }
  const fence = /^---[ \t]*\n/.exec(text)
  const start = fence?.[0].length ?? 0
  const head = text.slice(start, start + LONGEST)
  const close = /(?:^|\n)---[ \t]*(?:\n|$)/.exec(head)
  if (close === null) return none
  const fields = headerFields(head.slice(0, close.index), fence !== null)
  if (fields === undefined) return none
  return { fields, body: text.slice(start + close.index + close[0].length) }
}

function headerFields(block: string, fenced: boolean): Fields | undefined {
  const fields: { [F in Field]?: string } = {}
  let known = 0
  let others = 0
  for (const line of block.split('\n')) {
    if (line.trim() === '') continue
    const [whole, name = '', value = ''] = LINE.exec(line) ?? []
    const field = FIELDS.find((candidate) => candidate === name.toLowerCase())
    if (field === undefined) {
      // Front matter of other tools may hold lists and nested values; a bare block of prose must not pass for a header.
      if (!fenced && whole === undefined) return undefined
      others++
      continue
    }
    known++
    const bare = unquote(value)
    if (bare !== '') fields[field] = bare
  }
  return known > (fenced || others === 0 ? 0 : 1) ? fields : undefined
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value)
  return (quoted?.[2] ?? value).trim()
}
