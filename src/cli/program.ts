import { Command, Option } from 'commander'
import { actions } from './actions.ts'
import { actorsCommand } from './actors.ts'
import { agreements } from './agreements.ts'
import { background } from './background.ts'
import { briefCommand } from './brief.ts'
import { changes } from './changes.ts'
import { commitments } from './commitments.ts'
import { conflicts } from './conflicts.ts'
import { contacts } from './contacts.ts'
import type { Context } from './context.ts'
import { control } from './control.ts'
import { dossierCommand } from './dossier.ts'
import { explainCommand } from './explain.ts'
import { formats } from './formats.ts'
import { helpIn } from './help-in.ts'
import { incidents } from './incidents.ts'
import { listingCommand } from './listing.ts'
import { parseCommand } from './parse.ts'
import { positions } from './positions.ts'
import { readCommand } from './read.ts'
import { reviewCommand } from './review.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { startCommand } from './start.ts'
import { TEXTS } from './texts/all.ts'
import { tolls } from './tolls.ts'
import { truces } from './truces.ts'
import { VERSION } from './version.ts'
import { whoCommand } from './who.ts'

/**
 * The program with all its commands.
 * @param exit told the exit code of commands that know one other than 0
 */
export function createProgram(context: Context, exit: (code: number) => void): Command {
  const { help, commander } = context.texts
  const program = new Command('truceline')
    .description(help.program)
    .version(VERSION, '--version', help.version)
    .helpOption('--help', help.help)
    .helpCommand('help [command]', help.helpCommand)
    .option('--no-color', help.noColor)
    .addOption(new Option('--interface <code>', help.interface).choices(Object.keys(TEXTS)))
    .configureHelp({ helpWidth: helpWidth(context), showGlobalOptions: true, ...helpIn(context.texts) })
    .configureOutput({
      writeOut: (text) => void context.stdout.write(text),
      writeErr: (text) => void context.stderr.write(text),
      outputError: (text, write) => write(commander(text)),
    })
    .showHelpAfterError(help.more)
    .exitOverride()
  startCommand(program, context, exit)
  readCommand(program, context, exit)
  briefCommand(program, context)
  listingCommand(program, context, conflicts)
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
  reviewCommand(program, context)
  parseCommand(program, context, exit)
  serveCommand(program, context)
  dossierCommand(program, context)
  actorsCommand(program, context, exit)
  program.addHelpText('after', `\n${help.after}\n`)
  return program
}

function helpWidth({ stdout }: Context): number {
  return Math.min(stdout.isTTY ? (stdout.columns ?? 80) : 100, 100)
}
