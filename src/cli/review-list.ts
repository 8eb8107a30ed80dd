import type { Command } from 'commander'
import type { ReviewDecision } from '../model/record.ts'
import { inTime, standing } from '../record/index.ts'
import type { Context } from './context.ts'
import { csvOption, examples, jsonOption, storeOption } from './options.ts'
import { oneLine } from './output.ts'
import { type StoreOptions, withStore } from './session.ts'
import { type ListingOptions, printListing } from './table.ts'
import type { Texts } from './texts/all.ts'

/** A decision with whether it counts. */
type Row = ReviewDecision & { readonly standing: boolean }

/** `truceline review list`: every decision, also those that were taken back. */
export function reviewListCommand(group: Command, context: Context): void {
  const { texts } = context
  const { list: own } = texts.commands.review.actions
  const command = group
    .command('list')
    .summary(own.summary)
    .description(own.description)
    .addOption(storeOption(texts))
    .addOption(jsonOption(texts))
    .addOption(csvOption(texts))
    .action((options: StoreOptions & ListingOptions) =>
      withStore(context, options, async (store) => {
        const sorted = inTime(await store.decisions())
        const counts = new Set(standing(sorted).map(({ id }) => id))
        const rows = sorted.map((each): Row => ({ ...each, standing: isUndo(each) || counts.has(each.id) }))
        const table = { columns: COLUMNS, none: texts.messages.noDecisions }
        await printListing(context, rows, table, options, (id) => id)
      }),
    )
  examples(texts, command, ['truceline review list', 'truceline review list --csv > decisions.csv'])
}

function isUndo({ action }: ReviewDecision): boolean {
  return action.type === 'undo'
}

const COLUMNS: Parameters<typeof printListing<Row>>[2]['columns'] = [
  { title: 'id', value: ({ id }) => id },
  { title: 'when', value: ({ when }) => when },
  { title: 'who', value: ({ who }) => who, flexible: true },
  { title: 'action', value: ({ action }, _nameOf, { words }) => words.action(action.type) },
  { title: 'on', value: ({ action }, _nameOf, texts) => objectOf(action, texts), flexible: true },
  { title: 'why', value: ({ why = '' }) => why, flexible: true, spare: true },
  { title: 'stands', value: ({ standing: stands }, _nameOf, { parts }) => (stands ? '' : parts.undone) },
]

/** `r3f2a90bc11d0 reject “the truce collapsed” (d-1018)`. */
export function decisionLine({ id, action }: ReviewDecision, texts: Texts): string {
  return oneLine(`${id} ${texts.words.action(action.type)} ${objectOf(action, texts)}`)
}

/** What a decision is about: the words, and what becomes of them. */
function objectOf(action: ReviewDecision['action'], { parts }: Texts): string {
  if (action.type === 'undo') return action.decision
  const anchors = 'claims' in action ? action.claims : [action.claim]
  const said = anchors.map(({ quote, dispatch }) => `${parts.quote(oneLine(quote))} (${dispatch})`).join(', ')
  if (action.type === 'correct') return `${said}: ${action.field} = ${action.value}`
  return action.type === 'assign' ? `${said}: ${action.conflict}` : said
}
