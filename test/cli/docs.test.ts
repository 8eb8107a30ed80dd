import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { RESOURCES } from '../../src/server/resources/index.ts'
import { Place, Sink } from './support.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string) => readFileSync(root + path, 'utf8')

const INTRO = `# Commands

Data goes to standard output, messages and progress to standard error. Exit codes: 0 done, 1 something could not be read
or done, 2 wrong usage, 130 interrupted. Errors are described in [errors.md](errors.md).

| variable | what it does |
|---|---|
| \`TRUCELINE_STORE\` | path of the store |
| \`TRUCELINE_ACTORS\` | file of your own actors |
| \`TRUCELINE_CONFLICTS\` | file of your own conflicts |
| \`TRUCELINE_REVIEWER\` | who makes review decisions; else \`USER\` |
| \`XDG_DATA_HOME\` | folder for data, in which the default stores and your own actors lie |
| \`LC_ALL\` \`LC_MESSAGES\` \`LANG\` | language of what people read, the first that is set: \`fr_FR.UTF-8\`; JSON, CSV and codes are the same in all |
| \`NO_COLOR\` | no colours, as \`--no-color\` |
| \`FORCE_COLOR\` | colours where the output is no terminal |
| \`CI\` | no browser is opened |
| \`TRUCELINE_DEBUG\` | where in the program an \`internal-error\` arose |

This page is written from the commands' own help: \`npx vitest run test/cli/docs.test.ts -u\`.
`

/** A command with those that it stands under: `truceline actors import`. */
const pathOf = (command: Command): string =>
  command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`

function commands(): readonly Command[] {
  const program = createProgram(new Place().context(new Sink(), new Sink()), () => {})
  return [program, ...program.commands.flatMap((command) => [command, ...command.commands])]
}

test('docs/cli.md is the help of every command', async () => {
  const sections = commands().map((command) => {
    const help = new Sink()
    command.configureOutput({ writeOut: (text) => help.write(text) }).outputHelp()
    const name = pathOf(command)
    return `\n## ${name}\n\n\`\`\`text\n${help.text.trimEnd()}\n\`\`\`\n`
  })
  await expect(INTRO + sections.join('')).toMatchFileSnapshot(`${root}docs/cli.md`)
})

test('every variable of the environment that is read is described', () => {
  const sources = globSync('src/{cli,server,store,intake}/**/*.ts', { cwd: root }).map(read).join('\n')
  const used = new Set([...sources.matchAll(/\benv\.([A-Z][A-Z_]+)/g)].map(([, name]) => name!))
  const ordinary = ['HOME', 'TERM', 'DISPLAY', 'WAYLAND_DISPLAY', 'SSH_CONNECTION']
  for (const name of used) if (!ordinary.includes(name)) expect(INTRO).toContain(`\`${name}\``)
})

test('docs/api.md is the list of all addresses', async () => {
  const intro = `# API

\`truceline serve\` answers at \`http://127.0.0.1:4173/\`. Everything is read-only; the full description with the shape of
every answer is the OpenAPI 3.1 document at \`/api/openapi.json\`. Ids may hold any character: encode them
(\`/\` is \`%2F\`, \`#\` is \`%23\`). Lists that are paged take \`limit\` (100 when absent, 1000 at most) and
\`offset\`, and answer \`{"items": […], "total": n}\`. Lists of the record take the filters of the [commands](cli.md), by
ids or names. Errors have one shape, see [errors.md](errors.md).

This page is written from the server's own list: \`npx vitest run test/cli/docs.test.ts -u\`.

| address | what it gives | parameters |
|---|---|---|
`
  const rows = RESOURCES.map(({ path, summary, query }) => {
    const parameters = Object.keys(query.shape).map((name) => `\`${name}\``)
    return `| \`${path}\` | ${summary} | ${parameters.join(' ')} |\n`
  })
  await expect(intro + rows.join('')).toMatchFileSnapshot(`${root}docs/api.md`)
})

describe('docs/errors.md', () => {
  /** Codes as the sources give them: `new TrucelineError('code'`, and tables of `code: 'code'` beside a repair. */
  const codes = new Set(
    globSync('src/**/*.ts', { cwd: root }).flatMap((path) => {
      const source = read(path)
      const thrown = source.matchAll(/new TrucelineError\(\s*'([a-z-]+)'/g)
      const listed = path.includes('/sqlite/errors.ts') ? source.matchAll(/\bcode: '([a-z-]+)'/g) : []
      const helpers = source.matchAll(/\bfail\w*\(\s*'([a-z]+-[a-z-]+)'/g)
      return [...thrown, ...listed, ...helpers].map(([, code]) => code!)
    }),
  )
  const documented = [...read('docs/errors.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!)

  test.each([...codes].sort())('describes %s', (code) => {
    expect(documented).toContain(code)
  })

  test('describes none that cannot occur', () => {
    expect(documented.filter((code) => !codes.has(code))).toEqual([])
  })
})

test('the guide names only commands and options that exist', () => {
  const names = new Set(commands().map((command) => command.name()))
  const options = new Set(commands().flatMap((command) => command.options.map(({ long }) => long)))
  for (const page of ['docs/guide.md', 'docs/errors.md']) {
    for (const [, name] of read(page).matchAll(/\btruceline ([a-z]+)\b/g)) {
      if (!/^(?:store|is|opens)$/.test(name!)) expect([...names]).toContain(name)
    }
    for (const [option] of read(page).matchAll(/(?<=[\s`(])--[a-z][a-z-]*/g))
      expect([...options, '--help']).toContain(option)
  }
})
