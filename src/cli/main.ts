import { CommanderError } from 'commander'
import type { Context } from './context.ts'
import { asError, errorLines, say } from './output.ts'
import { processContext } from './process-context.ts'
import { createProgram } from './program.ts'

/**
 * Runs the command line.
 *
 * @param argv arguments after the program's name
 * @param context streams, environment and engine; those of the process when absent
 * @returns exit code: 0 done, 1 something failed, 2 wrong usage, 130 interrupted
 */
export async function main(argv: readonly string[], context: Context = processContext()): Promise<number> {
  let code = 0
  const surroundings = argv.includes('--no-color') ? { ...context, env: { ...context.env, NO_COLOR: '1' } } : context
  const program = createProgram(surroundings, (known) => {
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
    if (argv.includes('--json')) say(surroundings, JSON.stringify(known))
    else say(surroundings, `truceline: ${errorLines(known)}`)
    if (known.code === 'internal-error' && surroundings.env.TRUCELINE_DEBUG) say(surroundings, stack(error))
    return known.code === 'wrong-usage' ? 2 : 1
  }
}

function stack(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
