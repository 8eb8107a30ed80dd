import { expect, test } from 'vitest'
import { loadLanguage } from '../../src/language/index.ts'
import { readDispatch } from '../../src/reader/index.ts'

const truces = (text: string, lang: string) =>
  readDispatch({ id: 'same', text, lang, date: '2021-05-03' }, loadLanguage(lang)).claims.filter(
    (c) => c.kind === 'truce',
  )

test.each([
  ['en', 'KARVO, May 3 - A ceasefire brokered by Norway collapsed on Sunday, the rebels said.', 'Norway'],
  [
    'fr',
    "KARVO, 3 mai - Le cessez-le-feu négocié par la Norvège s'est effondré dimanche, ont dit les rebelles.",
    'Norvège',
  ],
])('the truce of which a sentence tells the end is that which its words call brokered: %s', (lang, text, mediator) => {
  const [end] = truces(text, lang).filter((c) => c.type === 'end')
  expect(end?.roles.filter((r) => r.role === 'mediator').map((r) => r.text)).toEqual([mediator])
})

test('their number holds for all that is told of them', () => {
  const text =
    'KARVO, May 3 - Two ceasefires, brokered by Norway and by Kenya, have collapsed this month, the rebels said.'
  const found = truces(text, 'en')
  expect(found.length).toBeGreaterThan(0)
  for (const { quantity } of found) expect(quantity?.best).toBe(2)
})
