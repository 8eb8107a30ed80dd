import { readFileSync } from 'node:fs'

/** One form of one dictionary entry, with the morphological fields of entry and affix: `po:` and `is:` codes. */
export interface HunspellForm {
  readonly form: string
  readonly lemma: string
  /** Codes of the entry, then of the affix, without their `po:` and `is:`. */
  readonly entryPo: readonly string[]
  readonly entryIs: readonly string[]
  readonly affixPo: readonly string[]
  readonly affixIs: readonly string[]
}

interface Suffix {
  readonly strip: string
  readonly add: string
  readonly condition: RegExp
  readonly po: readonly string[]
  readonly is: readonly string[]
}

/** Expands the suffixes of a Hunspell dictionary with two-letter flags and `po:`/`is:` fields. Prefixes are left out. */
export function* hunspellForms(stem: string): Generator<HunspellForm> {
  const suffixes = readSuffixes(readFileSync(`${stem}.aff`, 'utf8'))
  for (const line of readFileSync(`${stem}.dic`, 'utf8').split('\n')) {
    const [head, ...fields] = line.trim().split(/\s+/)
    if (!head || /^\d+$/.test(head)) continue
    const [lemma, flags = ''] = head.split('/')
    if (!lemma || /[^\p{L}'’-]/u.test(lemma)) continue
    const entryPo = codes(fields, 'po:')
    const entryIs = codes(fields, 'is:')
    const pairs: string[] = flags.match(/../gu) ?? []
    const needsAffix = pairs.includes('()')
    let inflected = false
    if (!needsAffix) yield { form: lemma, lemma, entryPo, entryIs, affixPo: [], affixIs: [] }
    for (const flag of pairs) {
      for (const suffix of suffixes.get(flag) ?? []) {
        if (!suffix.condition.test(lemma)) continue
        const form = lemma.slice(0, lemma.length - suffix.strip.length) + suffix.add
        yield { form, lemma, entryPo, entryIs, affixPo: suffix.po, affixIs: suffix.is }
        inflected = true
      }
    }
    if (needsAffix && !inflected) yield { form: lemma, lemma, entryPo, entryIs, affixPo: [], affixIs: [] }
  }
}

function readSuffixes(aff: string): Map<string, Suffix[]> {
  const suffixes = new Map<string, Suffix[]>()
  for (const line of aff.split('\n')) {
    const [kind, flag, strip, add, condition, ...fields] = line.trim().split(/\s+/)
    if (kind !== 'SFX' || condition === undefined) continue
    const list = suffixes.get(flag!) ?? []
    suffixes.set(flag!, list)
    const added = add!.split('/')[0]!
    list.push({
      strip: strip === '0' ? '' : strip!,
      add: added === '0' ? '' : added,
      condition: new RegExp(`${condition}$`, 'u'),
      po: codes(fields, 'po:'),
      is: codes(fields, 'is:'),
    })
  }
  return suffixes
}

function codes(fields: readonly string[], prefix: string): string[] {
  return fields.filter((f) => f.startsWith(prefix)).map((f) => f.slice(prefix.length))
}
