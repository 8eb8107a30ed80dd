import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { build, type Rollup } from 'vite'

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a browser is; `TRUCELINE_CHROMIUM` names another one. */
const CHROMIUM = [process.env.TRUCELINE_CHROMIUM, ...KNOWN].find((path) => path && existsSync(path))

/** Without a browser these tests are left out on a desk, and fail where everything must be tested. */
export const SKIP = CHROMIUM === undefined && !process.env.CI
if (SKIP) console.warn('No Chromium found: browser tests are skipped. Install it or set TRUCELINE_CHROMIUM.')

export interface Browser {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}

export async function openBrowser(): Promise<Browser> {
  if (!CHROMIUM) throw new Error('No Chromium found: install it (apt-get install chromium) or set TRUCELINE_CHROMIUM')
  const folder = mkdtempSync(join(tmpdir(), 'truceline-browser-'))
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    headless: true,
    locale: 'en-GB',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The page as `npm run build:web` makes it, built afresh so that no old build is tested. */
export async function buildPage(): Promise<string> {
  const built = (await build({ logLevel: 'error', build: { write: false } })) as
    | Rollup.RollupOutput
    | Rollup.RollupOutput[]
  const files = [built].flat().flatMap(({ output }) => [...output])
  const page = files.find((file) => file.type === 'asset' && file.fileName === 'index.html')
  if (page?.type !== 'asset' || files.length !== 1)
    throw new Error(`expected one file, got ${files.map((file) => file.fileName)}`)
  return String(page.source)
}
