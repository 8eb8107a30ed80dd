import { CommanderError } from 'commander'
import type { Context, Surroundings } from './context.ts'
import { asError, errorLines, say } from './output.ts'
import { processContext } from './process-context.ts'
import { createProgram } from './program.ts'
import { textsFor, wishedInterface } from './texts/all.ts'

/**
 * Runs the command line.
 *
 * @param argv arguments after the program's name
 * @param surroundings streams, environment and engine; those of the process when absent
 * @returns exit code: 0 done, 1 something failed, 2 wrong usage, 130 interrupted
 */
export async function main(argv: readonly string[], surroundings: Surroundings = processContext()): Promise<number> {
  let code = 0
  const env = argv.includes('--no-color') ? { ...surroundings.env, NO_COLOR: '1' } : surroundings.env
  const context: Context = { ...surroundings, env, texts: textsFor(wishedInterface(argv), env) }
  const program = createProgram(context, (known) => {
    code = known
  })
  try {
    if (argv.length === 0) {
      program.outputHelp({ error: true })
      return 2
    }
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (error) {
    // Commander ends help and version by throwing as well, and has printed what is wrong with the rest.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const known = asError(error)
    if (argv.includes('--json')) say(context, JSON.stringify(known))
    else say(context, `truceline: ${errorLines(known, context.texts)}`)
    if (known.code === 'internal-error' && context.env.TRUCELINE_DEBUG) say(context, stack(error))
    return known.code === 'wrong-usage' ? 2 : 1
  }
}

function stack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
