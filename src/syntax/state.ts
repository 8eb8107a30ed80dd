/**
 * What the parser knows of a sentence's words: hashes of form and lemma, numbers of coarse and fine tags. Index `n` is
 * the artificial root at the end, index `n + 1` stands for "no word".
 */
export class WordColumns {
  n = 0
  form = new Int32Array(0)
  lemma = new Int32Array(0)
  coarse = new Int32Array(0)
  fine = new Int32Array(0)
  /** Before each word: commas so far, verbs so far, conjunctions so far. */
  commas = new Int32Array(0)
  verbs = new Int32Array(0)
  joins = new Int32Array(0)

  resize(n: number): void {
    this.n = n
    if (this.form.length >= n + 2) return
    const room = (n + 2) * 2
    this.form = new Int32Array(room)
    this.lemma = new Int32Array(room)
    this.coarse = new Int32Array(room)
    this.fine = new Int32Array(room)
    this.commas = new Int32Array(room)
    this.verbs = new Int32Array(room)
    this.joins = new Int32Array(room)
  }

  /** Fills the root's and the absent word's places and the running counts; call when the words are set. */
  close(comma: number, verb: number, join: number): void {
    const { n } = this
    this.form[n] = this.lemma[n] = 11
    this.coarse[n] = this.fine[n] = 1001
    this.form[n + 1] = this.lemma[n + 1] = 12
    this.coarse[n + 1] = this.fine[n + 1] = 1002
    let commas = 0
    let verbs = 0
    let joins = 0
    for (let i = 0; i <= n + 1; i++) {
      this.commas[i] = commas
      this.verbs[i] = verbs
      this.joins[i] = joins
      if (i >= n) continue
      if (this.form[i] === comma) commas++
      if (this.coarse[i] === verb) verbs++
      if (this.coarse[i] === join) joins++
    }
  }
}

/**
 * The state of an arc-hybrid parser (Kuhlmann, Gómez-Rodríguez and Satta 2011), root at the end of the buffer:
 * SHIFT moves the next word to the stack; LEFT hangs the top on the next word; RIGHT hangs the top on the one below.
 */
export class ParseState {
  n = 0
  next = 0
  depth = 0
  stack = new Int32Array(0)
  head = new Int32Array(0)
  label = new Int32Array(0)
  /** How far the move that hung each word was ahead of the best move of another kind. */
  margin = new Int32Array(0)
  left1 = new Int32Array(0)
  left2 = new Int32Array(0)
  right1 = new Int32Array(0)
  right2 = new Int32Array(0)
  lefts = new Int32Array(0)
  rights = new Int32Array(0)

  reset(n: number): void {
    this.n = n
    this.next = 0
    this.depth = 0
    if (this.stack.length < n + 2) {
      const room = (n + 2) * 2
      this.stack = new Int32Array(room)
      this.head = new Int32Array(room)
      this.label = new Int32Array(room)
      this.margin = new Int32Array(room)
      this.left1 = new Int32Array(room)
      this.left2 = new Int32Array(room)
      this.right1 = new Int32Array(room)
      this.right2 = new Int32Array(room)
      this.lefts = new Int32Array(room)
      this.rights = new Int32Array(room)
    }
    this.head.fill(-1, 0, n + 2)
    this.label.fill(0, 0, n + 2)
    this.margin.fill(0, 0, n + 2)
    this.left1.fill(n + 1, 0, n + 2)
    this.left2.fill(n + 1, 0, n + 2)
    this.right1.fill(n + 1, 0, n + 2)
    this.right2.fill(n + 1, 0, n + 2)
    this.lefts.fill(0, 0, n + 2)
    this.rights.fill(0, 0, n + 2)
  }

  get done(): boolean {
    return this.depth === 0 && this.next === this.n
  }

  get mayShift(): boolean {
    return this.next < this.n
  }

  /** The last word standing hangs on the root, and nothing else does: one root a tree. */
  get mayLeft(): boolean {
    return this.depth > 0 && (this.next < this.n || this.depth === 1)
  }

  get mayRight(): boolean {
    return this.depth > 1
  }

  shift(): void {
    this.stack[this.depth++] = this.next++
  }

  left(label: number): void {
    const child = this.stack[--this.depth]!
    const head = this.next
    this.head[child] = head
    this.label[child] = label
    this.left2[head] = this.left1[head]!
    this.left1[head] = child
    this.lefts[head]!++
  }

  right(label: number): void {
    const child = this.stack[--this.depth]!
    const head = this.stack[this.depth - 1]!
    this.head[child] = head
    this.label[child] = label
    this.right2[head] = this.right1[head]!
    this.right1[head] = child
    this.rights[head]!++
  }
}
