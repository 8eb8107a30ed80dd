import { dependents, feature, marker, type Tree, universal } from './tree.ts'

/** Prepositions by what they do, for one language: `with: [avec]`. Read from data/<lang>/relations.yml. */
export type Prepositions = Readonly<Record<string, ReadonlySet<string>>>

/** True where the verb's grammatical subject undergoes it: a passive, or a bare past participle. */
export function isPassive(tree: Tree, index: number): boolean {
  const word = tree.words[index]!
  if (word.upos !== 'VERB' && word.upos !== 'ADJ' && word.upos !== 'AUX') return false
  if (dependents(tree, index, 'aux:pass', 'nsubj:pass', 'csubj:pass', 'expl:pass').length > 0) return true
  if (dependents(tree, index, 'aux', 'nsubj', 'obj').length > 0) return false
  if (feature(word, 'VerbForm') !== 'Part' || feature(word, 'Tense') === 'Pres') return false
  const rel = universal(word.deprel)
  return rel === 'acl' || rel === 'amod' || rel === 'advcl' || rel === 'root' || rel === 'parataxis' || rel === 'appos'
}

/** A relative pronoun stands for the noun that its clause modifies; any other word stands for itself. */
export function referent(tree: Tree, index: number): number {
  const word = tree.words[index]!
  if (word.upos !== 'PRON' && word.upos !== 'DET') return index
  if (feature(word, 'PronType') !== 'Rel' && !relativeByPosition(tree, index)) return index
  for (let i = word.head; i >= 0; i = tree.words[i]!.head) {
    if (universal(tree.words[i]!.deprel) === 'acl') return tree.words[i]!.head
  }
  return index
}

function relativeByPosition(tree: Tree, index: number): boolean {
  const head = tree.words[index]!.head
  return head >= 0 && tree.words[head]!.deprel === 'acl:relcl' && tree.first[head] === index
}

/**
 * The grammatical subjects of a verb: its own, its governor's through control, its first conjunct's, or the noun it modifies. A clause
 * marked by one of `objectControl` ("accused the army of breaching") has its governor's object for subject.
 */
export function subjects(tree: Tree, index: number, hops = 3, objectControl?: ReadonlySet<string>): number[] {
  const own = dependents(tree, index, 'nsubj', 'csubj').filter((c) => tree.words[c]!.upos !== 'SCONJ')
  if (own.length) return own.flatMap((s) => withConjuncts(tree, referent(tree, s)))
  const word = tree.words[index]!
  if (hops === 0 || word.head < 0) return []
  const rel = universal(word.deprel)
  if (rel === 'xcomp') {
    const objects = dependents(tree, word.head, 'obj', 'iobj').filter(
      (o) => tree.words[o]!.upos !== 'PRON' || o < index,
    )
    if (objects.length && tree.words[word.head]!.upos === 'VERB')
      return objects.flatMap((o) => withConjuncts(tree, referent(tree, o)))
    return subjects(tree, word.head, hops - 1, objectControl)
  }
  if (rel === 'conj' && tree.words[word.head]!.upos === word.upos)
    return subjects(tree, word.head, hops - 1, objectControl)
  if (rel === 'advcl') {
    const objects = objectControl?.has(marker(tree, index)) ? dependents(tree, word.head, 'obj', 'nsubj:pass') : []
    if (objects.length) return objects.flatMap((o) => withConjuncts(tree, referent(tree, o)))
    return subjects(tree, word.head, hops - 1, objectControl)
  }
  if (rel === 'acl' || (rel === 'amod' && word.upos === 'VERB')) return withConjuncts(tree, word.head)
  return []
}

function withConjuncts(tree: Tree, index: number): number[] {
  return [index, ...dependents(tree, index, 'conj').filter((c) => tree.words[c]!.upos !== 'VERB')]
}

/**
 * Words that stand in a named relation to `index`. Names:
 * `agent` (doer, whatever the voice) · `patient` (undergoer, whatever the voice) · `subject` · `object` ·
 * `oblique(P)` and `modifier(P)` (P a preposition class; without it any) · `adjective` · `compound` · `possessor` ·
 * `complement` (clausal) · `apposition` · `governor` · `conjunct`. Several steps are joined by ` > `; a step may ask for a lemma
 * with `:lemma|lemma` or a class with `:@class`.
 */
export function related(
  tree: Tree,
  index: number,
  name: string,
  prepositions: Prepositions,
  inClass: (lemma: string, cls: string) => boolean,
): number[] {
  let found = [index]
  for (const step of name.split(' > ')) {
    const [, relation, argument, , test] = /^([a-z-]+)(?:\(([^)]*)\))?(:(.+))?$/.exec(step) ?? []
    if (!relation) return []
    found = found.flatMap((i) => oneStep(tree, i, relation, argument, prepositions))
    if (test) found = found.filter((i) => lemmaIs(tree.words[i]!.lemma, test, inClass))
  }
  return [...new Set(found)]
}

/** A preposition that is told by a phrase: `à encontre de` of X in "à l'encontre de X", `on behalf of` of X in "on behalf of X". */
export function phrasedMarker(tree: Tree, index: number): string {
  const head = tree.words[index]!.head
  if (head < 0 || universal(tree.words[index]!.deprel) !== 'nmod') return ''
  return `${marker(tree, head)} ${tree.words[head]!.lemma.toLowerCase()} ${marker(tree, index)}`
}

/** `test` is `a|b|@class`. */
function lemmaIs(lemma: string, test: string, inClass: (lemma: string, cls: string) => boolean): boolean {
  const folded = lemma.toLowerCase()
  return test.split('|').some((t) => (t.startsWith('@') ? inClass(folded, t.slice(1)) : t === folded))
}

function oneStep(
  tree: Tree,
  index: number,
  relation: string,
  argument: string | undefined,
  prepositions: Prepositions,
): number[] {
  const passive = isPassive(tree, index)
  const marked = (c: number) =>
    argument === undefined || argument.split('|').some((a) => prepositions[a]?.has(marker(tree, c)) ?? false)
  const spread = (list: readonly number[]) => list.flatMap((i) => withConjuncts(tree, referent(tree, i)))
  const nominals = (...relations: readonly string[]) => {
    const found = dependents(tree, index, ...relations)
    const through = found.flatMap((noun) => dependents(tree, noun, 'nmod'))
    const phrased = (c: number) =>
      argument?.split('|').some((a) => prepositions[a]?.has(phrasedMarker(tree, c)) ?? false) ?? false
    return spread(found.filter(marked).concat(through.filter(phrased)))
  }
  const ownSubjects = () => subjects(tree, index, 3, prepositions['object-control'])
  switch (relation) {
    case 'agent':
      if (!passive) return ownSubjects()
      return spread(
        dependents(tree, index, 'obl:agent').concat(
          dependents(tree, index, 'obl').filter((c) => prepositions.by?.has(marker(tree, c))),
        ),
      )
    case 'patient':
      return passive ? ownSubjects() : spread(dependents(tree, index, 'obj'))
    case 'subject':
      return ownSubjects()
    case 'object':
      return spread(dependents(tree, index, 'obj'))
    case 'iobject':
      return spread(dependents(tree, index, 'iobj'))
    case 'oblique':
      return nominals('obl')
    case 'modifier':
      return nominals('nmod')
    case 'prepositional':
      return nominals('obl', 'nmod')
    case 'adjective':
      return dependents(tree, index, 'amod')
    case 'compound':
      return dependents(tree, index, 'compound', 'nmod:unmarked')
    case 'possessor':
      return spread(dependents(tree, index, 'nmod:poss'))
    case 'complement':
      return dependents(tree, index, 'ccomp', 'xcomp', 'csubj', 'acl', 'advcl')
    case 'apposition':
      return dependents(tree, index, 'appos')
    case 'conjunct':
      return dependents(tree, index, 'conj')
    case 'governor': {
      const head = tree.words[index]!.head
      return head < 0 ? [] : [head]
    }
    case 'participle':
      return dependents(tree, index, 'acl', 'amod').filter((c) => tree.words[c]!.upos === 'VERB')
    case 'dependent':
      return [...tree.children[index]!]
    default:
      return []
  }
}
