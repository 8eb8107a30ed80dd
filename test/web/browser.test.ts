import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { embedDossier } from '../../src/web/embed.ts'
import { type Browser, buildPage, openBrowser, SKIP } from './chromium.ts'
import { crowd } from './crowd.ts'
import { FIXTURE } from './fixture.ts'

const PAGES = [
  '',
  'timeline',
  'truces',
  'commitments',
  'contacts',
  'positions',
  'incidents',
  'control',
  'actions',
  'tolls',
  'background',
  'dispatches',
  'search',
]
const EACH = [
  ...PAGES,
  'truces/lisiere-2031-10-10',
  'incidents/shelling-kelm',
  'commitments/convois-2031-10-10',
  'tolls/killed-red-cross',
  'positions?actor=actor%3Avaldria',
  'source/d2?claim=c-v1',
  'source/d9',
  'search?q=kelm',
]

describe.skipIf(SKIP)('the dossier in a browser', () => {
  let browser: Browser
  let built: string
  let folder: string
  let file: string
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    built = await buildPage()
    folder = mkdtempSync(join(tmpdir(), 'truceline-dossier-'))
    file = write('dossier.html', embedDossier(built, FIXTURE))
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    page = await browser.context.newPage()
    complaints = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => {
      if (!/^(file|data|about|blob):/.test(request.url()) && !request.url().startsWith('http://127.0.0.1'))
        complaints.push(`asked the network for ${request.url()}`)
    })
  })
  afterEach(async () => {
    expect(complaints).toEqual([])
    await page.close()
  })

  function write(name: string, text: string): string {
    const path = join(folder, name)
    writeFileSync(path, text)
    return pathToFileURL(path).href
  }
  /** Goes to an address; within one file that is a step inside the page, as a reader would make it. */
  async function open(address: string, from = file): Promise<void> {
    await page.goto(`${from}#/${address}`)
    await page.waitForSelector('h1')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
  }
  const run = <T>(script: string): Promise<T> => page.evaluate(script) as Promise<T>

  it('opens every page from disk, in both languages, with a heading and a title of its own', async () => {
    const titles = new Set<string>()
    for (const address of EACH) {
      for (const lang of ['en', 'fr']) {
        await open(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
        expect(await page.locator('h1').count()).toBe(1)
        expect(await run<string>('document.documentElement.lang')).toBe(lang)
        expect(await page.locator('main').innerText()).not.toMatch(/undefined|NaN|\[object|Invalid Date/)
        if (lang === 'en') titles.add(await page.title())
      }
    }
    expect(titles.size).toBeGreaterThanOrEqual(EACH.length - 6)
  })

  it('says what holds and what does not', async () => {
    await open('')
    const text = await page.locator('main').innerText()
    expect(text).toContain('1 truce in force')
    expect(text).toContain('1 said to be over')
    expect(text).toContain('No end reported; last reported in force on 7 Nov 2031, the same day.')
    expect(text).toMatch(/broken or withdrawn, on 18 Oct 2031\s+per Valdria/)
    expect(text).toContain('Lisiere war')
    expect(await page.locator('svg [data-mark="end"]').count()).toBe(1)
  })

  it('goes back to what was so, and to what was known', async () => {
    await open('?on=2031-10-14')
    expect(await page.locator('main').innerText()).toContain('2 truces in force, 1 contested')
    await open('?known=2031-10-14')
    const text = await page.locator('main').innerText()
    expect(text).not.toContain('Estria')
    expect(text).not.toContain('18 Oct 2031')
    await open('dispatches?known=2031-10-14')
    expect(await page.locator('main ol > li').count()).toBe(2)
    await open('search?q=kelm&known=2031-10-12')
    expect(await page.locator('main').innerText()).toContain('Nothing found')
  })

  it('moves both dates by hand, and keeps them from page to page', async () => {
    await open('')
    await page.getByRole('slider', { name: 'The state of the world on this day' }).focus()
    await page.keyboard.press('Home')
    expect(await run<string>('location.hash')).toContain('on=2031-10-10')
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Truces' }).click()
    expect(await run<string>('location.hash')).toContain('on=2031-10-10')
    expect(await page.locator('main').innerText()).toContain('not yet in effect')
    await page.getByRole('button', { name: 'Reset' }).click()
    expect(await run<string>('location.hash')).not.toContain('on=')
  })

  it('leads from a figure to its words in one click', async () => {
    await open('tolls')
    await page.getByRole('link', { name: 'more than 1,250', exact: true }).first().click()
    await page.waitForSelector('a.chosen')
    expect(await run<string>('location.hash')).toContain('#/source/d1?')
    const chosen = (await page.locator('a.chosen').allInnerTexts()).join('')
    expect(chosen).toBe('Les combats ont fait plus de 1 250 morts depuis le 27 septembre')
    expect(
      await run<boolean>(
        `(() => { const box = document.querySelector('a.chosen').getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight })()`,
      ),
    ).toBe(true)
    await open('tolls')
    await page.locator('svg a[aria-label^="Red Cross: at least 1,600"]').click()
    expect(await run<string>('location.hash')).toContain('#/source/d5?claim=c-k3')
  })

  it('leads from every page of figures to a source', async () => {
    for (const address of [
      '',
      'truces',
      'truces/lisiere-2031-10-10',
      'commitments',
      'contacts',
      'positions?topic=ceasefire',
      'incidents',
      'control',
      'actions',
      'tolls',
      'background',
      'search?q=kelm',
    ]) {
      await open(address)
      const link = page.locator('main a[href*="#/source/"]').first()
      await link.click()
      await page.waitForSelector('.text a.chosen, .text a.read')
    }
  })

  it('leads from a cell of the positions to what was said, on a phone too', async () => {
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 })
      await open('positions')
      expect(await run<boolean>('document.querySelector("main").scrollWidth <= innerWidth')).toBe(true)
      await page.getByRole('link', { name: 'ceasefire', exact: true }).first().click()
      await page.waitForFunction('document.activeElement.tagName === "H2"')
      const top = await run<number>('document.activeElement.getBoundingClientRect().top')
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top).toBeLessThan(800)
    }
  })

  it('shows all that was read for a claim, and marks its words', async () => {
    await open('source/d2?claim=c-v1')
    const panel = await page.getByRole('complementary').innerText()
    for (const word of [
      'Violence',
      'shelling',
      'told as having happened',
      'Kelm',
      '12 – 13 Oct 2031'.replaceAll(' ', ' '),
      'Valdria',
      'fr.violence.shelling',
      '86%',
    ]) {
      expect(panel.replace(/[\u2009\u202f\u00a0]/g, ' ')).toContain(word)
    }
    await page.getByRole('complementary').getByRole('button', { name: 'Kelm' }).hover()
    expect(await page.locator('.pointed').allInnerTexts()).toEqual(['Kelm'])
    await page.getByRole('complementary').getByRole('button', { name: 'l’Orsenne' }).focus()
    expect(await page.locator('.pointed').allInnerTexts()).toEqual(['l’Orsenne'])
  })

  it('tells overlapping claims apart: one click each', async () => {
    await open('source/d2')
    const words = page.locator('a.read', { hasText: 'bombardé la ville' })
    await words.click()
    expect(await run<string>('location.hash')).toContain('claim=c-v1')
    await words.click()
    expect(await run<string>('location.hash')).toContain('claim=c-tv1')
    await page.getByText('3 / 5').waitFor()
    await page.keyboard.press('j')
    await expect.poll(() => run<string>('location.hash')).toContain('claim=c-d1')
    await page.keyboard.press('Escape')
    await expect.poll(() => run<string>('location.hash')).not.toContain('claim=')
  })

  it('gives the dispatch’s text unchanged when it is copied', async () => {
    for (const { id, text } of FIXTURE.dispatches) {
      const first = FIXTURE.claims.find((claim) => claim.dispatch === id)
      await open(`source/${id}${first ? `?claim=${first.id}` : ''}`)
      const shown = await run<string[]>(`[...document.querySelectorAll('.text p')].map((p) => p.textContent)`)
      expect(shown.map((line) => line.trim())).toEqual(
        text
          .split(/\n+/)
          .filter(Boolean)
          .map((line) => line.trim()),
      )
    }
  })

  it('tells the language and direction of each text', async () => {
    await open('source/d9')
    const text = page.locator('.text')
    expect(await text.getAttribute('lang')).toBe('ar')
    expect(await text.getAttribute('dir')).toBe('rtl')
    await open('source/d1')
    expect(await text.getAttribute('dir')).toBe('ltr')
  })

  it('is not harmed by a hostile dispatch', async () => {
    for (const address of [
      '',
      'dispatches',
      'source/d8?claim=c-clash',
      'search?q=clashes',
      'timeline',
      'incidents',
      '<img src=x onerror=1>',
      'truces/%3Cscript%3E',
      'search?q=%3Cscript%3E',
      'constructor',
      '__proto__/x',
      'source/nothing',
    ]) {
      await open(address)
      expect(await page.title()).not.toBe('owned')
      expect(await page.locator('main img, main script, main b').count()).toBe(0)
      expect(await page.locator('a[href^="javascript:"]').count()).toBe(0)
    }
  })

  it('asks a server when the page holds no data', async () => {
    const server = createServer((request, response) => {
      const isData = request.url === '/api/dossier'
      response.setHeader('content-type', isData ? 'application/json' : 'text/html; charset=utf-8')
      response.end(isData ? JSON.stringify(FIXTURE) : built)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      await open('truces', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      await page.getByText('Orsenne – Valdria').first().waitFor()
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  })

  it('says in plain words when there is nothing to show', async () => {
    await open('', write('bare.html', built))
    expect(await page.locator('h1').innerText()).toBe('There is no dossier here')
    const record = Object.fromEntries(
      Object.keys(FIXTURE.record).map((key) => [key, []]),
    ) as unknown as typeof FIXTURE.record
    const empty = write('empty.html', embedDossier(built, { ...FIXTURE, dispatches: [], claims: [], record }))
    for (const address of PAGES) {
      await open(address, empty)
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(60)
    }
    await open('', write('future.html', embedDossier(built, { ...FIXTURE, format: 2 as 1 })))
    expect(await page.locator('main').innerText()).toContain('Write it again with the same version')
  })

  it.each([
    [390, 844],
    [1280, 900],
  ])('fits %i pixels, light and dark', async (width, height) => {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const address of EACH) {
        await open(address)
        const over = await run<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
        expect(over, `${address} is ${over} px too wide`).toBeLessThanOrEqual(0)
      }
    }
  })

  it('can be worked by keyboard alone', async () => {
    await open('')
    await page.keyboard.press('Tab')
    expect(await run<string>('document.activeElement.textContent')).toBe('Skip to the content')
    await page.keyboard.press('Enter')
    expect(await run<string>('document.activeElement.tagName')).toBe('H1')
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Timeline' }).focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => run<string>('document.activeElement.tagName + " " + document.activeElement.textContent'))
      .toBe('H1 Timeline')
    await page.getByRole('region', { name: /^Timeline/ }).focus()
    await page.keyboard.press('+')
    expect(await run<string>('location.hash')).toContain('from=')
    const before = await run<string>('location.hash')
    await page.keyboard.press('ArrowRight')
    expect(await run<string>('location.hash')).not.toBe(before)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Menu' }).press('Enter')
    expect(await page.getByRole('link', { name: 'Tolls' }).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('link', { name: 'Tolls' }).isVisible()).toBe(false)
  })

  it('names everything that can be worked, and keeps its headings in order', async () => {
    for (const address of EACH) {
      await open(address)
      const faults = await run<string[]>(FAULTS)
      expect(faults, address).toEqual([])
    }
  })

  it('follows the reader’s choice of theme and language, and keeps them', async () => {
    await open('')
    await page.getByLabel('Appearance').selectOption('dark')
    expect(await run<string>('getComputedStyle(document.body.parentElement).backgroundColor')).toBe('rgb(21, 23, 26)')
    await page.getByLabel('Language').selectOption('fr')
    expect(await page.locator('h1').innerText()).toBe('Vue d’ensemble')
    await open('truces')
    expect(await page.locator('h1').innerText()).toBe('Trêves')
    expect(await run<string>('document.documentElement.dataset.theme')).toBe('dark')
    await run('localStorage.clear()')
  })

  it('stays small with five thousand claims', async () => {
    const large = write('large.html', embedDossier(built, crowd(5000)))
    await page.setViewportSize({ width: 1280, height: 900 })
    for (const address of [
      ...PAGES,
      'search?q=kelm',
      'positions?topic=ceasefire',
      'source/d2~40?claim=c-v1~40',
      '?known=2031-12-01',
      'truces/lisiere-2031-10-10~12',
    ]) {
      await open(address, large)
      const nodes = await run<number>('document.querySelectorAll("*").length')
      expect(nodes, `${address} draws ${nodes} elements`).toBeLessThan(4000)
    }
  })
})

/** Basics of accessible pages, looked for in the page itself. */
const FAULTS = `(() => {
  const faults = []
  const nameOf = (element) => {
    const by = element.getAttribute('aria-labelledby')
    const label = element.labels && element.labels[0]
    return (element.getAttribute('aria-label') || (by && document.getElementById(by)?.textContent) || label?.textContent || element.textContent || element.title || '').trim()
  }
  for (const element of document.querySelectorAll('a[href], button, input, select, [role=button], [role=region], nav, aside, svg[role]')) {
    if (!nameOf(element)) faults.push('no name: ' + element.outerHTML.slice(0, 120))
  }
  for (const image of document.querySelectorAll('svg:not([role])')) {
    if (image.getAttribute('aria-hidden') !== 'true') faults.push('neither named nor hidden: ' + image.outerHTML.slice(0, 80))
  }
  let level = 0
  for (const heading of document.querySelectorAll('h1, h2, h3, h4')) {
    const own = Number(heading.tagName[1])
    if (own > level + 1) faults.push('heading skips a level: ' + heading.textContent)
    level = own
  }
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id)
  for (const id of ids) if (ids.indexOf(id) !== ids.lastIndexOf(id)) faults.push('id used twice: ' + id)
  for (const cell of document.querySelectorAll('th')) if (!cell.getAttribute('scope')) faults.push('no scope: ' + cell.outerHTML)
  for (const list of document.querySelectorAll('ul, ol')) for (const child of list.children) if (child.tagName !== 'LI') faults.push('not an item: ' + child.tagName)
  return [...new Set(faults)]
})()`
