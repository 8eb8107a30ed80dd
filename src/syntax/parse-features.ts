import { mix } from './hash.ts'
import type { ParseState, WordColumns } from './state.ts'

export const PARSE_FEATURES = 112

/**
 * Fills `out` with the features of a parser state and returns how many: words, lemmas and tags around the stack top and
 * the next word, their children, distances and valencies (after Zhang and Nivre 2011, for arc-hybrid).
 */
export function parseFeatures(state: ParseState, words: WordColumns, out: Int32Array): number {
  const { n, depth, stack, next } = state
  const { form, lemma, coarse, fine } = words
  const none = n + 1
  const s0 = depth > 0 ? stack[depth - 1]! : none
  const s1 = depth > 1 ? stack[depth - 2]! : none
  const s2 = depth > 2 ? stack[depth - 3]! : none
  const b0 = next
  const b1 = next + 1 <= n ? next + 1 : none
  const b2 = next + 2 <= n ? next + 2 : none
  const s0l = state.left1[s0]!
  const s0l2 = state.left2[s0]!
  const s0r = state.right1[s0]!
  const s0r2 = state.right2[s0]!
  const s1l = state.left1[s1]!
  const s1l2 = state.left2[s1]!
  const s1r = state.right1[s1]!
  const s1r2 = state.right2[s1]!
  const b0l = state.left1[b0]!
  const b0l2 = state.left2[b0]!
  const S0w = form[s0]!
  const S1w = form[s1]!
  const B0w = form[b0]!
  const S0 = lemma[s0]!
  const S1 = lemma[s1]!
  const S2 = lemma[s2]!
  const B0 = lemma[b0]!
  const B1 = lemma[b1]!
  const B2 = lemma[b2]!
  const S0p = coarse[s0]!
  const S1p = coarse[s1]!
  const S2p = coarse[s2]!
  const B0p = coarse[b0]!
  const B1p = coarse[b1]!
  const B2p = coarse[b2]!
  const S0m = fine[s0]!
  const S1m = fine[s1]!
  const B0m = fine[b0]!
  const B1m = fine[b1]!
  const S0lp = coarse[s0l]!
  const S0rp = coarse[s0r]!
  const S1lp = coarse[s1l]!
  const S1rp = coarse[s1r]!
  const B0lp = coarse[b0l]!
  const S0ll = state.label[s0l]!
  const S0ll2 = state.label[s0l2]!
  const S0rl = state.label[s0r]!
  const S0rl2 = state.label[s0r2]!
  const S1ll = state.label[s1l]!
  const S1ll2 = state.label[s1l2]!
  const S1rl = state.label[s1r]!
  const S1rl2 = state.label[s1r2]!
  const B0ll = state.label[b0l]!
  const B0ll2 = state.label[b0l2]!
  const d0 = s0 === none ? 15 : near(b0 - s0)
  const d1 = s1 === none ? 15 : near(s0 - s1)
  const pS = mix(mix(1, S0p), S1p)
  const pB = mix(mix(2, S0p), B0p)
  const pSB = mix(mix(mix(3, S1p), S0p), B0p)
  const v0 = state.lefts[s0]! * 8 + state.rights[s0]!
  const v1 = state.lefts[s1]! * 8 + state.rights[s1]!
  const vb = state.lefts[b0]!
  // What lies between: commas, verbs, conjunctions, each cut at two.
  const between0 = s0 === none ? 63 : gap(words, s0, b0)
  const between1 = s1 === none ? 63 : gap(words, s1, s0)
  let k = 0
  // Single words.
  out[k++] = mix(mix(10, S0), S0p)
  out[k++] = mix(11, S0w)
  out[k++] = mix(12, S0m)
  out[k++] = mix(mix(13, S1), S1p)
  out[k++] = mix(14, S1w)
  out[k++] = mix(15, S1m)
  out[k++] = mix(mix(16, B0), B0p)
  out[k++] = mix(17, B0w)
  out[k++] = mix(18, B0m)
  out[k++] = mix(mix(19, B1), B1p)
  out[k++] = mix(20, B1m)
  out[k++] = mix(mix(21, B2), B2p)
  out[k++] = mix(mix(22, S2), S2p)
  // Pairs.
  out[k++] = mix(mix(23, S0), B0)
  out[k++] = mix(mix(24, S0), B0m)
  out[k++] = mix(mix(25, S0m), B0)
  out[k++] = mix(mix(26, S0m), B0m)
  out[k++] = mix(mix(27, S0w), B0p)
  out[k++] = mix(mix(28, S0p), B0w)
  out[k++] = mix(mix(29, S1), S0)
  out[k++] = mix(mix(30, S1), S0m)
  out[k++] = mix(mix(31, S1m), S0)
  out[k++] = mix(mix(32, S1m), S0m)
  out[k++] = mix(mix(33, S1), B0)
  out[k++] = mix(mix(34, S1p), B0)
  out[k++] = mix(mix(35, S1), B0p)
  out[k++] = mix(mix(36, S1m), B0m)
  out[k++] = mix(mix(37, B0m), B1m)
  out[k++] = mix(mix(38, B0), B1p)
  out[k++] = mix(mix(39, B0p), B1)
  // Triples of tags and a word.
  out[k++] = pSB
  out[k++] = mix(pSB, mix(40, S2p))
  out[k++] = mix(mix(pS, 41), S2p)
  out[k++] = mix(mix(pB, 42), B1p)
  out[k++] = mix(mix(mix(pB, 43), B1p), B2p)
  out[k++] = mix(mix(pSB, 44), B1p)
  out[k++] = mix(mix(mix(45, S0m), B0m), B1m)
  out[k++] = mix(mix(pSB, 46), S0)
  out[k++] = mix(mix(pSB, 47), B0)
  out[k++] = mix(mix(pSB, 48), S1)
  out[k++] = mix(mix(pB, 49), B1)
  out[k++] = mix(mix(mix(50, B0p), B1p), B2p)
  out[k++] = mix(mix(mix(pB, 51), S0), B1p)
  // Children.
  out[k++] = mix(mix(pB, 52), S0lp)
  out[k++] = mix(mix(pB, 53), S0rp)
  out[k++] = mix(mix(pB, 54), B0lp)
  out[k++] = mix(mix(pS, 55), S0lp)
  out[k++] = mix(mix(pS, 56), S1rp)
  out[k++] = mix(mix(pS, 57), S1lp)
  out[k++] = mix(mix(pS, 58), S0rp)
  out[k++] = mix(mix(pS, 59), S1rl)
  out[k++] = mix(mix(pS, 60), S0ll)
  out[k++] = mix(mix(pB, 61), S0rl)
  out[k++] = mix(mix(pB, 62), S0ll)
  out[k++] = mix(mix(pB, 63), B0ll)
  out[k++] = mix(mix(mix(64, S0p), S0ll), S0ll2)
  out[k++] = mix(mix(mix(65, S0p), S0rl), S0rl2)
  out[k++] = mix(mix(mix(66, S1p), S1rl), S1rl2)
  out[k++] = mix(mix(mix(67, S1p), S1ll), S1ll2)
  out[k++] = mix(mix(mix(68, B0p), B0ll), B0ll2)
  out[k++] = mix(mix(mix(69, S1), S1rl), S0p)
  out[k++] = mix(mix(mix(70, S0), S0rl), B0p)
  out[k++] = mix(mix(mix(71, S0), S0ll), S0rl)
  out[k++] = mix(mix(mix(72, B0), B0ll), S0p)
  // The preposition or article of the top: which head it looks for.
  out[k++] = mix(mix(73, S1), lemma[s0l]!)
  out[k++] = mix(mix(mix(74, S1p), lemma[s0l]!), S0)
  out[k++] = mix(mix(mix(75, S1), lemma[s0l]!), S0p)
  out[k++] = mix(mix(mix(76, S1p), S0p), lemma[s0l]!)
  out[k++] = mix(mix(mix(pS, 77), lemma[s0l]!), lemma[s0l2]!)
  out[k++] = mix(mix(mix(pB, 78), lemma[s0l]!), B0)
  out[k++] = mix(mix(mix(79, S1), lemma[s0l]!), S1rl)
  out[k++] = mix(mix(mix(80, B0p), lemma[b0l]!), S0)
  out[k++] = mix(mix(mix(81, S0p), lemma[s0r]!), B0p)
  out[k++] = mix(mix(mix(82, S1p), lemma[s1r]!), S0)
  out[k++] = mix(mix(mix(83, S0m), fine[s0l]!), B0m)
  // Distances, valencies, what lies between.
  out[k++] = mix(mix(pB, 84), d0)
  out[k++] = mix(mix(85, S0), d0)
  out[k++] = mix(mix(86, B0), d0)
  out[k++] = mix(mix(pS, 87), d1)
  out[k++] = mix(mix(mix(88, S1), S0p), d1)
  out[k++] = mix(mix(89, S0), v0)
  out[k++] = mix(mix(90, S0p), v0)
  out[k++] = mix(mix(91, S1p), v1)
  out[k++] = mix(mix(92, S1), v1)
  out[k++] = mix(mix(93, B0p), vb)
  out[k++] = mix(mix(94, B0), vb)
  out[k++] = mix(mix(pB, 95), between0)
  out[k++] = mix(mix(pS, 96), between1)
  out[k++] = mix(mix(mix(pSB, 97), between0), between1)
  out[k++] = mix(mix(98, between0), d0)
  out[k++] = 99
  return k
}

function near(d: number): number {
  return d <= 4 ? d : d <= 6 ? 5 : d <= 10 ? 6 : d <= 20 ? 7 : 8
}

function gap(words: WordColumns, from: number, to: number): number {
  const commas = words.commas[to]! - words.commas[from + 1]!
  const verbs = words.verbs[to]! - words.verbs[from + 1]!
  const joins = words.joins[to]! - words.joins[from + 1]!
  return Math.min(commas, 2) * 16 + Math.min(verbs, 2) * 4 + Math.min(joins, 2)
}
