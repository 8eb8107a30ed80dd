import type { TruceRecord } from '../model/record.ts'
import type { Store, StoreSummary } from '../store/index.ts'
import { commitmentLines, contactLines, tollLines, truceLines } from './brief-lines.ts'
import type { NameOf } from './cells.ts'
import type { Context } from './context.ts'
import { oneLine } from './output.ts'
import { type Style, styleFor } from './style.ts'
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
  const style = styleFor(context)
  const columns = context.stdout.isTTY ? (context.stdout.columns ?? 80) : Number.POSITIVE_INFINITY
  const sections: Section[] = [
    { title: 'Truces', command: 'truces', lines: truceLines(record, nameOf) },
    { title: 'Contacts', command: 'contacts', lines: contactLines(record, nameOf) },
    { title: 'Commitments', command: 'commitments', lines: commitmentLines(record, nameOf) },
    { title: 'Tolls', command: 'tolls', lines: tollLines(record, nameOf) },
  ]
  const parts = sections.filter(({ lines }) => lines.length > 0).map((section) => sectionText(section, style, columns))
  return [overview(summary, store), ...parts].join('\n')
}

function overview(summary: StoreSummary, { location }: Pick<Store, 'location'>): string {
  const languages = Object.entries(summary.languages).map(([lang, count]) => `${lang} ${count}`)
  const period = summary.first === undefined ? '' : `, ${summary.first} to ${summary.last}`
  const kinds = Object.entries(summary.kinds)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([kind, count]) => `${kind} ${count}`)
  return [
    `${count(summary.dispatches, 'dispatch', 'dispatches')} (${languages.join(', ')})${period}`,
    `${count(summary.claims, 'claim', 'claims')}${kinds.length > 0 ? `: ${kinds.join(', ')}` : ''}`,
    `store: ${oneLine(location)}`,
    ...(summary.unread > 0 ? [`${summary.unread} not read yet`] : []),
    '',
  ].join('\n')
}

function sectionText({ title, command, lines }: Section, { bold, dim }: Style, columns: number): string {
  const more = lines.length > SHOWN ? `\n  ${dim(`and ${lines.length - SHOWN} more: truceline ${command}`)}` : ''
  const shown = lines.slice(0, SHOWN).map((line) => shorten(`  ${oneLine(line)}`, columns))
  return `${bold(title)}\n${shown.join('\n')}${more}\n`
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`
}
