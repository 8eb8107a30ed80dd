import { expect, test } from 'vitest'
import type { Draft } from '../../src/claims/draft.ts'
import { dateByEntry } from '../../src/claims/entries.ts'
import { loadLanguage } from '../../src/language/index.ts'
import { work } from '../../src/reader/index.ts'

/** The days that undated drafts of the words get, one of each. */
function days(lang: string, text: string, ...forms: readonly string[]): (string | undefined)[] {
  const { context } = work({ id: 'entries', text, lang, date: '2015-11-20' }, loadLanguage(lang))
  const drafts = forms.map((form) => {
    const sentence = context.trees.findIndex(({ words }) => words.some((w) => w.form === form))
    return { sentence, index: 0, modality: 'actual' } as unknown as Draft
  })
  dateByEntry(context, drafts)
  return drafts.map(({ date }) => date?.edtf)
}

test('what an entry of a chronology tells is of the day that heads it, in the year above', () => {
  const text = `Kestria: four years of war

2012: the north falls

January 17: The rebels attack Orlen. Twelve soldiers are killed.

2014: the truce

May 21: The rebels take Lornac. A ceasefire is signed.

The envoy welcomes it.`
  expect(days('en', text, 'killed', 'signed', 'welcomes')).toEqual(['2012-01-17', '2014-05-21', undefined])
})

test('a date on its own line heads what follows up to the next', () => {
  const text = `La trêve au jour le jour

3 mars 2014

Les rebelles attaquent Orlen.

Douze soldats sont tués.

5 mars 2014

Une trêve est signée.`
  expect(days('fr', text, 'tués', 'signée')).toEqual(['2014-03-03', '2014-03-05'])
})

test('one date at the head of a text or of a sentence heads nothing', () => {
  const text = `May 21, 2014. The rebels take Lornac. A ceasefire is signed.

On May 22, 2014, the envoy left. The rebels attacked Orlen.`
  expect(days('en', text, 'signed', 'attacked')).toEqual([undefined, undefined])
})
