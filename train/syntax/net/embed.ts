import { AFFIXES, draftHeadRow, type NetInput, type NetShape, type NetWeights } from '../../../src/syntax/net.ts'

/** Sums the vectors of a word and its affixes, and sets the tag's vector beside them. */
export function embed(input: NetInput, s: NetShape, w: NetWeights, x: Float32Array): void {
  const width = s.wordWidth + s.tagWidth
  const [word, affix, tag] = [w.word!, w.affix!, w.tag!]
  const [draftRel, draftHead, draftSure] = [w.draftRel!, w.draftHead!, w.draftSure!]
  for (let t = 0; t < input.n; t++) {
    const at = t * width
    const from = input.word[t]! * s.wordWidth
    for (let i = 0; i < s.wordWidth; i++) x[at + i] = word[from + i]!
    for (let a = 0; a < AFFIXES; a++) {
      const row = input.affix[t * AFFIXES + a]! * s.wordWidth
      for (let i = 0; i < s.wordWidth; i++) x[at + i]! += affix[row + i]!
    }
    const tagged = input.tag[t]! * s.tagWidth
    const related = input.draftRel[t]! * s.tagWidth
    const sure = input.draftSure[t]! * s.tagWidth
    const hung = draftHeadRow(input, t, s.coarse) * s.tagWidth
    for (let i = 0; i < s.tagWidth; i++) {
      x[at + s.wordWidth + i] = tag[tagged + i]! + draftRel[related + i]! + draftHead[hung + i]! + draftSure[sure + i]!
    }
  }
}
