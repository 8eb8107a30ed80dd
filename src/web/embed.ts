import type { DossierData } from '../model/dossier.ts'
import { TrucelineError } from '../model/errors.ts'

const SLOT = /(<script\b[^>]*\bid="truceline-data"[^>]*>)[\s\S]*?(<\/script>)/

/** JSON that can stand inside an HTML script element whatever its texts hold: no `<`, so no tag can end or open. */
export function inlineJson(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

/**
 * Makes a single-file dossier.
 * @param page the built page (`dist/web/index.html`)
 * @returns the same page with the data inside; it opens from disk and asks no server for anything
 * @throws TrucelineError `no-data-slot` when the page has no place for the data
 */
export function embedDossier(page: string, data: DossierData): string {
  if (!SLOT.test(page)) {
    throw new TrucelineError('no-data-slot', 'The page has no script element with the id truceline-data', {
      repair: 'Build the page again with `npm run build:web`',
    })
  }
  return page.replace(SLOT, (_whole, open: string, close: string) => open + inlineJson(data) + close)
}
