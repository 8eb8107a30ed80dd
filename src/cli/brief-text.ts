import type { TruceRecord } from '../model/record.ts'
import type { Store, StoreSummary } from '../store/index.ts'
import { commitmentLines, contactLines, tollLines, truceLines } from './brief-lines.ts'
import type { NameOf } from './cells.ts'
import type { Context } from './context.ts'
import { oneLine } from './output.ts'
import { type Style, styleFor } from './style.ts'
import type { Texts } from './texts/all.ts'
import { shorten } from './width.ts'

/** Entries of a section; the rest is a command away. */
const SHOWN = 6

interface Section {
  readonly title: string
  readonly command: string
  readonly lines: readonly string[]
}

/** What the store holds, on one screen: truces, contacts, commitments and tolls, the last reported first. */
export function briefText(
  context: Context,
  summary: StoreSummary,
  record: TruceRecord,
  store: Pick<Store, 'location'>,
  nameOf: NameOf,
): string {
  const { texts } = context
  const style = styleFor(context)
  const columns = context.stdout.isTTY ? (context.stdout.columns ?? 80) : Number.POSITIVE_INFINITY
  const { titles } = texts.brief
  const sections: Section[] = [
    { title: titles.truces, command: 'truces', lines: truceLines(record, nameOf, texts) },
    { title: titles.contacts, command: 'contacts', lines: contactLines(record, nameOf, texts) },
    { title: titles.commitments, command: 'commitments', lines: commitmentLines(record, nameOf, texts) },
    { title: titles.tolls, command: 'tolls', lines: tollLines(record, nameOf, texts) },
  ]
  const told = sections.filter(({ lines }) => lines.length > 0)
  const parts = told.map((section) => sectionText(section, style, columns, texts))
  return [overview(summary, store, texts), ...parts].join('\n')
}

function overview(summary: StoreSummary, { location }: Pick<Store, 'location'>, { brief, words }: Texts): string {
  const languages = Object.entries(summary.languages).map(([lang, count]) => `${lang} ${count}`)
  const { first, last } = summary
  const period = first === undefined ? '' : brief.period(first, last ?? first)
  const kinds = Object.entries(summary.kinds)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([kind, count]) => brief.kind(words.entity(kind), count))
  return [
    brief.dispatches(summary.dispatches, languages.join(', '), period),
    brief.claims(summary.claims, kinds.join(', ')),
    brief.store(oneLine(location)),
    ...(summary.unread > 0 ? [brief.unread(summary.unread)] : []),
    '',
  ].join('\n')
}

function sectionText({ title, command, lines }: Section, { bold, dim }: Style, columns: number, texts: Texts): string {
  const left = lines.length - SHOWN
  const more = left > 0 ? `\n  ${dim(texts.brief.more(left, `truceline ${command}`))}` : ''
  const shown = lines.slice(0, SHOWN).map((line) => shorten(`  ${oneLine(line)}`, columns))
  return `${bold(title)}\n${shown.join('\n')}${more}\n`
}
