import type { Command, Option } from 'commander'
import type { TruceRecord } from '../model/record.ts'
import { namesFrom } from './cells.ts'
import type { Context } from './context.ts'
import type { TwoTimes } from './engine.ts'
import { asKnownOption, csvOption, examples, jsonOption, onOption, storeOption } from './options.ts'
import { recordOf, requireDispatches, type StoreOptions, withStore } from './session.ts'
import { type Column, type ListingOptions, printListing } from './table.ts'

/** What the options of a listing may say about its rows. */
export interface ListingChoices {
  readonly vague?: boolean
}

export interface Listing<T> {
  readonly name: string
  readonly summary: string
  readonly description: string
  /** Options beside those that all listings have. */
  readonly options?: readonly (() => Option)[]
  readonly rows: (record: TruceRecord, choices: ListingChoices) => readonly T[]
  readonly columns: readonly Column<T>[]
}

/** A command that lists one kind of thing on record, as a table, CSV or JSON. */
export function listingCommand<T>(program: Command, context: Context, listing: Listing<T>): void {
  const command = program
    .command(listing.name)
    .summary(listing.summary)
    .description(listing.description)
    .addOption(onOption())
    .addOption(asKnownOption())
    .addOption(storeOption())
    .addOption(jsonOption())
    .addOption(csvOption())
    .action(async (options: StoreOptions & ListingOptions & ListingChoices & TwoTimes) => {
      const engine = await context.loadEngine()
      await withStore(context, options, async (store) => {
        await requireDispatches(context, store, engine)
        const record = await recordOf(store, engine, options)
        await printListing(context, listing.rows(record, options), listing.columns, options, namesFrom(engine.names()))
      })
    })
  for (const option of listing.options ?? []) command.addOption(option())
  examples(command, [
    `truceline ${listing.name}`,
    `truceline ${listing.name} --as-known 2020-10-25`,
    `truceline ${listing.name} --csv > ${listing.name}.csv`,
  ])
}
