import { once } from 'node:events'
import { mkdirSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { IntakeProgress } from '../../src/intake/index.ts'
import { codes, dispatches, folderOf, take, takeFile, takeStdin } from './support.ts'

const TRUCE = 'La trêve tient.'
const line = (fields: object) => `${JSON.stringify({ text: TRUCE, ...fields })}\n`

describe('files and folders', () => {
  test('folders are read recursively, by name, and what tells about them is not', async () => {
    const folder = folderOf({
      'b.txt': TRUCE,
      'a/2.md': TRUCE,
      'a/10.txt': TRUCE,
      'c.jsonl': line({ id: 'j1' }) + line({ id: 'j2' }),
      'd.json': JSON.stringify([{ id: 'k1', text: TRUCE }]),
      'README.md': TRUCE,
      '.hidden.txt': TRUCE,
      'a/.git/x.txt': TRUCE,
      'b.txt~': TRUCE,
    })
    const items = await take([folder])
    expect(codes(items)).toEqual([])
    expect(dispatches(items).map(({ id }) => id)).toEqual(['10', '2', 'b', 'j1', 'j2', 'k1'])
  })

  test('names that repeat take more of their path', async () => {
    const folder = folderOf({ 'a/x.txt': TRUCE, 'b/x.txt': TRUCE, 'c/y.txt': TRUCE, 'd/z.txt': TRUCE, 'd/z.md': TRUCE })
    const ids = dispatches(await take([folder])).map(({ id }) => id.replace(folder.replace(/^\//, ''), ''))
    expect(ids).toEqual(['/a/x', '/b/x', 'y', '/d/z.md', '/d/z.txt'])
  })

  test('each file is read once, however it is named or linked, and links in a circle end', async () => {
    const folder = folderOf({ 'a.txt': TRUCE })
    mkdirSync(join(folder, 'sub'))
    symlinkSync(folder, join(folder, 'sub', 'up'))
    symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'))
    symlinkSync(join(folder, 'gone'), join(folder, 'broken.txt'))
    const items = await take([folder, join(folder, 'a.txt'), folder])
    expect(dispatches(items)).toHaveLength(1)
    expect(codes(items)).toEqual(['unreadable-file'])
  })

  test('one that is broken never stops the others', async () => {
    const folder = folderOf({
      '1.txt': '',
      '2.txt': TRUCE,
      '3.pdf': '%PDF',
      '4.txt': Buffer.from([0, 1]),
      '5.txt': TRUCE,
    })
    const items = await take([folder, join(folder, 'none.txt')])
    expect(dispatches(items).map(({ id }) => id)).toEqual(['2', '5'])
    expect(codes(items).sort()).toEqual(['empty-dispatch', 'not-text', 'unreadable-file', 'unsupported-format'])
    for (const item of items) if ('problem' in item) expect(item.problem.message).toContain(item.origin)
  })

  test('what is no regular file is not waited for in a folder', async () => {
    const folder = folderOf({ 'a.txt': TRUCE })
    const socket = createServer().listen(join(folder, 'socket.txt'))
    await once(socket, 'listening')
    const items = await take([folder])
    socket.close()
    expect(items).toHaveLength(1)
    expect(dispatches(items)).toHaveLength(1)
  })

  test('a file’s own time is never its date', async () => {
    expect(dispatches(await takeFile('a.txt', TRUCE))[0]).not.toHaveProperty('date')
  })

  test('progress ends at the total', async () => {
    const folder = folderOf({ 'a.txt': TRUCE, 'b.jsonl': line({}) + line({}) })
    const seen: IntakeProgress[] = []
    await take([folder], { onProgress: (progress) => seen.push(progress) })
    expect(seen.at(-1)!.bytes).toBe(seen.at(-1)!.total)
  })
})

describe('JSON lines', () => {
  test('give id, date, title, lang, url and source', async () => {
    const fields = { id: 7, date: '2020-11-07', title: 'T\n t', lang: 'fr', url: 'https://example.org', source: 'AFP' }
    expect(dispatches(await takeFile('a.jsonl', line(fields)))[0]).toMatchObject({ ...fields, id: '7', title: 'T t' })
  })

  test('that our own output wrote can be read: doc is the id', async () => {
    expect(dispatches(await takeFile('a.jsonl', line({ doc: 'x', claims: [], title: null })))[0]).toMatchObject({
      id: 'x',
    })
  })

  test('a bad line is named by its number, and the others go on', async () => {
    const content = [
      line({ id: 'a' }),
      '{"id":"b","text":\n',
      '\n',
      '[]\n',
      '{"id":"c"}\n',
      line({ id: 'd', date: 'yesterday' }),
      line({ text: 5 }),
      line({ title: ['x'] }),
      line({ text: 'a\0b' }),
      line({ id: 'z' }).trim(),
    ].join('')
    const items = await takeFile('a.jsonl', content)
    expect(dispatches(items).map(({ id }) => id)).toEqual(['a', 'z'])
    const problems = items.flatMap((item) => ('problem' in item ? [item] : []))
    expect(problems.map(({ origin }) => Number(origin.split(':').at(-1)))).toEqual([2, 4, 5, 6, 7, 8, 9])
    expect(codes(items)).toEqual([
      'invalid-json',
      'invalid-json-dispatch',
      'invalid-json-dispatch',
      'invalid-date',
      'invalid-json-dispatch',
      'invalid-json-dispatch',
      'not-text',
    ])
  })

  test('without an id get one from their content', async () => {
    const [one, two] = [await takeFile('a.jsonl', line({})), await takeFile('b.ndjson', `\n${line({})}`)]
    expect(dispatches(one)[0]!.id).toMatch(/^d-[0-9a-f]{12}$/)
    expect(dispatches(two)[0]!.id).toBe(dispatches(one)[0]!.id)
  })

  test('line ends inside a text become \\n and lone surrogates are replaced one for one', async () => {
    const items = await takeFile('a.jsonl', '{"text":"La trêve\\r\\n\\ud800 fin"}\n')
    expect(dispatches(items)[0]?.text).toBe('La trêve\n\ufffd fin')
  })

  test('in UTF-16 and with windows line ends', async () => {
    const content = `\ufeff${(line({ id: 'a' }) + line({ id: 'b' })).replaceAll('\n', '\r\n')}`
    for (const bytes of [Buffer.from(content, 'utf16le'), Buffer.from(content)]) {
      expect(dispatches(await takeFile('a.jsonl', bytes)).map(({ id }) => id)).toEqual(['a', 'b'])
    }
  })

  test('are read as a stream, whatever the pieces', async () => {
    const content = Buffer.from(line({ id: 'é' }) + line({ id: 'b' }))
    for (const at of [1, 10, 12, content.indexOf(10), content.indexOf(10) + 1]) {
      const items = await takeStdin(content.subarray(0, at), content.subarray(at))
      expect(dispatches(items).map(({ id }) => id)).toEqual(['é', 'b'])
    }
  })
})

describe('standard input', () => {
  test('is text, with or without a header', async () => {
    expect(dispatches(await takeStdin('date: 2020\n---\n', TRUCE))[0]).toMatchObject({
      text: TRUCE,
      date: '2020',
      origin: 'standard input',
      id: expect.stringMatching(/^d-/),
    })
  })

  test('is JSON lines, one JSON object or a list, by how it begins', async () => {
    const pretty = JSON.stringify({ id: 'p', text: TRUCE }, null, 2)
    expect(dispatches(await takeStdin(pretty)).map(({ id }) => id)).toEqual(['p'])
    expect(dispatches(await takeStdin(`[${pretty}, ${pretty}]`))).toHaveLength(2)
    expect(dispatches(await takeStdin(`{"id":"q","text":"${TRUCE}"}`)).map(({ id }) => id)).toEqual(['q'])
    expect(dispatches(await takeStdin('{ "broken": }\n', line({ id: 'r' }))).map(({ id }) => id)).toEqual(['r'])
  })

  test('that begins with a bracket may be text all the same', async () => {
    expect(dispatches(await takeStdin('[Communiqué] La trêve'))[0]?.text).toBe('[Communiqué] La trêve')
    expect(dispatches(await takeStdin('{La trêve}'))[0]?.text).toBe('{La trêve}')
  })

  test('that holds nothing is named', async () => {
    expect(codes(await takeStdin())).toEqual(['empty-dispatch'])
  })
})

test('a file named outright is looked into, whatever its ending', async () => {
  expect(dispatches(await takeFile('dispatch.2020', TRUCE))[0]?.id).toBe('dispatch')
  expect(dispatches(await takeFile('archive', line({ id: 'a' })))[0]?.id).toBe('a')
})
