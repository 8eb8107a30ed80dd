import { overlaps } from '../../model/span.ts'
import type { ClaimContext } from '../context.ts'
import { quotationAt } from '../context.ts'
import type { Report } from '../report.ts'
import { inComplement } from '../reports.ts'
import { ancestors, barePath, dependents, feature, path, type Tree, universal } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import { FURTHEST, type Hearing, reportedFeatures } from './reported.ts'

/** Feature names that tell whether a claim stands on a report's word. `roles` are the mentions already given a role. */
export function attributionFeatures(
  context: ClaimContext,
  hearing: Hearing,
  report: Report,
  roles: readonly { role: string; start: number; end: number }[],
  rank: number,
): string[] {
  const { anchor } = hearing
  const unnamed = hearing.reports.unnamed[anchor.sentence]
  const tree = context.trees[anchor.sentence]!
  const word = tree.words[anchor.index]!
  const { quotations, paragraphs } = context.analysis
  const away = Math.min(FURTHEST, anchor.sentence - report.sentence)
  const quotation = quotationAt(quotations, word.start)
  const kind = anchor.kind
  const out = [
    'bias',
    `k=${kind}`,
    `away=${away}`,
    `away+k=${away}+${kind}`,
    `shape=${report.shape}+${away}`,
    `cue=${report.lemma}`,
    `cue+k=${report.lemma}+${kind}`,
    `rank=${Math.min(rank, 3)}+${away}`,
  ]
  for (const c of context.language.classesOf.get(report.lemma) ?? []) out.push(`cc=${c}+${kind}`)
  if (unnamed !== undefined) out.push(`under=${report.shape}`, `under=${unnamed}+${report.shape}`)
  // Whether the claim's sentence speaks in the first person, as interviews and letters do.
  const person = tree.words.some((w) => w.upos === 'PRON' && feature(w, 'Person') === '1')
  const own = roles.find((r) => overlaps(r, report.source))
  out.push(`own=${own?.role ?? 'no'}`, `own+k=${own?.role ?? 'no'}+${kind}`)
  out.push(`src=${report.source.kind ?? 'plain'}`, `quoted=${quotation !== undefined}+${away}`)
  out.push(...sourceFeatures(context, report), ...frameFeatures(context, report, away))
  const within = away === 0 && inComplement(tree, report, anchor.index)
  if (away === 0) {
    const mine = own?.role ?? 'no'
    out.push(
      `in+own=${within}+${mine}`,
      `in+own+k=${within}+${mine}+${kind}`,
      `in+own+shape=${within}+${mine}+${report.shape}`,
    )
    const quotedByIt =
      quotation !== undefined && (report.cue.start >= quotation.end - 1 || report.cue.end <= quotation.start + 1)
    out.push(`qb+own=${quotedByIt}+${mine}`, `qb+shape=${quotedByIt}+${report.shape}`, `qb+in=${quotedByIt}+${within}`)
    const way = barePath(path(tree, report.word, anchor.index, 4))
    out.push(
      `in=${within}`,
      `in+shape=${within}+${report.shape}`,
      `in+k=${within}+${kind}`,
      `way=${way}`,
      `way+k=${way}+${kind}`,
      `way+cue=${way}+${report.lemma}`,
    )
    out.push(
      `self=${report.word === anchor.index}`,
      `self+k=${report.word === anchor.index}+${kind}`,
      `after=${report.word > anchor.index}+${report.shape}`,
    )
    out.push(`sub=${ancestors(tree, report.word).includes(anchor.index)}`)
    const tie = tieOf(tree, anchor, report)
    out.push(`tie=${tie}`, `tie+in=${tie}+${within}`, `tie+k=${tie}+${kind}`, `nearest=${rank === 0}+${within}`)
    const core = `${within}+${rank === 0}+${own !== undefined}`
    out.push(
      `core=${core}`,
      `core+k=${core}+${kind}`,
      `core+shape=${core}+${report.shape}`,
      `core+t=${core}+${anchor.type}`,
    )
    const between = Math.abs(tree.clause[report.word]! - tree.clause[anchor.index]!)
    out.push(`sameclause=${between === 0}`)
  } else {
    const here = context.trees[report.sentence]!.sentence
    const there = tree.sentence
    out.push(
      `para=${here.paragraph === there.paragraph}+${away}`,
      `para+q=${here.paragraph === there.paragraph}+${quotation !== undefined}+${away}`,
    )
    const runs = quotation !== undefined && quotation.start < there.start
    const closes = quotation !== undefined && quotation.end >= here.start - 3 && quotation.end <= here.end + 1
    const between =
      Math.abs(away) > 1
        ? quotation !== undefined &&
          quotation.start <= Math.min(here.end, there.end) &&
          quotation.end >= Math.max(here.start, there.start)
        : true
    out.push(
      `closes=${closes}+${Math.sign(away)}`,
      `between=${between}+${away}`,
      `closes+shape=${closes}+${report.shape}`,
    )
    out.push(`voice=${report.shape}+${person}`, `voice+k=${report.shape}+${person}+${kind}`)
    out.push(`runs=${runs}`, `starts=${quotation !== undefined && Math.abs(quotation.start - there.start) <= 1}`)
    const rel = universal(context.trees[report.sentence]!.words[report.word]!.deprel)
    out.push(`rrel=${rel}`, `next=${paragraphs.length > 0 && there.paragraph - here.paragraph === 1}`)
  }
  const moods = [anchor.index, ...tree.children[anchor.index]!]
    .map((i) => feature(tree.words[i]!, 'Mood'))
    .filter(Boolean)
  for (const m of moods) out.push(`mood=${m}`)
  out.push(`sk=${tree.sentence.kind}`, ...reportedFeatures(context, hearing, report, within))
  return out
}

/** What sort of noun a source without a name is: a toll or an attack says nothing, a witness does. */
function sourceFeatures(context: ClaimContext, { source, shape }: Report): string[] {
  if (source.mention !== undefined) return []
  const word = context.trees[source.sentence]!.words[source.head]!
  const lemma = word.lemma.toLowerCase()
  const classes = context.language.classesOf.get(lemma) ?? ['none']
  return [
    `sl=${lemma}`,
    `sn=${feature(word, 'Number')}+${word.upos}`,
    ...classes.flatMap((c) => [`sc=${c}`, `sc+shape=${c}+${shape}`]),
  ]
}

/** What a reporting verb governs: "fait état de" tells something, "fait l'objet de" doesn't. */
function frameFeatures(context: ClaimContext, { sentence, word, shape, lemma }: Report, away: number): string[] {
  if (shape !== 'verb' && shape !== 'inverted') return []
  const tree = context.trees[sentence]!
  const object = dependents(tree, word, 'obj')[0]
  const frame = `${object !== undefined}+${dependents(tree, word, 'ccomp', 'xcomp').length > 0}`
  const out = [`frame=${frame}+${away}`, `frame+cue=${frame}+${lemma}`]
  if (object !== undefined) out.push(`obj=${lemma}+${tree.words[object]!.lemma.toLowerCase()}`)
  return out
}

/** How the source stands to the claim's own word in one sentence: its subject, that of a word it is coordinated with, under it, or apart. */
function tieOf(tree: Tree, { sentence, index }: Anchor, { source }: Report): string {
  if (source.sentence !== sentence) return 'elsewhere'
  if (source.head === index) return 'self'
  const head = tree.words[source.head]!.head
  const relation = universal(tree.words[source.head]!.deprel)
  if (head === index) return relation
  let at = index
  while (at >= 0 && universal(tree.words[at]!.deprel) === 'conj') {
    at = tree.words[at]!.head
    if (head === at) return `conj-${relation}`
  }
  return ancestors(tree, source.head).includes(index) ? 'under' : 'apart'
}
