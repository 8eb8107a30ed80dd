/** Taken off every arc from the root, so that the best tree has as few of them as it can: one. */
const ROOT_COST = 1 << 20

/**
 * The best tree with one root over arc scores (Chu and Liu 1965; Edmonds 1967), crossing arcs allowed.
 * `scores[child * (n + 1) + head]`, head `n` for the root; heads go to `heads`. Ties go to the lower index, so that the
 * result is the same everywhere.
 */
export function bestTree(scores: Float32Array, n: number, heads: Int32Array): void {
  if (greedyHeads(scores, n, heads)) return
  const size = n + 1
  const matrix = new Float64Array(size * size).fill(Number.NEGATIVE_INFINITY)
  for (let d = 0; d < n; d++) {
    for (let h = 0; h < size; h++) {
      if (h !== d) matrix[d * size + h] = scores[d * size + h]! - (h === n ? ROOT_COST : 0)
    }
  }
  heads.set(contract(matrix, size, n).subarray(0, n))
}

/** Every word's best head; true when that happens to be a tree with one root. */
function greedyHeads(scores: Float32Array, n: number, heads: Int32Array): boolean {
  const width = n + 1
  let roots = 0
  for (let d = 0; d < n; d++) {
    let top = d === 0 ? 1 : 0
    for (let h = top; h <= n; h++) if (h !== d && scores[d * width + h]! > scores[d * width + top]!) top = h
    heads[d] = top
    if (top === n) roots++
  }
  return roots === 1 && isTree(heads, n)
}

/** Whether every word leads to the root `n`. */
export function isTree(heads: Int32Array, n: number): boolean {
  const seen = new Int32Array(n).fill(-1)
  for (let start = 0; start < n; start++) {
    let at = start
    while (at !== n && seen[at] === -1) {
      seen[at] = start
      at = heads[at]!
    }
    if (at !== n && seen[at] === start) return false
  }
  return true
}

/** Heads of all nodes but `root`; cycles of best heads are contracted until there are none. */
function contract(matrix: Float64Array, n: number, root: number): Int32Array {
  const head = new Int32Array(n).fill(-1)
  for (let d = 0; d < n; d++) {
    if (d === root) continue
    let top = -1
    for (let h = 0; h < n; h++) {
      if (h !== d && (top < 0 || matrix[d * n + h]! > matrix[d * n + top]!)) top = h
    }
    head[d] = top
  }
  const cycle = findCycle(head, n, root)
  if (cycle === null) return head
  // The cycle becomes one node, numbered last; the rest keep their order.
  const inside = new Uint8Array(n)
  for (const i of cycle) inside[i] = 1
  const rest: number[] = []
  for (let i = 0; i < n; i++) if (inside[i] === 0) rest.push(i)
  const m = rest.length + 1
  const last = m - 1
  const smaller = new Float64Array(m * m).fill(Number.NEGATIVE_INFINITY)
  const enter = new Int32Array(m).fill(-1)
  const leave = new Int32Array(m).fill(-1)
  rest.forEach((d, a) => {
    rest.forEach((h, b) => {
      if (a !== b) smaller[a * m + b] = matrix[d * n + h]!
    })
    // From the cycle to d: the best head inside.
    let from = cycle[0]!
    for (const h of cycle) if (matrix[d * n + h]! > matrix[d * n + from]!) from = h
    leave[a] = from
    if (d !== root) smaller[a * m + last] = matrix[d * n + from]!
    // From d into the cycle: the child whose old head is best given up.
    let into = cycle[0]!
    const gain = (c: number): number => matrix[c * n + d]! - matrix[c * n + head[c]!]!
    for (const c of cycle) if (gain(c) > gain(into)) into = c
    enter[a] = into
    smaller[last * m + a] = gain(into)
  })
  const inner = contract(smaller, m, rest.indexOf(root))
  const result = new Int32Array(n).fill(-1)
  rest.forEach((d, a) => {
    const h = inner[a]!
    result[d] = h < 0 ? -1 : h === last ? leave[a]! : rest[h]!
  })
  for (const c of cycle) result[c] = head[c]!
  const into = enter[inner[last]!]!
  result[into] = rest[inner[last]!]!
  return result
}

function findCycle(head: Int32Array, n: number, root: number): number[] | null {
  const seen = new Int32Array(n).fill(-1)
  for (let start = 0; start < n; start++) {
    let at = start
    while (at !== root && at >= 0 && seen[at] === -1) {
      seen[at] = start
      at = head[at]!
    }
    if (at === root || at < 0 || seen[at] !== start) continue
    const cycle = [at]
    for (let k = head[at]!; k !== at; k = head[k]!) cycle.push(k)
    return cycle
  }
  return null
}
