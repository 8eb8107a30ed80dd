#!/usr/bin/env node
// Starts the command-line program. Truceline runs TypeScript as it stands, which needs Node 24 or later; on an older
// host the checkout's own Node (the development dependency `node`) takes over.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const major = Number(process.versions.node.split('.')[0])
if (major >= 24) {
  // Types are stripped and code is compiled once, not at every start; a changed file is compiled anew.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/truceline/code', import.meta.url)))
  const { main } = await import('../src/cli/main.ts')
  process.exitCode = await main(process.argv.slice(2))
  // A pipe that nobody closes must not keep an interrupted or finished run alive.
  process.stdin.destroy()
} else {
  const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(own)) {
    console.error(
      `truceline: Node 24 or later is needed (this is ${process.version}); run "npm ci" in the checkout, which brings it`,
    )
    process.exit(1)
  }
  const child = spawn(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' })
  // A terminal sends Ctrl-C to the child as well, which ends what it is at first; this process outwaits it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`truceline: ${own} cannot be started: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (status, signal) => {
    process.exitCode = status ?? 128 + (signal === 'SIGKILL' ? 9 : 15)
  })
}
