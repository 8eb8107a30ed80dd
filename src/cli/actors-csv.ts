/** A record of a table: its fields by the titles of their columns, and the line on which it begins. */
export interface TableRow {
  readonly line: number
  readonly fields: ReadonlyMap<string, string>
}

export interface Table {
  /** Titles as written, without white space around them. */
  readonly titles: readonly string[]
  readonly rows: readonly TableRow[]
}

const DELIMITERS = [',', ';', '\t'] as const

/**
 * Reads CSV as RFC 4180 has it: quoted fields may hold delimiters, line ends and doubled quotes. Fields may also be
 * parted by semicolons or tabs, as spreadsheets write them; the first line tells. Titles compare in small letters.
 */
export function readTable(text: string): Table {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')) || text.length)
  const count = (mark: string): number => first.split(mark).length
  const delimiter = DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
  const [head, ...records] = readRecords(text, delimiter)
  const titles = (head?.fields ?? []).map((title) => title.trim())
  const rows = records
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
    .map(({ line, fields }) => ({
      line,
      fields: new Map(titles.map((title, at) => [title.toLowerCase(), (fields[at] ?? '').trim()])),
    }))
  return { titles, rows }
}

function readRecords(text: string, delimiter: string): { line: number; fields: string[] }[] {
  const records: { line: number; fields: string[] }[] = []
  let fields: string[] = []
  let field = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endField = () => {
    fields.push(field)
    field = ''
  }
  const endRecord = () => {
    endField()
    records.push({ line: begun, fields })
    fields = []
    begun = line + 1
  }
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    if (quoted) {
      if (mark === '"' && text[at + 1] === '"') field += text[++at]
      else if (mark === '"') quoted = false
      else field += mark
    } else if (mark === '"' && field.trim() === '') {
      quoted = true
      field = ''
    } else if (mark === delimiter) endField()
    else if (mark === '\n') endRecord()
    else field += mark
    if (mark === '\n') line++
  }
  if (field !== '' || fields.length > 0) endRecord()
  return records
}
