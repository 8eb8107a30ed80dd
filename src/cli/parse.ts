import { readFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { readSources } from '../intake/index.ts'
import { TrucelineError } from '../model/errors.ts'
import type { Context } from './context.ts'
import type { Engine } from './engine.ts'
import { examples, langOption, wrongUsage } from './options.ts'
import { errorLines, say, visible, write } from './output.ts'

interface ParseOptions {
  readonly lang?: string
  readonly conllu?: boolean
  readonly pretokenized?: string
}

/** `truceline parse`: sentences with their syntax, as the frames see them. */
export function parseCommand(program: Command, context: Context, exit: (code: number) => void): void {
  const { texts } = context
  const { parse: own } = texts.commands
  const command = program
    .command('parse')
    .summary(own.summary)
    .description(own.description)
    .argument('[paths...]', own.paths)
    .addOption(langOption(texts))
    .option('--conllu', own.conllu)
    .addOption(new Option('--pretokenized <file>', own.pretokenized).conflicts('conllu'))
    .action(async (paths: string[], options: ParseOptions) => exit(await parse(context, paths, options)))
  examples(texts, command, [
    'echo "La trêve est entrée en vigueur samedi." | truceline parse --lang fr -',
    'truceline parse --pretokenized gold.conllu --lang fr > parsed.conllu',
  ])
}

async function parse(context: Context, paths: readonly string[], options: ParseOptions): Promise<number> {
  const engine = await context.loadEngine()
  if (options.pretokenized !== undefined) {
    await parseWords(context, engine, options.pretokenized, options.lang)
    return 0
  }
  if (paths.length === 0) throw wrongUsage(({ usage }) => usage.parseNeeds())
  const intake = readSources(paths, {
    languages: engine.languages,
    detectLanguage: (text) => engine.detectLanguage(text),
    stdin: context.stdin,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
  })
  let failed = false
  for await (const item of intake) {
    if ('problem' in item) {
      failed = true
      say(context, errorLines(item.problem, context.texts))
      continue
    }
    const sentences = engine.parse(item.dispatch.text, item.dispatch.lang)
    if (options.conllu) await write(context.stdout, engine.toConllu(sentences, item.dispatch.text, item.dispatch.id))
    else
      for (const sentence of sentences)
        await write(context.stdout, `${visible(engine.drawTree(sentence)).trimEnd()}\n\n`)
  }
  return failed ? 1 : 0
}

async function parseWords(context: Context, engine: Engine, path: string, lang: string | undefined): Promise<void> {
  if (lang === undefined) throw wrongUsage(({ usage }) => usage.pretokenizedNeeds())
  if (!engine.languages.includes(lang)) {
    throw new TrucelineError('language-unsupported', `"${lang}" cannot be read`, {
      value: lang,
      repair: `languages that can be read: ${engine.languages.join(', ')}`,
    })
  }
  let source: string
  try {
    source = await readFile(path, 'utf8')
  } catch (cause) {
    throw new TrucelineError('unreadable-file', `${path} cannot be read: ${(cause as Error).message}`, {
      value: path,
      repair: 'check that the path is right and that you may read the file',
      cause,
    })
  }
  await write(context.stdout, engine.parsePretokenized(source, lang))
}
