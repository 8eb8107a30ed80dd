import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const RUN = fileURLToPath(new URL('./run.ts', import.meta.url))
const BIN = fileURLToPath(new URL('../../bin/truceline.mjs', import.meta.url))
const env = { ...process.env, FORCE_COLOR: '0', LC_ALL: 'C' }

test('a reader that has seen enough ends the program quietly', async () => {
  const child = spawn(process.execPath, [RUN, 'read', '--claims', '-'], { env })
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  child.stdin.on('error', () => {})
  const line = `${JSON.stringify({ text: 'Paris a appelé à un cessez-le-feu.', lang: 'fr' })}\n`
  const feed = setInterval(() => child.stdin.write(line.repeat(2000)), 5)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code, signal] = await once(child, 'exit')
  clearInterval(feed)
  expect([code, signal, errors]).toEqual([0, null, ''])
})

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends a run that waits, with 130', async (signal) => {
  const child = spawn(process.execPath, [RUN, 'read', '--claims', '-'], { env })
  const first = once(child.stdout, 'data')
  child.stdin.write(`${JSON.stringify({ text: 'Paris a appelé à un cessez-le-feu.', lang: 'fr' })}\n`.repeat(200))
  await first
  child.kill(signal)
  child.stdout.resume()
  expect(await once(child, 'exit')).toEqual([130, null])
})

test('the bin passes arguments and the exit code on', async () => {
  const child = spawn(process.execPath, [BIN, 'read', '--nothing'], { env })
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  expect(await once(child, 'close')).toEqual([2, null])
  expect(errors).toContain("unknown option '--nothing'")
})

test('the bin may be run as it is, as npx does', () => {
  expect(statSync(BIN).mode & 0o111).toBe(0o111)
})
