import type { Claim } from '../model/claim.ts'
import { visible } from './output.ts'
import type { Style } from './style.ts'

interface Edge {
  readonly at: number
  /** Number of the claim, from 1. */
  readonly claim: number
  readonly opens: boolean
}

/**
 * A dispatch's text with the first evidence of each claim underlined and the claim's number after it. Without
 * colours the stretches are bracketed, so that nothing depends on them.
 */
export function markedText(text: string, claims: readonly Claim[], { underline, dim }: Style, plain: boolean): string {
  const edges = claims.flatMap(({ evidence }, index): Edge[] => {
    const first = evidence[0]
    if (first === undefined) return []
    return [
      { at: first.start, claim: index + 1, opens: true },
      { at: first.end, claim: index + 1, opens: false },
    ]
  })
  edges.sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens) || a.claim - b.claim)
  let out = ''
  let from = 0
  let depth = 0
  for (const { at, claim, opens } of edges) {
    out += stretch(text.slice(from, at), depth, underline)
    from = at
    depth += opens ? 1 : -1
    if (opens) out += plain && depth === 1 ? '⟦' : ''
    else out += (plain && depth === 0 ? '⟧' : '') + dim(`[${claim}]`)
  }
  return out + visible(text.slice(from))
}

/** Painted line by line: a terminal would underline the whole width otherwise. */
function stretch(text: string, depth: number, underline: (text: string) => string): string {
  if (depth === 0) return visible(text)
  return visible(text)
    .split('\n')
    .map((line) => (line === '' ? line : underline(line)))
    .join('\n')
}
