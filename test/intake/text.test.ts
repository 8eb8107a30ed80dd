import { describe, expect, test } from 'vitest'
import { codes, dispatches, notes, takeFile } from './support.ts'

const only = async (...given: Parameters<typeof takeFile>) => dispatches(await takeFile(...given))[0]

describe('the text is the body as given', () => {
  test('line ends become \\n and nothing else changes', async () => {
    const text = '\n  La trêve «\u202f1\u202f250\u202f»\r\n\r\ne\u0301té\rfin \n'
    expect((await only('a.txt', text))?.text).toBe('\n  La trêve «\u202f1\u202f250\u202f»\n\ne\u0301té\nfin \n')
  })

  test('a UTF-8 byte-order mark is dropped', async () => {
    expect((await only('a.txt', '\ufeffLa trêve'))?.text).toBe('La trêve')
  })

  test.each(['utf-16le', 'utf-16be'])('%s is known by its mark', async (encoding) => {
    const bytes = Buffer.from('\ufeffLa trêve tient.', 'utf16le')
    const items = await takeFile('a.txt', encoding === 'utf-16be' ? bytes.swap16() : bytes)
    expect(dispatches(items)[0]?.text).toBe('La trêve tient.')
    expect(notes(items)).toEqual([])
  })

  test('what is not UTF-8 is read as windows-1252, and flagged', async () => {
    const items = await takeFile('a.txt', Buffer.from('La trêve \x93tient\x94 \x80', 'latin1'))
    expect(dispatches(items)[0]?.text).toBe('La trêve “tient” €')
    expect(notes(items)).toEqual(['decoded-as-windows-1252'])
  })
})

describe('a header block stands beside the text', () => {
  const body = '\nLa trêve tient.\n---\nfin\n'

  test('of known fields, closed by ---', async () => {
    const head =
      'title: « Trêve »: jour 3\nDate: 2020-10-13\nurl: https://example.org/a?b=c:d\nlang: fr-FR\nid: x1\nsource: AFP\n'
    expect(await only('a.txt', `${head}---\n${body}`)).toMatchObject({
      id: 'x1',
      title: '« Trêve »: jour 3',
      date: '2020-10-13',
      url: 'https://example.org/a?b=c:d',
      lang: 'fr',
      source: 'AFP',
      text: body,
    })
  })

  test('as front matter, where other fields are passed over', async () => {
    const bare = 'title: Trêve\ndate: 2020-10\nlicence: CC BY 2.5\n---\n'
    expect(await only('b.txt', `${bare}${body}`)).toMatchObject({ title: 'Trêve', date: '2020-10', text: body })
    const head = '---\ntitle: "Trêve"\ntags:\n  - paix\ndate: \'2020-10\'\n---\n'
    expect(await only('a.md', `${head}${body}`)).toMatchObject({ title: 'Trêve', date: '2020-10', text: body })
  })

  test.each([
    ['prose with a rule under it', 'La trêve tient.\n---\nfin'],
    ['a line like a field, and prose', 'title: x\nLa trêve tient.\n---\nfin'],
    ['an unclosed block', 'title: x\ndate: 2020\nLa trêve'],
    ['one field among others', 'title: La trêve\nauteur: Le Monde\n---\nLa trêve tient.\nfin'],
    ['a fence without fields', '---\nLa trêve tient.\n---\nfin'],
  ])('%s is text', async (_name, text) => {
    expect((await only('a.txt', text))?.text).toBe(text)
  })

  test('with \\r\\n ends as well', async () => {
    expect(await only('a.txt', 'date: 2020-10-13\r\n---\r\nLa trêve\r\n')).toMatchObject({
      date: '2020-10-13',
      text: 'La trêve\n',
    })
  })
})

describe('the date', () => {
  const stamped = ' date 2020-11 La trêve tient.'

  test('comes from the header, else from a stamp that stays in the text, else from the caller', async () => {
    expect(await only('a.txt', `date: 2020-11-07\n---\n${stamped}`)).toMatchObject({ date: '2020-11-07' })
    expect(await only('a.txt', stamped, { date: '2019' })).toMatchObject({ date: '2020-11', text: stamped })
    expect(await only('a.txt', 'La trêve', { date: '2019' })).toMatchObject({ date: '2019' })
    expect(await only('a.txt', 'La trêve')).not.toHaveProperty('date')
  })

  test.each([
    ['2020-02-29', '2020-02-29'],
    ['2020-11', '2020-11'],
    [' 2020 ', '2020'],
    ['2020-11-07T23:30:00+04:00', '2020-11-07'],
    ['2020-11-07 08:00', '2020-11-07'],
  ])('%s is %s', async (given, expected) => {
    expect(await only('a.txt', `date: ${given}\n---\nLa trêve`)).toMatchObject({ date: expected })
  })

  test.each(['2021-02-29', '2020-13', '2020-00-10', '7 novembre 2020', '07/11/2020', '2020-11-7', '20201107'])(
    '%s is refused',
    async (given) => {
      expect(codes(await takeFile('a.txt', `date: ${given}\n---\nLa trêve`))).toEqual(['invalid-date'])
    },
  )
})

describe('the language', () => {
  test('is the one named, else the caller’s, else detected', async () => {
    expect(await only('a.txt', 'lang: en\n---\nLa trêve', { lang: 'fr' })).toMatchObject({ lang: 'en' })
    expect(await only('a.txt', 'xyz', { lang: 'FR' })).toMatchObject({ lang: 'fr' })
    expect(await only('a.txt', 'the truce')).toMatchObject({ lang: 'en' })
  })

  test('that cannot be told or read is a problem', async () => {
    expect(codes(await takeFile('a.txt', 'xyz'))).toEqual(['language-unknown'])
    expect(codes(await takeFile('a.txt', 'lang: ka\n---\nxyz'))).toEqual(['language-unsupported'])
    expect(codes(await takeFile('a.txt', 'lang: français\n---\nxyz'))).toEqual(['language-unsupported'])
    expect(codes(await takeFile('a.txt', 'xyz', { detectLanguage: () => 'ka' }))).toEqual(['language-unsupported'])
  })
})

describe('what is no dispatch is named and passed over', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['empty-dispatch', 'a.txt', ''],
    ['empty-dispatch', 'a.txt', ' \n\t\u00a0\n'],
    ['empty-dispatch', 'a.txt', 'title: x\n---\n'],
    ['empty-dispatch', 'a.jsonl', '\n\n'],
    ['empty-dispatch', 'a.json', ''],
    ['not-text', 'a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['not-text', 'a.txt', Buffer.from(Array.from({ length: 4096 }, (_, n) => 1 + ((n * 7) % 255)))],
    ['not-text', 'a.txt', Buffer.from('La trêve tient.', 'utf16le')],
    ['unsupported-format', 'a.html', '<p>La trêve</p>'],
    ['unsupported-format', 'a.pdf', '%PDF-1.7'],
    ['unsupported-format', 'a.zip', 'PK'],
    ['unsupported-format', 'a.txt', '\n<!DOCTYPE html><html><body>La trêve</body></html>'],
    ['dispatch-too-large', 'a.txt', Buffer.alloc(20 * 2 ** 20 + 1, 'La trêve. ')],
    ['invalid-id', 'a.txt', `id: a\u0007b\n---\nLa trêve`],
  ])('%s: %s', async (code, name, content) => {
    expect(codes(await takeFile(name, content))).toEqual([code])
  })
})
