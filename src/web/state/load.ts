import type { DossierData } from '../../model/dossier.ts'
import { app } from './app.svelte.ts'

function accept(data: DossierData): void {
  if (data?.format === 1 && Array.isArray(data.dispatches) && Array.isArray(data.claims) && data.record) app.data = data
  else app.failure = { code: 'unknown-format', detail: '' }
}

/** Takes the dossier from inside the page when it is there, else from the server that gave the page. */
export async function load(): Promise<void> {
  const inside = document.getElementById('truceline-data')?.textContent?.trim()
  try {
    if (inside) return accept(JSON.parse(inside) as DossierData)
    if (location.protocol === 'file:') throw new Error('file')
  } catch (error) {
    app.failure = inside ? { code: 'unreadable', detail: String(error) } : { code: 'no-data', detail: '' }
    return
  }
  try {
    const response = await fetch(new URL('api/dossier', document.baseURI), { headers: { accept: 'application/json' } })
    if (!response.ok) throw new Error(`${response.status} ${response.statusText}`)
    accept((await response.json()) as DossierData)
  } catch (error) {
    app.failure = { code: 'no-data', detail: String(error) }
  }
}
