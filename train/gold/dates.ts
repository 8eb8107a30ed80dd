const POINT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?[~?%]?$/

/** First moment of a point in sortable form, or undefined where it is no date: seasons (21 to 24) come after months. */
function point(text: string): string | undefined {
  const match = POINT.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute] = match
  const m = Number(month ?? 1)
  if (!((m >= 1 && m <= 12) || (m >= 21 && m <= 24 && day === undefined))) return undefined
  if (day !== undefined) {
    const last = new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
    if (Number(day) < 1 || Number(day) > last) return undefined
  }
  if (hour !== undefined && (Number(hour) > 24 || Number(minute) > 59)) return undefined
  return text.replace(/[~?%]$/, '')
}

/** What is wrong with an EDTF point or interval as the gold writes them; undefined when nothing is. */
export function edtfFault(edtf: string): string | undefined {
  const parts = edtf.split('/')
  if (parts.length > 2) return `"${edtf}" has more than two ends`
  const points = parts.map((p) => (parts.length === 2 && p === '..' ? p : point(p)))
  if (points.includes(undefined)) return `"${edtf}" is no EDTF date; write e.g. 2021-03-12, 2021-03, 2021-03-12/..`
  const [from, to] = points
  if (to !== undefined && from !== '..' && to !== '..' && from! > to) return `"${edtf}" ends before it begins`
  return undefined
}
