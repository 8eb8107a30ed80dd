import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Context } from '../../src/cli/context.ts'
import { main } from '../../src/cli/main.ts'
import { en } from '../../src/cli/texts/en.ts'
import { smallEngine } from './small-engine.ts'

const PAGE =
  '<!doctype html><title>t</title><script type="application/json" id="truceline-data"></script><script type="module"></script>'

/** A stream that keeps what is written to it. */
export class Sink extends Writable {
  text = ''
  isTTY = false
  columns = 80
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString()
    done()
  }
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A folder with files in it, and the program run there with a store of its own. */
export class Place {
  readonly folder = mkdtempSync(join(tmpdir(), 'truceline-cli-'))
  readonly store = join(this.folder, 'data', 'store.db')

  constructor(files: Readonly<Record<string, string>> = {}) {
    onTestFinished(() => rmSync(this.folder, { recursive: true, force: true }))
    for (const [name, content] of Object.entries({ 'page.html': PAGE, ...files })) this.write(name, content)
  }

  write(name: string, content: string): void {
    mkdirSync(dirname(this.path(name)), { recursive: true })
    writeFileSync(this.path(name), content)
  }

  path(name: string): string {
    return join(this.folder, name)
  }

  async run(argv: readonly string[], changes: Partial<Context> = {}): Promise<Ran> {
    const [stdout, stderr] = [new Sink(), new Sink()]
    const code = await main(argv, { ...this.context(stdout, stderr), ...changes })
    return { code, out: stdout.text, err: stderr.text }
  }

  context(stdout: Sink, stderr: Sink): Context {
    return {
      stdin: (async function* () {})(),
      stdout,
      stderr,
      env: { TRUCELINE_STORE: this.store, HOME: this.folder },
      signal: new AbortController().signal,
      texts: en,
      loadEngine: async () => smallEngine,
      page: pathToFileURL(this.path('page.html')),
      samples: pathToFileURL(`${this.path('samples')}/`),
    }
  }
}
