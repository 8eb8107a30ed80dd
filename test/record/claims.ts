import type {
  Claim,
  ClaimKind,
  ClaimType,
  Modality,
  PlaceRole,
  Polarity,
  Reading,
  RoleName,
  Topic,
} from '../../src/model/claim.ts'
import type { RecordKnowledge } from '../../src/model/record.ts'
import type { Quantity } from '../../src/model/values.ts'

export interface Told {
  /** `state:ARM state:AZE`, or words for an actor that resolves to none: `"les parties"`. */
  roles?: Partial<Record<RoleName, string | readonly string[]>>
  /** A date told in the text. Absent: the text gives none. */
  on?: string
  where?: string
  venue?: string
  by?: string | readonly string[]
  modality?: Modality
  polarity?: Polarity
  topic?: Topic
  content?: string
  deadline?: string
  quantity?: Quantity
  attributes?: Record<string, string | boolean>
  /** Where its words begin in the dispatch; absent: far from those of any other claim. */
  at?: number
  /** Its words; absent: made up from its fields. */
  words?: string
  confidence?: number
}

/** A claim written by hand; its words are made up from its fields. */
export type Draft = (dispatch: string, index: number) => Claim

export function claim<K extends ClaimKind>(kind: K, type: ClaimType<K>, told: Told = {}): Draft {
  return (dispatch, index) => {
    const start = told.at ?? index * 1000
    const text = told.words ?? `${kind} ${type} ${index}`
    return {
      id: `${dispatch}#${index}`,
      kind,
      type,
      modality: told.modality ?? 'actual',
      polarity: told.polarity ?? 'affirmed',
      roles: Object.entries(told.roles ?? {}).flatMap(([role, actors]) =>
        listed(actors).map((actor) => ({
          role: role as RoleName,
          ...mention(actor, 'actor'),
          basis: 'stated' as const,
        })),
      ),
      ...(told.on === undefined ? {} : { time: { edtf: told.on, basis: 'stated' as const } }),
      places: (['where', 'venue'] as const).flatMap((role: PlaceRole & keyof Told) =>
        listed(told[role]).map((place) => ({ role, ...mention(place, 'place') })),
      ),
      ...(told.quantity === undefined ? {} : { quantity: told.quantity }),
      ...(told.topic === undefined ? {} : { topic: told.topic }),
      ...(told.content === undefined
        ? {}
        : { content: { start, end: start + told.content.length, text: told.content } }),
      ...(told.deadline === undefined
        ? {}
        : { deadline: { start, end: start + 1, text: told.deadline, edtf: told.deadline } }),
      attribution: listed(told.by).map((source) => ({
        start,
        end: start + source.length,
        source,
        ...(source.includes(':') ? { actor: source } : {}),
        cue: 'said',
        mode: 'indirect' as const,
      })),
      evidence: [{ start, end: start + text.length, text }],
      ...(told.attributes === undefined ? {} : { attributes: told.attributes }),
      rule: 'test',
      confidence: told.confidence ?? 0.9,
    }
  }
}

function listed(values: string | readonly string[] | undefined): readonly string[] {
  return values === undefined ? [] : typeof values === 'string' ? [values] : values
}

function mention(id: string, key: 'actor' | 'place') {
  return { start: 0, end: id.length, text: id, ...(id.includes(':') ? { [key]: id } : {}) }
}

/** A reading of one dispatch. The text is the dispatch's own unless given (to test copies). */
export function reading(
  id: string,
  date: string | undefined,
  drafts: readonly Draft[],
  about: { source?: string; lang?: string; text?: string } = {},
): Reading {
  return {
    dispatch: {
      id,
      text: about.text ?? id,
      lang: about.lang ?? 'en',
      ...(date === undefined ? {} : { date }),
      ...(about.source === undefined ? {} : { source: about.source }),
    },
    claims: drafts.map((draft, index) => draft(id, index)),
    engine: '1',
  }
}

export const KNOWLEDGE: RecordKnowledge = {
  actors: [
    { id: 'state:ARM', names: { en: 'Armenia', fr: 'Arménie' }, kind: 'state' },
    { id: 'state:AZE', names: { en: 'Azerbaijan', fr: 'Azerbaïdjan' }, kind: 'state' },
    { id: 'state:RUS', names: { en: 'Russia', fr: 'Russie' }, kind: 'state' },
    { id: 'state:FRA', names: { en: 'France', fr: 'France' }, kind: 'state' },
    { id: 'state:USA', names: { en: 'United States', fr: 'États-Unis' }, kind: 'state' },
    { id: 'state:UKR', names: { en: 'Ukraine', fr: 'Ukraine' }, kind: 'state' },
    { id: 'state:DEU', names: { en: 'Germany', fr: 'Allemagne' }, kind: 'state' },
    {
      id: 'org:elysee',
      names: { en: 'Élysée', fr: 'Élysée' },
      aliases: { fr: ['présidence française'] },
      parent: 'state:FRA',
    },
    { id: 'org:kremlin', names: { en: 'Kremlin', fr: 'Kremlin' }, parent: 'state:RUS' },
    { id: 'person:emmanuel-macron', names: { en: 'Emmanuel Macron' }, kind: 'person' },
    { id: 'person:vladimir-putin', names: { en: 'Vladimir Putin' }, kind: 'person', parent: 'state:RUS' },
    { id: 'person:volodymyr-zelensky', names: { en: 'Volodymyr Zelensky' }, kind: 'person', parent: 'state:UKR' },
    { id: 'format:minsk-group', names: { en: 'Minsk Group', fr: 'groupe de Minsk' }, kind: 'format' },
    { id: 'format:normandy', names: { en: 'Normandy format', fr: 'format de Normandie' }, kind: 'format' },
    { id: 'group:donbas-separatists', names: { en: 'separatists' }, kind: 'group' },
  ],
  holdings: [
    { owner: 'state:FRA', key: 'president', person: 'person:emmanuel-macron', from: '2017-05-14' },
    {
      owner: 'state:FRA',
      key: 'economy-minister',
      person: 'person:emmanuel-macron',
      from: '2014-08-26',
      to: '2016-08-30',
    },
  ],
  places: [
    { id: 'place:haut-karabakh', names: { en: 'Nagorno-Karabakh', fr: 'Haut-Karabakh' }, within: ['state:AZE'] },
    { id: 'place:shusha', names: { en: 'Shusha', fr: 'Chouchi' }, within: ['place:haut-karabakh', 'state:AZE'] },
    { id: 'state:AZE', names: { en: 'Azerbaijan', fr: 'Azerbaïdjan' } },
    { id: 'place:ganja', names: { en: 'Ganja', fr: 'Gandja' }, within: ['state:AZE'] },
    { id: 'place:donbas', names: { en: 'Donbas', fr: 'Donbass' }, within: ['state:UKR'] },
    { id: 'state:UKR', names: { en: 'Ukraine', fr: 'Ukraine' } },
    { id: 'place:moscow', names: { en: 'Moscow', fr: 'Moscou' }, within: ['state:RUS'] },
    { id: 'state:RUS', names: { en: 'Russia', fr: 'Russie' } },
    { id: 'place:geneva', names: { en: 'Geneva', fr: 'Genève' }, within: ['state:CHE'] },
    { id: 'state:CHE', names: { en: 'Switzerland', fr: 'Suisse' } },
    { id: 'place:idlib', names: { en: 'Idlib' }, within: ['state:SYR'] },
    { id: 'state:SYR', names: { en: 'Syria', fr: 'Syrie' } },
  ],
  conflicts: [
    {
      id: 'conflict:haut-karabakh',
      names: { en: 'Nagorno-Karabakh', fr: 'Haut-Karabakh' },
      parties: ['state:ARM', 'state:AZE'],
      places: ['place:haut-karabakh'],
    },
    {
      id: 'conflict:donbas',
      names: { en: 'Donbas', fr: 'Donbass' },
      parties: ['state:UKR', 'group:donbas-separatists'],
      places: ['place:donbas'],
      from: '2014',
    },
  ],
}
