import type { Reading } from '../../src/model/claim.ts'
import { claim, reading } from './claims.ts'

const BOTH = ['state:ARM', 'state:AZE']
const KARABAKH = 'place:haut-karabakh'

/** The war of autumn 2020 as dispatches of several days told it, written down as claims by hand. */
export const AUTUMN_WAR: readonly Reading[] = [
  reading('d-0928', '2020-09-28', [
    claim('background', 'onset', { on: '2020-09-27', where: KARABAKH }),
    claim('violence', 'clash', { roles: { party: BOTH }, on: '2020-09-27', where: KARABAKH }),
    claim('toll', 'killed', { on: '2020-09-27/..', where: KARABAKH, quantity: { best: 39 }, by: 'state:ARM' }),
  ]),
  reading('d-1010-en', '2020-10-10', [
    claim('truce', 'agreement', {
      roles: { party: BOTH, mediator: 'state:RUS' },
      on: '2020-10-10',
      where: KARABAKH,
      venue: 'place:moscow',
      attributes: { humanitarian: true },
    }),
    claim('truce', 'entry', { roles: { party: BOTH }, on: '2020-10-10', modality: 'planned' }),
    claim('contact', 'talks', {
      roles: { participant: BOTH, mediator: 'state:RUS' },
      on: '2020-10-09/2020-10-10',
      venue: 'place:moscow',
      topic: 'ceasefire',
    }),
  ]),
  reading(
    'd-1010-fr',
    '2020-10-10',
    [
      claim('truce', 'declaration', { roles: { mediator: 'state:RUS' }, on: '2020-10-09', where: KARABAKH }),
      claim('truce', 'violation', { roles: { violator: 'state:AZE' }, by: 'state:ARM' }),
      claim('truce', 'violation', { roles: { violator: 'state:ARM' }, by: 'state:AZE' }),
    ],
    { lang: 'fr' },
  ),
  reading('d-1012', '2020-10-12', [
    claim('truce', 'violation', {
      roles: { violator: 'state:ARM' },
      on: '2020-10-12',
      where: 'place:ganja',
      by: 'state:AZE',
    }),
    claim('violence', 'shelling', {
      roles: { attacker: 'state:ARM' },
      on: '2020-10-11',
      where: 'place:ganja',
      by: 'state:AZE',
    }),
    claim('violence', 'shelling', {
      roles: { attacker: 'state:ARM' },
      on: '2020-10-11',
      where: 'place:ganja',
      by: 'state:ARM',
      polarity: 'negated',
    }),
  ]),
  reading(
    'd-1018-fr',
    '2020-10-18',
    [
      claim('truce', 'agreement', {
        roles: { party: BOTH, mediator: 'state:FRA' },
        on: '2020-10-17',
        where: KARABAKH,
        attributes: { humanitarian: true },
      }),
      claim('truce', 'entry', { roles: { party: BOTH }, on: '2020-10-18' }),
    ],
    { lang: 'fr' },
  ),
  reading('d-1019', '2020-10-19', [
    claim('truce', 'violation', { roles: { violator: 'state:AZE' }, by: 'state:ARM', where: KARABAKH }),
  ]),
  reading('d-1026', '2020-10-26', [
    claim('truce', 'entry', { roles: { party: BOTH, mediator: 'state:USA' }, on: '2020-10-26', where: KARABAKH }),
    claim('truce', 'agreement', {
      roles: { party: BOTH, mediator: 'state:USA' },
      on: '2020-10-25',
      attributes: { humanitarian: true },
    }),
    claim('truce', 'violation', { roles: { violator: 'state:ARM' }, on: '2020-10-26', by: 'state:AZE' }),
  ]),
  reading(
    'd-1031-fr',
    '2020-10-31',
    [
      claim('contact', 'talks', {
        roles: { participant: BOTH, mediator: 'format:minsk-group' },
        on: '2020-10-30',
        venue: 'place:geneva',
        topic: 'humanitarian',
      }),
      claim('commitment', 'pledge', {
        roles: { promisor: BOTH, before: 'format:minsk-group' },
        on: '2020-10-30',
        where: KARABAKH,
        venue: 'place:geneva',
        topic: 'civilians',
        content: 'ne pas viser délibérément les populations civiles',
      }),
      claim('commitment', 'pledge', {
        roles: { promisor: BOTH, before: 'format:minsk-group' },
        on: '2020-10-30',
        venue: 'place:geneva',
        topic: 'prisoners',
        content: 'échanger les corps des combattants',
        deadline: '2020-11-06',
      }),
    ],
    { lang: 'fr' },
  ),
  reading('d-1031-en', '2020-10-31', [
    claim('commitment', 'pledge', {
      roles: { promisor: BOTH },
      on: '2020-10-30',
      venue: 'place:geneva',
      topic: 'civilians',
      content: 'not deliberately target civilian populations',
    }),
    claim('contact', 'talks', {
      roles: { participant: BOTH },
      on: '2020-10-30',
      venue: 'place:geneva',
      topic: 'humanitarian',
    }),
    claim('commitment', 'breach', {
      roles: { promisor: 'state:AZE' },
      topic: 'civilians',
      content: 'not deliberately target civilian populations',
      by: 'state:ARM',
      where: KARABAKH,
    }),
  ]),
  reading(
    'd-1107-fr',
    '2020-11',
    [
      claim('contact', 'call', {
        roles: { participant: ['person:emmanuel-macron', 'person:vladimir-putin'] },
        on: '2020-11-07',
        by: 'org:elysee',
        topic: 'ceasefire',
      }),
      claim('toll', 'killed', {
        on: '2020-09-27/..',
        where: KARABAKH,
        quantity: { low: 1250, qualifier: 'more-than' },
      }),
      claim('truce', 'agreement', { roles: { mediator: 'state:RUS' } }),
      claim('truce', 'agreement', { roles: { mediator: 'state:FRA' } }),
      claim('truce', 'agreement', { roles: { mediator: 'state:USA' } }),
      claim('truce', 'end', { roles: { mediator: 'state:RUS' } }),
      claim('truce', 'end', { roles: { mediator: 'state:FRA' } }),
      claim('truce', 'end', { roles: { mediator: 'state:USA' } }),
      claim('commitment', 'pledge', {
        roles: { promisor: 'parties', before: 'format:minsk-group' },
        topic: 'ceasefire',
        content: 'cessez-le-feu humanitaire',
      }),
      claim('commitment', 'renewal', {
        roles: { promisor: 'parties', before: 'format:minsk-group' },
        on: '2020-10-31',
        venue: 'place:geneva',
        topic: 'ceasefire',
        content: 'cessez-le-feu humanitaire',
      }),
      claim('truce', 'holding', {
        roles: { mediator: 'format:normandy' },
        on: '2020-07-27/..',
        where: 'place:donbas',
        by: 'org:elysee',
      }),
      claim('toll', 'killed', {
        on: '2014/..',
        where: 'place:donbas',
        quantity: { low: 13000, qualifier: 'more-than' },
      }),
    ],
    { lang: 'fr', source: 'Agence' },
  ),
  reading('d-1107-en', '2020-11-07', [
    claim('contact', 'call', {
      roles: { participant: ['state:RUS', 'state:FRA'] },
      on: '2020-11-07',
      by: 'org:kremlin',
      topic: 'status',
    }),
  ]),
  reading('d-1110', '2020-11-10', [
    claim('truce', 'agreement', {
      roles: { party: BOTH, mediator: 'state:RUS' },
      on: '2020-11-09',
      where: KARABAKH,
      attributes: { written: true },
    }),
    claim('truce', 'entry', { roles: { party: BOTH }, on: '2020-11-10' }),
    claim('agreement', 'signature', {
      roles: { party: BOTH, broker: 'state:RUS' },
      on: '2020-11-09/2020-11-10',
      where: KARABAKH,
    }),
  ]),
  reading('d-1112', '2020-11-12', [
    claim('truce', 'holding', { on: '2020-11-12', where: KARABAKH, by: 'state:RUS' }),
    claim('toll', 'killed', { on: '2020-09-27/..', where: KARABAKH, quantity: { best: 1434 }, by: 'state:ARM' }),
  ]),
]
