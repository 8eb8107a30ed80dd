import type { Command, Option } from 'commander'
import { namesFrom } from './cells.ts'
import type { Context } from './context.ts'
import { type FilterChoices, filterOptions, periodOptions } from './filter-options.ts'
import { noneKnown } from './none-known.ts'
import { asKnownOption, csvOption, examples, jsonOption, onOption, storeOption, unreviewedOption } from './options.ts'
import { type Query, queryOf } from './query.ts'
import { type RecordOptions, recordOf, requireDispatches, type StoreOptions, withStore } from './session.ts'
import { type ListingOptions, printListing, type Table } from './table.ts'
import type { Texts } from './texts/all.ts'
import { en } from './texts/en.ts'

/** Rows of one kind of thing on record. `C` are the choices that only this listing has. */
export interface Listing<T, C extends object = object> {
  /** Its command, and its texts. */
  readonly name: keyof Texts['listings']
  /** Options beside those that all listings have. */
  readonly options?: readonly ((texts: Texts) => Option)[]
  /** `--since` of this listing is its own, and there is no `--until`. */
  readonly ownPeriod?: true
  readonly examples: readonly string[]
  readonly rows: (query: Query, choices: C & FilterChoices) => readonly T[]
  readonly table: Required<Omit<Table<T>, 'none'>>
}

type Options<C> = C & StoreOptions & ListingOptions & FilterChoices & RecordOptions

/** A command that lists one kind of thing on record, as a table, CSV or JSON. */
export function listingCommand<T, C extends object>(program: Command, context: Context, listing: Listing<T, C>): void {
  const { texts } = context
  const { summary, description } = texts.listings[listing.name]
  const command = program.command(listing.name).summary(summary).description(description)
  const options = [
    ...filterOptions(texts),
    ...(listing.ownPeriod ? [] : periodOptions(texts)),
    ...(listing.options ?? []).map((make) => make(texts)),
    onOption(texts),
    asKnownOption(texts),
    unreviewedOption(texts),
    storeOption(texts),
    jsonOption(texts),
    csvOption(texts),
  ]
  for (const option of options) command.addOption(option)
  command.action((options: Options<C>) => list(context, listing, options))
  examples(texts, command, listing.examples)
}

async function list<T, C extends object>(context: Context, listing: Listing<T, C>, options: Options<C>): Promise<void> {
  const engine = await context.loadEngine()
  await withStore(context, options, async (store) => {
    await requireDispatches(context, store, engine)
    const { texts } = context
    const naming = options.json ? en : texts
    const shown = namesFrom(engine.names(), naming)
    const record = await recordOf(store, engine, options)
    const query = queryOf(context, options, record, engine.knowledge(), shown, naming)
    const table = { ...listing.table, none: noneKnown(texts.listings[listing.name].many, options, texts) }
    const nameOf = options.csv ? namesFrom(engine.names(), en) : shown
    await printListing(context, listing.rows(query, options), table, options, nameOf)
  })
}
