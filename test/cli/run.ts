// Started by process.test.ts as a process of its own: the program as bin/truceline.mjs starts it, with the small engine.
import { main } from '../../src/cli/main.ts'
import { processContext } from '../../src/cli/process-context.ts'
import { smallEngine } from './small-engine.ts'

process.exitCode = await main(process.argv.slice(2), { ...processContext(), loadEngine: async () => smallEngine })
process.stdin.destroy()
