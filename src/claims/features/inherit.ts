import type { ClaimContext } from '../context.ts'
import type { Donor, Donors } from '../donors.ts'
import { barePath, path } from '../tree.ts'
import type { Anchor } from './anchor.ts'
import { nounOf, tenseOf } from './tense.ts'

/**
 * Feature names that tell whether a claim is part of the event told near it; `rank` counts donors from the nearest, `own` says
 * that the claim's own sentence holds something of the sort which it did not take.
 */
export function inheritFeatures(
  context: ClaimContext,
  anchor: Anchor,
  names: ReadonlySet<string>,
  donor: Donor,
  donors: Donors<Donor>,
  rank: number,
  own: boolean,
): string[] {
  const here = context.trees[anchor.sentence]!
  const there = context.trees[donor.anchor.sentence]!
  const away = Math.min(4, anchor.sentence - donor.anchor.sentence)
  const pair = `${donor.anchor.kind}>${anchor.kind}`
  const types = `${donor.anchor.type}>${anchor.type}`
  const paragraph = here.sentence.paragraph - there.sentence.paragraph
  const near = `${away}+${Math.min(2, paragraph)}`
  const shared = [...names].some((name) => donor.names.has(name))
  // Whether it has the date or place that the dispatch tells first, or most often.
  const story = `${donors.first?.value === donor.value}+${donors.commonest?.value === donor.value}`
  const tense = `${tenseOf(context, anchor)}/${tenseOf(context, donor.anchor)}`
  const noun = nounOf(here, anchor.index)
  const lemma = here.words[anchor.index]!.lemma.toLowerCase()
  const again = lemma === there.words[donor.anchor.index]!.lemma.toLowerCase()
  const way = away === 0 ? barePath(path(here, anchor.index, donor.anchor.index)) : 'away'
  return [
    'bias',
    `noun=${noun}+${away}`,
    `noun+pair=${noun}+${pair}`,
    `noun+story=${noun}+${story}`,
    `noun+shared=${noun}+${shared}`,
    `again=${again}+${noun}`,
    `again+pair=${again}+${pair}`,
    `lemma=${lemma}+${Math.min(1, away)}`,
    `way=${way}`,
    `way+pair=${way}+${pair}`,
    `way+types=${way}+${types}`,
    `near=${near}`,
    `pair=${pair}`,
    `pair+near=${pair}+${near}`,
    `types=${types}`,
    `types+away=${types}+${away}`,
    `t=${anchor.kind}/${anchor.type}`,
    `t+near=${anchor.kind}/${anchor.type}+${near}`,
    `sort=${donor.sort}`,
    `sort+k=${donor.sort}+${anchor.kind}`,
    `shared=${shared}+${pair}`,
    `shared+near=${shared}+${near}`,
    `tense=${tense}`,
    `tense+away=${tense}+${away}`,
    `rank=${rank}+${away}`,
    `own=${own}+${away}`,
    `own+rank=${own}+${rank}`,
    `story=${story}`,
    `story+own=${story}+${own}`,
    `story+near=${story}+${near}`,
    `story+pair=${story}+${pair}`,
    `story+t=${story}+${anchor.kind}/${anchor.type}`,
    `story+tense=${story}+${tense}`,
    `story+sort=${story}+${donor.sort}`,
    `lead=${donor.anchor.sentence < 2}+${anchor.sentence < 2}`,
    `before=${donor.anchor.sentence < anchor.sentence || donor.anchor.index < anchor.index}`,
  ]
}

/** What sort of date it is: its form, and whether it lies in the month of the dispatch, or is its day. */
export function sortOfDate(edtf: string, day: string | undefined): string {
  const recent = day !== undefined && edtf.slice(0, 7) === day.slice(0, 7)
  return `${edtf.replaceAll(/\d/g, '9')}+${recent}+${edtf === day}`
}
