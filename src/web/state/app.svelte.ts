import type { DossierData } from '../../model/dossier.ts'
import type { Ref, Truce } from '../../model/record.ts'
import { bounds, DAY, isoDay } from '../lib/edtf.ts'
import { makeFormat } from '../lib/format.ts'
import type { AnyEntity } from '../lib/index.ts'
import { addressOf, buildIndex, indexRecord, type Section } from '../lib/index.ts'
import { narrowRecord } from '../lib/known.ts'
import { formatRoute, KEPT, parseRoute } from '../lib/route.ts'
import { titleOf, type Wording } from '../lib/titles.ts'
import { isThereBy } from '../lib/when.ts'
import { locales, pickLocale } from '../locales/all.ts'
import { keep, readKept } from './kept.ts'

export type Theme = 'auto' | 'light' | 'dark'
const THEMES: readonly Theme[] = ['auto', 'light', 'dark']

const dayEnd = (day: string | undefined): number | undefined => {
  const found = bounds(day)
  return found?.precision === 'day' ? found.to : undefined
}

/** How the record's ids of unnamed publishers begin. */
const UNNAMED = 'dispatch:'

/** Everything that the pages share. */
class App {
  data = $state.raw<DossierData | undefined>()
  failure = $state<{ code: 'no-data' | 'unreadable' | 'unknown-format'; detail: string } | undefined>()
  route = $state.raw(parseRoute(location.hash))
  theme = $state<Theme>(THEMES.find((theme) => theme === readKept('theme')) ?? 'auto')
  #chosenLang = $state(readKept('lang'))

  words = $derived(
    pickLocale([this.route.query.lang, this.#chosenLang, this.data?.defaults.lang, ...navigator.languages]),
  )
  format = $derived(makeFormat(this.words))
  index = $derived(this.data && buildIndex(this.data))

  /** End of the last dispatch's day: what the dossier is about, and so what "today" means in it. */
  lastDay = $derived(dayEnd(this.data?.defaults.on) ?? this.index?.span?.to ?? DAY)
  on = $derived(dayEnd(this.route.query.on) ?? this.lastDay)
  known = $derived(dayEnd(this.route.query.known) ?? dayEnd(this.data?.defaults.known))
  isOnSet = $derived(dayEnd(this.route.query.on) !== undefined)
  /** Neither date narrows anything, so the record's own statuses stand. */
  asRecorded = $derived(!this.isOnSet && this.known === undefined)

  record = $derived.by(() => {
    if (!this.data || !this.index) return undefined
    return this.known === undefined ? this.data.record : narrowRecord(this.data.record, this.index, this.known)
  })
  byAddress = $derived(this.record && indexRecord(this.record))
  isKnown = $derived((dispatch: string): boolean => {
    if (this.known === undefined) return true
    const published = this.index?.published.get(dispatch)
    return published !== undefined && published <= this.known
  })

  name = $derived((ref: Ref): string => this.nameOfId(ref.id) ?? ref.name)
  wording: Wording = $derived({
    words: this.words,
    format: this.format,
    name: this.name,
    conflict: (id) => this.conflictName(id),
    quote: (claim) => this.index?.claim.get(claim)?.evidence[0]?.text,
  })

  constructor() {
    addEventListener('hashchange', () => {
      this.route = parseRoute(location.hash)
    })
  }

  nameOfId(id: string): string | undefined {
    if (id.startsWith(UNNAMED)) return this.#publisher(id.slice(UNNAMED.length))
    const names = this.data?.names
    const found = names?.actors[id] ?? names?.places[id]
    return found && (found[this.words.code] ?? Object.values(found)[0])
  }

  /** What stands for the publisher of a dispatch that names none. */
  #publisher(dispatch: string): string {
    const date = this.index?.dispatch.get(dispatch)?.date
    return date === undefined ? dispatch : this.words.ui.unnamedPublisher(this.format.onDate(date))
  }

  conflictName(id: string | undefined): string | undefined {
    const names = this.data?.record.conflicts.find((conflict) => conflict.id === id)?.names
    return names && (names[this.words.code] ?? Object.values(names)[0])
  }

  /** A rule of the record in the reader's language; a rule that is not known here by its name. */
  rule(name: string | undefined): string {
    return (this.words.rules as Readonly<Record<string, string>>)[name ?? ''] ?? name ?? ''
  }

  /** Why passages were taken for one thing, in the reader's language, phrase by phrase. */
  reason(text: string): string {
    const phrases = this.words.reasons as Readonly<Record<string, string>>
    return text.replaceAll(/[^,;]+/g, (part) => part.replace(part.trim(), phrases[part.trim()] ?? part.trim()))
  }

  /** Display name of a source in `by`: an actor's name, or the source's own words. */
  source(by: string): string {
    return this.nameOfId(by) ?? by.replace(/^text:/, '')
  }

  /** An address that carries the reader's dates and language along. */
  href(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
    const kept: Record<string, string | undefined> = {}
    for (const key of KEPT) kept[key] = this.route.query[key]
    return formatRoute(path, { ...kept, ...query })
  }

  entityHref(section: Section, id: string): string {
    return this.href([section, id])
  }

  /** Where a claim was read. */
  claimHref(id: string): string {
    const claim = this.index?.claim.get(id)
    return claim ? this.href(['source', claim.dispatch], { claim: id }) : this.href(['claims', id])
  }

  /** This page with other settings. `undefined` takes one away. */
  here(query: Readonly<Record<string, string | undefined>>): string {
    return formatRoute(this.route.path, { ...this.route.query, ...query })
  }

  /** Changes settings of this page without a step in the history: for what moves under the hand. */
  set(query: Readonly<Record<string, string | undefined>>): void {
    const hash = this.here(query)
    try {
      history.replaceState(null, '', hash)
      this.route = parseRoute(hash)
    } catch {
      location.replace(hash)
    }
  }

  setDay(key: 'on' | 'known', end: number | undefined): void {
    this.set({ [key]: end === undefined ? undefined : isoDay(end - DAY), page: undefined })
  }

  setLang(code: string): void {
    keep('lang', code)
    this.#chosenLang = code
    this.set({ lang: code })
  }

  setTheme(theme: Theme): void {
    keep('theme', theme)
    this.theme = theme
  }

  /** Truces that can be told apart; the others only tell that there was some truce, and are listed on request. */
  get truces(): readonly Truce[] {
    return this.there(this.record?.truces ?? []).filter((truce) => !truce.vague)
  }

  title(entity: AnyEntity): string {
    return titleOf(entity, this.wording)
  }

  entity(section: Section, id: string): AnyEntity | undefined {
    return this.byAddress?.entity.get(addressOf(section, id))
  }

  /** Leaves out what lies after the as-of day, when the reader has set one. */
  there<E extends AnyEntity>(entities: readonly E[]): readonly E[] {
    return this.isOnSet ? entities.filter((entity) => isThereBy(entity, this.on)) : entities
  }
}

export const app = new App()
export const languages = [...locales.values()]
