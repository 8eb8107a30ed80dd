import type { Engine } from '../../src/cli/engine.ts'
import type { Claim, Reading } from '../../src/model/claim.ts'
import type { Dispatch } from '../../src/model/dispatch.ts'
import type { Mention } from '../../src/model/span.ts'
import { recordAt } from '../../src/record/index.ts'

export const TRUCE_AGREED =
  "L'Arménie et l'Azerbaïdjan ont conclu samedi 10 octobre à Moscou une trêve humanitaire sous l'égide de la Russie."
export const TRUCE_ENDED = "La trêve du 10 octobre entre l'Arménie et l'Azerbaïdjan a volé en éclats, a déclaré Bakou."
export const TOLL = 'Au moins 12 civils ont été tués à Gandja, a indiqué le parquet.'
export const DEMAND = 'Paris a appelé à un cessez-le-feu.'
export const NOTHING = 'La recette demande deux œufs et une cuillerée de farine.'

type Find = (words: string) => Mention

/** Four sentences and what a careful reader finds in each: a reading engine of one page, by sentences learnt by heart. */
const KNOWN: readonly (readonly [string, (find: Find) => Partial<Claim>])[] = [
  [
    TRUCE_AGREED,
    (find) => ({
      kind: 'truce',
      type: 'agreement',
      roles: [
        { ...find('Arménie'), role: 'party', actor: 'state:am', basis: 'stated' },
        { ...find('Azerbaïdjan'), role: 'party', actor: 'state:az', basis: 'stated' },
        { ...find('Russie'), role: 'mediator', actor: 'state:ru', basis: 'stated' },
      ],
      time: { ...find('samedi 10 octobre'), edtf: '2020-10-10', basis: 'resolved' },
      places: [{ ...find('Moscou'), role: 'venue', place: 'place:moscow' }],
      attributes: { humanitarian: true },
    }),
  ],
  [
    TRUCE_ENDED,
    (find) => ({
      kind: 'truce',
      type: 'end',
      roles: [
        { ...find('Arménie'), role: 'party', actor: 'state:am', basis: 'stated' },
        { ...find('Azerbaïdjan'), role: 'party', actor: 'state:az', basis: 'stated' },
      ],
      time: { ...find('10 octobre'), edtf: '2020-10-10', basis: 'resolved' },
      attribution: [{ source: 'Bakou', ...span(find('Bakou')), actor: 'state:az', cue: 'a déclaré', mode: 'indirect' }],
    }),
  ],
  [
    TOLL,
    (find) => ({
      kind: 'toll',
      type: 'killed',
      roles: [{ ...find('civils'), role: 'victim', basis: 'stated' }],
      places: [{ ...find('Gandja'), role: 'where', place: 'place:ganja' }],
      quantity: { ...find('Au moins 12'), low: 12, qualifier: 'at-least', unit: 'civil' },
      attribution: [{ source: 'parquet', ...span(find('parquet')), cue: 'a indiqué', mode: 'indirect' }],
    }),
  ],
  [
    DEMAND,
    (find) => ({
      kind: 'position',
      type: 'demand',
      roles: [{ ...find('Paris'), role: 'speaker', actor: 'state:fr', basis: 'stated' }],
      topic: 'ceasefire',
      content: find('un cessez-le-feu'),
    }),
  ],
]

const span = ({ start, end }: Mention) => ({ start, end })

function read(dispatch: Dispatch): Reading {
  if (dispatch.text.includes('PANNE')) throw new Error('the engine gave up')
  const claims = KNOWN.flatMap(([sentence, fields]): Claim[] => {
    const at = dispatch.text.indexOf(sentence)
    if (at < 0) return []
    const find: Find = (words) => {
      const start = at + sentence.indexOf(words)
      return { start, end: start + words.length, text: words }
    }
    const base = { modality: 'actual', polarity: 'affirmed', roles: [], places: [], attribution: [] } as const
    const id = `${dispatch.id}#${at}`
    return [{ ...base, id, evidence: [find(sentence)], rule: 'by-heart', confidence: 1, ...fields(find) } as Claim]
  })
  return { dispatch, claims, engine: 'small 1' }
}

export const smallEngine: Engine = {
  languages: ['en', 'fr'],
  version: () => 'small 1',
  prepare: () => {},
  detectLanguage: (text) => (/\b(the|of)\b/i.test(text) ? 'en' : /\b(la|le|a|une)\b/i.test(text) ? 'fr' : undefined),
  stampOf: (text) => /^\s*date (\d{4}-\d\d)\s/.exec(text)?.[1],
  read,
  explainSilence: ({ id }, sentence) => `${id}: sentence ${sentence ?? 'each'} gave nothing`,
  explain: (dispatch, id) => `${id}: by-heart over «${dispatch.text.slice(0, 20)}»`,
  record: (readings, times, decisions) => recordAt(readings, times, {}, decisions),
  knowledge: () => ({}),
  names: () => ({
    actors: { 'state:am': { fr: 'Arménie', en: 'Armenia' }, 'state:zz': { fr: 'Nulle part', en: 'Nowhere' } },
    places: { 'place:moscow': { fr: 'Moscou', en: 'Moscow' } },
  }),
  parse: () => [],
  parsePretokenized: (conllu) => conllu,
  toConllu: () => '',
  drawTree: () => '',
}
