import type { DossierClaim } from '../../model/dossier.ts'
import type { Label } from '../lib/highlight.ts'
import type { Locale } from '../locales/shape.ts'

/** What is marked inside a chosen claim: roles, places, time, figure, source. Spans without words of their own are left out. */
export function labelsOf(claim: DossierClaim, words: Locale): Label[] {
  const labels: Label[] = []
  const add = (key: string, label: string, at: { start?: number; end?: number } | undefined): void => {
    if (at?.start === undefined || at.end === undefined || at.end <= at.start) return
    labels.push({ key, label: label.toLocaleLowerCase(words.intl), start: at.start, end: at.end })
  }
  claim.roles.forEach((role, i) => {
    add(`role-${i}`, words.roles[role.role], role)
  })
  claim.places.forEach((place, i) => {
    add(`place-${i}`, words.placeRole[place.role], place)
  })
  claim.attribution.forEach((source, i) => {
    add(`source-${i}`, words.cells.source, source)
  })
  add('time', words.ui.time, claim.time)
  add('quantity', words.ui.quantity, claim.quantity)
  add('deadline', words.ui.deadline, claim.deadline)
  // Long spans get no label of their own: they are marked while the reader points at them.
  add('content', '', claim.content)
  add('condition', '', claim.condition)
  return labels
}
