import { describe, expect, it } from 'vitest'
import type { DossierData } from '../../src/model/dossier.ts'
import { embedDossier, inlineJson } from '../../src/web/embed.ts'
import { FIXTURE } from './fixture.ts'

const PAGE = '<body><script type="application/json" id="truceline-data"></script><script>1</script></body>'

describe('a dossier in one file', () => {
  it('comes back exactly, whatever its texts hold', () => {
    const page = embedDossier(PAGE, FIXTURE)
    const inside = /id="truceline-data">([\s\S]*?)<\/script>/.exec(page)?.[1]
    expect(JSON.parse(inside!)).toEqual(FIXTURE)
    expect(page.match(/<\/script>/g)).toHaveLength(2)
  })

  it('takes dollar signs and line separators for what they are', () => {
    const data = { ...FIXTURE, title: "$& $1 $' \u2028 <!-- </script> <script>" } satisfies DossierData
    const inside = /id="truceline-data">([\s\S]*?)<\/script>/.exec(embedDossier(PAGE, data))?.[1]
    expect((JSON.parse(inside!) as DossierData).title).toBe(data.title)
    expect(inlineJson('<')).toBe('"\\u003c"')
  })

  it('replaces earlier data', () => {
    expect(embedDossier(embedDossier(PAGE, { ...FIXTURE, title: 'first' }), FIXTURE)).toBe(embedDossier(PAGE, FIXTURE))
  })

  it('says what to do when the page has no place for it', () => {
    expect(() => embedDossier('<body></body>', FIXTURE)).toThrow(expect.objectContaining({ code: 'no-data-slot' }))
  })
})
