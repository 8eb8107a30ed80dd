import { type Command, Option } from 'commander'
import type { ReviewDecision } from '../model/record.ts'
import { conflictMeant } from '../record/index.ts'
import { namesFrom } from './cells.ts'
import type { Context } from './context.ts'
import { examples, jsonOption, storeOption, wrongUsage } from './options.ts'
import { failIn, write, writeJson } from './output.ts'
import { shownName } from './query.ts'
import { CORRECTED, checkedValue } from './review-correct.ts'
import { decisionLine, reviewListCommand } from './review-list.ts'
import { type Action, madeNow } from './review-made.ts'
import { anchorsOf, claimsMeant, requireAlike } from './review-targets.ts'
import { recordOf, requireDispatches, type StoreOptions, withStore } from './session.ts'
import type { Texts } from './texts/all.ts'

interface ReviewOptions extends StoreOptions {
  readonly as?: string
  readonly why?: string
  readonly json?: boolean
}

type Store = Parameters<Parameters<typeof withStore>[2]>[0]
type Work = (store: Store) => Promise<readonly Action[]>

/** `truceline review`: what a person decides about claims and rows; decisions are added, and never change a claim. */
export function reviewCommand(program: Command, context: Context): void {
  const { texts } = context
  const { review: own } = texts.commands
  const group = program.command('review').summary(own.summary).description(own.description)
  const add = (name: keyof Texts['commands']['review']['actions'], argument: string, argumentText: string) => {
    const { summary, description } = own.actions[name]
    return group.command(name).summary(summary).description(description).argument(argument, argumentText)
  }
  const deciding = (command: Command) =>
    command
      .option('--as <name>', own.as)
      .option('--why <words>', own.why)
      .addOption(storeOption(texts))
      .addOption(jsonOption(texts))

  for (const type of ['accept', 'reject'] as const) {
    const command = deciding(add(type, '<id...>', own.ids)).action((ids: string[], options: ReviewOptions) =>
      decide(context, options, async (store) => {
        const claims = await targets(context, store, ids)
        return (await anchorsOf(store, claims)).map((claim) => ({ type, claim }))
      }),
    )
    examples(texts, command, [`truceline review ${type} CLAIM --why "said so twice"`])
  }
  for (const type of ['merge', 'split'] as const) {
    const command = deciding(add(type, '<id...>', type === 'merge' ? own.ids : own.claims)).action(
      (ids: string[], options: ReviewOptions) =>
        decide(context, options, async (store) => {
          const claims = await targets(context, store, ids, type === 'split')
          requireAlike(claims)
          return [{ type, claims: await anchorsOf(store, claims) }]
        }),
    )
    examples(texts, command, [`truceline review ${type} ${type === 'merge' ? 'ROW ROW' : 'CLAIM CLAIM'}`])
  }
  const correct = deciding(
    add('correct', '<claim>', own.claim)
      .addOption(new Option('--field <field>', own.field).choices(CORRECTED).makeOptionMandatory())
      .requiredOption('--value <value>', own.value),
  ).action((id: string, options: ReviewOptions & { field: (typeof CORRECTED)[number]; value: string }) =>
    decide(context, options, async (store) => {
      const [found] = await claimsMeant(store, [id])
      const value = checkedValue(found!.claim, options.field, options.value, texts)
      const [claim] = await anchorsOf(store, [found!])
      return [{ type: 'correct', claim: claim!, field: options.field, value }]
    }),
  )
  examples(texts, correct, ['truceline review correct CLAIM --field time --value 2020-10-18'])
  const assign = deciding(add('assign', '<id...>', own.ids).requiredOption('--conflict <name>', own.conflict)).action(
    (ids: string[], options: ReviewOptions & { conflict: string }) =>
      decide(context, options, async (store) => {
        const claims = await targets(context, store, ids)
        const conflict = await conflictNamed(context, store, options.conflict)
        return (await anchorsOf(store, claims)).map((claim) => ({ type: 'assign', claim, conflict }))
      }),
  )
  examples(texts, assign, ['truceline review assign CLAIM --conflict sudan'])
  const undo = deciding(add('undo', '<decision...>', own.decision)).action((ids: string[], options: ReviewOptions) =>
    decide(context, options, async (store) => {
      const known = new Set((await store.decisions()).map(({ id }) => id))
      const unknown = ids.find((id) => !known.has(id))
      if (unknown !== undefined)
        throw failIn('unknown-decision', ({ usage }) => usage.unknownDecision(unknown), unknown)
      return ids.map((decision) => ({ type: 'undo', decision }))
    }),
  )
  examples(texts, undo, ['truceline review undo DECISION'])
  reviewListCommand(group, context)
}

async function targets(context: Context, store: Store, ids: readonly string[], claimsOnly = false) {
  const engine = await context.loadEngine()
  await requireDispatches(context, store, engine)
  return claimsMeant(store, ids, claimsOnly ? undefined : () => recordOf(store, engine))
}

async function conflictNamed(context: Context, store: Store, words: string): Promise<string> {
  const engine = await context.loadEngine()
  const record = await recordOf(store, engine)
  const nameOf = shownName(record, namesFrom(engine.names(), context.texts), context.texts)
  return conflictMeant(words, record, engine.knowledge(), nameOf).id
}

/** Keeps what was decided, and prints it with the ids by which it can be taken back. */
async function decide(context: Context, options: ReviewOptions, work: Work): Promise<void> {
  const who = options.as ?? (context.env.TRUCELINE_REVIEWER || context.env.USER || undefined)
  if (who === undefined) throw wrongUsage(({ usage }) => usage.reviewer())
  await withStore(context, options, async (store) => {
    const actions = await work(store)
    const made: readonly ReviewDecision[] = madeNow(actions, { who, why: options.why }, await store.decisions())
    await store.decide(made)
    if (options.json) await writeJson(context, made)
    else await write(context.stdout, made.map((each) => `${decisionLine(each, context.texts)}\n`).join(''))
  })
}
