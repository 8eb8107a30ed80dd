import type { ClaimKind } from '../../model/claim.ts'

/** Words that a claim stands on. */
export interface Reach {
  readonly start: number
  readonly end: number
  readonly claim: string
  readonly kind: ClaimKind
}

/** Words inside a claim that get a label: a role, a time, a place. */
export interface Label {
  readonly start: number
  readonly end: number
  readonly key: string
  readonly label: string
}

/** A run of text that nothing begins or ends within. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Claims read here, the one with the shortest evidence first. */
  readonly claims: readonly string[]
  /** One line under the text for each claim, always at the same height; `undefined` leaves a line empty. */
  readonly lines: readonly (ClaimKind | undefined)[]
  /** Claims whose evidence starts at this run. */
  readonly opens: readonly string[]
  readonly labels: readonly { readonly key: string; readonly label: string; readonly first: boolean }[]
}

/** More lines than this can't be told apart; the panel beside the text still lists every claim. */
export const LINES = 4

function lineOf(reaches: readonly Reach[]): number[] {
  const busy: number[] = []
  return reaches.map((reach) => {
    let line = busy.findIndex((end) => end <= reach.start)
    if (line < 0) line = busy.length
    busy[line] = reach.end
    return line
  })
}

/**
 * Cuts a text where claims and labels begin or end. The runs join back to exactly the text, paragraph by paragraph
 * (line ends are cut out between paragraphs).
 * @returns one list of runs for each paragraph
 */
export function cutText(text: string, reaches: readonly Reach[], labels: readonly Label[] = []): Run[][] {
  const valid = reaches.filter((reach) => reach.start < reach.end && reach.end <= text.length)
  const sorted = [...valid].sort((a, b) => a.start - b.start || b.end - a.end)
  const lines = lineOf(sorted)
  const cuts = new Set<number>([0, text.length])
  for (const { start, end } of [...sorted, ...labels]) {
    cuts.add(Math.min(start, text.length))
    cuts.add(Math.min(end, text.length))
  }
  for (const found of text.matchAll(/\n+/g)) {
    cuts.add(found.index)
    cuts.add(found.index + found[0].length)
  }
  const points = [...cuts].sort((a, b) => a - b)
  const marks = [...labels].sort((a, b) => a.start - b.start || b.end - a.end)

  const paragraphs: Run[][] = []
  let runs: Run[] = []
  let active: number[] = []
  let open: Label[] = []
  let nextReach = 0
  let nextMark = 0
  for (let i = 0; i + 1 < points.length; i += 1) {
    const [start, end] = [points[i]!, points[i + 1]!]
    active = active.filter((at) => sorted[at]!.end > start)
    open = open.filter((mark) => mark.end > start)
    const opens: string[] = []
    while (nextReach < sorted.length && sorted[nextReach]!.start <= start) {
      active.push(nextReach)
      opens.push(sorted[nextReach]!.claim)
      nextReach += 1
    }
    while (nextMark < marks.length && marks[nextMark]!.start <= start) {
      open.push(marks[nextMark]!)
      nextMark += 1
    }
    if (text[start] === '\n') {
      if (runs.length > 0) paragraphs.push(runs)
      runs = []
      continue
    }
    const here = active.map((at) => sorted[at]!).sort((a, b) => a.end - a.start - (b.end - b.start))
    const drawn: (ClaimKind | undefined)[] = []
    for (const at of active) if (lines[at]! < LINES) drawn[lines[at]!] = sorted[at]!.kind
    runs.push({
      start,
      end,
      text: text.slice(start, end),
      claims: [...new Set(here.map((reach) => reach.claim))],
      lines: Array.from(drawn),
      opens,
      labels: open.map(({ key, label, start: from }) => ({ key, label, first: from === start })),
    })
  }
  if (runs.length > 0) paragraphs.push(runs)
  return paragraphs
}
