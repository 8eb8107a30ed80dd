import { Command } from 'commander'
import { actions } from './actions.ts'
import { actorsCommand } from './actors.ts'
import { agreements } from './agreements.ts'
import { background } from './background.ts'
import { briefCommand } from './brief.ts'
import { changes } from './changes.ts'
import { commitments } from './commitments.ts'
import { contacts } from './contacts.ts'
import type { Context } from './context.ts'
import { control } from './control.ts'
import { dossierCommand } from './dossier.ts'
import { explainCommand } from './explain.ts'
import { formats } from './formats.ts'
import { incidents } from './incidents.ts'
import { listingCommand } from './listing.ts'
import { parseCommand } from './parse.ts'
import { positions } from './positions.ts'
import { readCommand } from './read.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { startCommand } from './start.ts'
import { tolls } from './tolls.ts'
import { truces } from './truces.ts'
import { VERSION } from './version.ts'
import { whoCommand } from './who.ts'

/**
 * The program with all its commands.
 * @param exit told the exit code of commands that know one other than 0
 */
export function createProgram(context: Context, exit: (code: number) => void): Command {
  const program = new Command('truceline')
    .description(
      'Reads dispatches and communiqués into sourced claims, and keeps a record of truces, promises, contacts, ' +
        'positions, violence and tolls in which every cell leads back to the words.',
    )
    .version(VERSION, '--version', 'print the version')
    .helpOption('--help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .configureHelp({ helpWidth: helpWidth(context), showGlobalOptions: true })
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
    })
    .showHelpAfterError('(--help tells more)')
    .exitOverride()
  startCommand(program, context, exit)
  readCommand(program, context, exit)
  briefCommand(program, context)
  listingCommand(program, context, truces)
  listingCommand(program, context, contacts)
  listingCommand(program, context, commitments)
  listingCommand(program, context, positions)
  listingCommand(program, context, tolls)
  listingCommand(program, context, incidents)
  listingCommand(program, context, control)
  listingCommand(program, context, agreements)
  listingCommand(program, context, actions)
  listingCommand(program, context, formats)
  listingCommand(program, context, background)
  listingCommand(program, context, changes)
  whoCommand(program, context)
  showCommand(program, context)
  explainCommand(program, context)
  parseCommand(program, context, exit)
  serveCommand(program, context)
  dossierCommand(program, context)
  actorsCommand(program, context, exit)
  program.addHelpText(
    'after',
    '\nExit codes: 0 done, 1 something could not be read or done, 2 wrong usage, 130 interrupted.\n' +
      'Data goes to standard output, messages and progress to standard error.\n',
  )
  return program
}

function helpWidth({ stdout }: Context): number {
  return Math.min(stdout.isTTY ? (stdout.columns ?? 80) : 100, 100)
}
