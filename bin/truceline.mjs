#!/usr/bin/env node
// Starts the command-line program. Truceline runs TypeScript as it stands, which needs Node 24 or later; on an older
// host the checkout's own Node (the development dependency `node`) takes over.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = new URL('../src/cli/main.ts', import.meta.url)
const major = Number(process.versions.node.split('.')[0])
if (major >= 24) {
  const { main: run } = await import(main.href)
  process.exitCode = await run(process.argv.slice(2))
} else {
  const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url))
  if (!existsSync(own)) {
    console.error(
      `truceline: Node 24 or later is needed (this is ${process.version}); run "npm ci" in the checkout, which brings it`,
    )
    process.exit(1)
  }
  const { status, signal } = spawnSync(own, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  if (signal) process.kill(process.pid, signal)
  process.exit(status ?? 1)
}
