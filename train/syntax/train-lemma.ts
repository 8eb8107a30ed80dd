import { applyScript, type EditScript, LEMMA_FEATURES, lemmaFeatures } from '../../src/syntax/lemma.ts'
import type { Shape } from '../../src/syntax/shapes.ts'
import { Perceptron } from './perceptron.ts'
import { Random } from './random.ts'

export interface LemmaExample {
  readonly form: string
  readonly shape: Shape
  readonly fine: number
  readonly coarse: number
  readonly name: boolean
  readonly lemma: string
}

/** The shortest edit from the form's end to the lemma's. */
function scriptOf(base: string, lemma: string): EditScript {
  let same = 0
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++
  return { strip: base.slice(same), add: lemma.slice(same) }
}

/** Learns which edit script fits which form and tag; the forms seen are remembered by their own features. */
export function trainLemmatiser(
  examples: readonly LemmaExample[],
  seed: number,
): { perceptron: Perceptron; scripts: EditScript[] } {
  const count = new Map<string, number>()
  const scripts: EditScript[] = []
  const keyOf = (s: EditScript): string => `${s.strip}>${s.add}`
  const byKey = new Map<string, number>()
  for (const e of examples) {
    const key = keyOf(scriptOf(e.name ? e.form : e.shape.lower, e.lemma))
    count.set(key, (count.get(key) ?? 0) + 1)
  }
  const chosen = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 1000)
  for (const [key] of chosen) {
    const cut = key.indexOf('>')
    byKey.set(key, scripts.length)
    scripts.push({ strip: key.slice(0, cut), add: key.slice(cut + 1) })
  }
  const perceptron = new Perceptron(scripts.length)
  const features = new Int32Array(LEMMA_FEATURES)
  const scores = new Int32Array(scripts.length)
  const random = new Random(seed)
  const order = examples.map((_, i) => i)
  for (let epoch = 0; epoch < 6; epoch++) {
    random.shuffle(order)
    for (const i of order) {
      const e = examples[i]!
      const base = e.name ? e.form : e.shape.lower
      const truth = byKey.get(keyOf(scriptOf(base, e.lemma)))
      if (truth === undefined) continue
      const n = lemmaFeatures(e.shape, e.fine, e.coarse, features)
      scores.fill(0)
      perceptron.score(features, n, scores)
      let top = -1
      for (let c = 0; c < scripts.length; c++) {
        if (top >= 0 && scores[c]! <= scores[top]!) continue
        if (base.endsWith(scripts[c]!.strip)) top = c
      }
      perceptron.tick()
      if (top === truth || applyScript(base, scripts[top]!) === e.lemma) continue
      perceptron.update(features, n, truth, top)
    }
  }
  return { perceptron, scripts }
}
