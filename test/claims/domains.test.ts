import { expect, test } from 'vitest'
import { loadDomains } from '../../src/language/domains.ts'
import { loadClaimLanguage } from '../../src/language/frames.ts'

test('fields of meaning speak only for words that no list of ours has', () => {
  const { classes, classesOf } = loadClaimLanguage('en')
  const domains = loadDomains('en')
  expect(domains.size).toBeGreaterThan(30)
  const listed = new Set([...classes.values()].flatMap((words) => [...words]))
  const [word] = domains.get('verb.motion')!.filter((w) => !listed.has(w))
  expect(classesOf.get(word!)).toContain('verb.motion')
  for (const [name, words] of domains)
    for (const w of words) if (listed.has(w)) expect(classesOf.get(w)).not.toContain(name)
})

test('a language need not have them', () => {
  expect(loadDomains('xx').size).toBe(0)
})
