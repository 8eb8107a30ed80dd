import { describe, expect, test } from 'vitest'
import { collect, dispatchOf, ENGINE, engineOf, fill, readingOf, temporaryStore } from './support.ts'

describe('a dispatch is its text and its date', () => {
  test('the same two read twice are stored once and known', async () => {
    const store = await temporaryStore()
    await fill(store, [dispatchOf(1)])
    const [again] = await store.admit([dispatchOf(1, { id: 'another-name' })], engineOf)
    expect(again).toMatchObject({ state: 'known', dispatch: { id: 'dispatch-1' } })
    expect(await store.summary()).toMatchObject({ dispatches: 1, claims: 1, unread: 0 })
  })

  test('the same text of another day is another dispatch', async () => {
    const store = await temporaryStore()
    await fill(store, [dispatchOf(1), dispatchOf(1, { id: 'later', date: '2020-10-11' })])
    expect((await store.dispatches()).items.map(({ id }) => id)).toEqual(['dispatch-1', 'later'])
  })

  test('an undated copy is the same dispatch, and takes the date when it comes', async () => {
    const store = await temporaryStore()
    const { date: _, ...undated } = dispatchOf(1)
    await fill(store, [undated])
    const [dated] = await store.admit([dispatchOf(1)], engineOf)
    expect(dated).toMatchObject({ state: 'unread', dispatch: { id: 'dispatch-1', date: '2020-10-10' } })
    await store.put([readingOf(dated!.dispatch)])
    expect((await store.admit([undated], engineOf))[0]!.state).toBe('known')
    expect(await store.summary()).toMatchObject({ dispatches: 1, first: '2020-10-10' })
  })

  test('a copy fills what was not known, and loses nothing', async () => {
    const store = await temporaryStore()
    await fill(store, [dispatchOf(1, { title: 'Appel' })])
    await store.admit([dispatchOf(1, { title: 'Autre titre', url: 'https://example.org/1' })], engineOf)
    expect(await store.dispatch('dispatch-1')).toMatchObject({ title: 'Appel', url: 'https://example.org/1' })
  })

  test('a taken id gives way, in the same manner in every store', async () => {
    const [one, two] = [await temporaryStore(), await temporaryStore()]
    const other = dispatchOf(2, { id: 'dispatch-1' })
    const [first] = await one.admit([dispatchOf(1), other], engineOf).then((all) => all.slice(1))
    const [second] = await two.admit([dispatchOf(1), dispatchOf(3), other], engineOf).then((all) => all.slice(2))
    expect(first!.dispatch.id).toMatch(/^dispatch-1-[0-9a-f]{8}$/)
    expect(second!.dispatch.id).toBe(first!.dispatch.id)
  })
})

describe('what is to be read', () => {
  test('a newer engine finds everything unread, and old claims stay until it has read', async () => {
    const store = await temporaryStore()
    await fill(store, [dispatchOf(1), dispatchOf(2)])
    const unread = (await collect(store.unread(() => 'test 2'))).flat()
    expect(unread).toHaveLength(2)
    expect((await store.summary()).claims).toBe(2)
    await store.put(unread.map((dispatch) => ({ dispatch, claims: [], engine: 'test 2' })))
    expect(await store.summary()).toMatchObject({ claims: 0, unread: 0 })
    expect(await collect(store.unread(() => 'test 2'))).toEqual([])
  })

  test('another language makes it unread', async () => {
    const store = await temporaryStore()
    await fill(store, [dispatchOf(1)])
    expect((await store.admit([dispatchOf(1, { lang: 'en' })], engineOf))[0]).toMatchObject({
      state: 'unread',
      dispatch: { lang: 'en' },
    })
  })

  test('a reading of what changed meanwhile is not kept', async () => {
    const store = await temporaryStore()
    await store.admit([dispatchOf(1)], engineOf)
    await store.put([readingOf(dispatchOf(1, { lang: 'en' })), readingOf(dispatchOf(9))])
    expect(await store.summary()).toMatchObject({ dispatches: 1, unread: 1, claims: 0 })
  })

  test('many are given in batches that may be put meanwhile', async () => {
    const store = await temporaryStore()
    await store.admit(
      Array.from({ length: 250 }, (_, n) => dispatchOf(n)),
      engineOf,
    )
    let batches = 0
    for await (const batch of store.unread(engineOf)) {
      batches++
      await store.put(batch.map((dispatch) => readingOf(dispatch)))
    }
    expect(batches).toBe(3)
    expect(await store.summary()).toMatchObject({ unread: 0, claims: 250 })
  })
})

describe('what comes back', () => {
  test('a reading is what was put, to the letter', async () => {
    const store = await temporaryStore()
    const dispatch = dispatchOf(1, {
      text: 'Le ministère a appelé à une trêve au Haut-Karabakh.\n\t« 1\u202f250 morts » 🕊 e\u0301',
      title: 'T',
      url: 'https://example.org/',
      source: 'Ministère',
      origin: 'a.txt',
    })
    await fill(store, [dispatch])
    expect(await store.reading('dispatch-1')).toEqual(readingOf(dispatch))
    expect(await collect(store.readings())).toEqual([readingOf(dispatch)])
  })

  test('an unread dispatch has no reading', async () => {
    const store = await temporaryStore()
    await store.admit([dispatchOf(1)], engineOf)
    expect(await store.reading('dispatch-1')).toBeUndefined()
    expect(await store.dispatch('dispatch-1')).toEqual(dispatchOf(1))
    expect(await store.dispatch('none')).toBeUndefined()
  })

  test('readings come by date and id, whatever the order of arrival', async () => {
    const store = await temporaryStore()
    const dates = ['2020-11', '2020-10-10', undefined, '2020-10-10', '2019']
    const dispatches = dates.map((date, n) => {
      const { date: _, ...rest } = dispatchOf(n)
      return date === undefined ? rest : { ...rest, date }
    })
    await fill(store, dispatches.toReversed())
    const order = ['dispatch-2', 'dispatch-4', 'dispatch-1', 'dispatch-3', 'dispatch-0']
    expect((await collect(store.readings())).map(({ dispatch }) => dispatch.id)).toEqual(order)
    expect((await store.dispatches()).items.map(({ id }) => id)).toEqual(order)
  })

  test('pages follow one another without loss or double', async () => {
    const store = await temporaryStore()
    await fill(
      store,
      Array.from({ length: 230 }, (_, n) => dispatchOf(n, { date: '2020-10-10' })),
    )
    const ids = (await collect(store.readings())).map(({ dispatch }) => dispatch.id)
    expect(new Set(ids).size).toBe(230)
    const page = await store.dispatches({ limit: 10, offset: 225 })
    expect(page.total).toBe(230)
    expect(page.items.map(({ id }) => id)).toEqual(ids.slice(225))
  })

  test('claims are found by what they tell, whom and when', async () => {
    const store = await temporaryStore()
    await fill(store, [dispatchOf(1), dispatchOf(2, { date: '2020-11' })])
    const found = async (filter: Parameters<typeof store.claims>[0]) =>
      (await store.claims(filter)).items.map(({ claim }) => claim.id)
    expect(await found({ kind: 'position', type: 'demand', topic: 'ceasefire' })).toHaveLength(2)
    expect(await found({ kind: 'toll' })).toEqual([])
    expect(await found({ about: 'org:fr-mfa' })).toHaveLength(2)
    expect(await found({ about: 'place:nagorno-karabakh', from: '2020-11' })).toEqual(['dispatch-2#1'])
    expect(await found({ to: '2020-10-31' })).toEqual(['dispatch-1#1'])
    expect(await found({ from: '2020-11-15', to: '2020-11-16' })).toEqual(['dispatch-2#1'])
    expect(await found({ dispatch: 'dispatch-2' })).toEqual(['dispatch-2#1'])
    expect(await store.claim('dispatch-1#1')).toMatchObject({ dispatch: 'dispatch-1', claim: { type: 'demand' } })
    expect(await store.claim('none')).toBeUndefined()
  })

  test('an open period reaches every later day', async () => {
    const store = await temporaryStore()
    await store.admit([dispatchOf(1)], engineOf)
    const reading = readingOf(dispatchOf(1))
    const since = { edtf: '2020-07-27/..', basis: 'resolved' } as const
    await store.put([{ ...reading, claims: [{ ...reading.claims[0]!, time: since }] }])
    expect((await store.claims({ from: '2024' })).total).toBe(1)
    expect((await store.claims({ to: '2020-07-26' })).total).toBe(0)
  })

  test('dispatches are found by words, whatever their accents', async () => {
    const store = await temporaryStore()
    await fill(store, [dispatchOf(1), dispatchOf(2, { text: "L'offensive se poursuit.", title: 'Chouchi' })])
    const found = async (words: string) => (await store.dispatches({ words })).items.map(({ id }) => id)
    expect(await found('TREVE ministere')).toEqual(['dispatch-1'])
    expect(await found('haut-karabakh')).toEqual(['dispatch-1'])
    expect(await found('"une trêve"')).toEqual(['dispatch-1'])
    expect(await found('"trêve une"')).toEqual([])
    expect(await found('offens*')).toEqual(['dispatch-2'])
    expect(await found('chouchi offensive')).toEqual(['dispatch-2'])
    for (const hostile of ['"', '*', 'AND', 'NEAR(', "'; drop table dispatches; --", 'a:b', '-', '(', '"a" OR']) {
      await expect(found(hostile)).resolves.toBeInstanceOf(Array)
    }
  })

  test('the summary counts', async () => {
    const store = await temporaryStore()
    expect(await store.summary()).toEqual({
      dispatches: 0,
      unread: 0,
      claims: 0,
      languages: {},
      kinds: {},
      engines: {},
    })
    await fill(store, [dispatchOf(1), dispatchOf(2, { date: '2020-11' }), dispatchOf(3, { lang: 'en', date: '2019' })])
    await store.admit([dispatchOf(4)], engineOf)
    expect(await store.summary()).toEqual({
      dispatches: 4,
      unread: 1,
      claims: 3,
      languages: { en: 1, fr: 3 },
      kinds: { position: 3 },
      engines: { en: { [ENGINE]: 1 }, fr: { [ENGINE]: 2 } },
      first: '2019',
      last: '2020-11',
    })
  })
})

test('the revision changes with the content and only then', async () => {
  const store = await temporaryStore()
  const empty = await store.revision()
  await store.dispatches()
  expect(await store.revision()).toBe(empty)
  await fill(store, [dispatchOf(1)])
  expect(await store.revision()).not.toBe(empty)
})

test('a reading with a thousand claims is kept whole', async () => {
  const store = await temporaryStore()
  await store.admit([dispatchOf(1)], engineOf)
  const { dispatch, claims } = readingOf(dispatchOf(1))
  const many = Array.from({ length: 1000 }, (_, n) => ({ ...claims[0]!, id: `c${n}` }))
  await store.put([{ dispatch, claims: many, engine: ENGINE }])
  expect((await store.reading('dispatch-1'))?.claims).toEqual(many)
})
