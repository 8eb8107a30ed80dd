import type { Claim, ClaimKind, ClaimType, PlaceRole, RoleName } from '../../src/model/claim.ts'
import type { DossierClaim, DossierData, DossierDispatch } from '../../src/model/dossier.ts'
import type { Assertion, Ref } from '../../src/model/record.ts'
import type { Mention } from '../../src/model/span.ts'
import { DISPATCHES } from './fixture-dispatches.ts'

/** Where words stand in a dispatch; a fixture with a wrong quote fails at once. */
function mention(dispatch: DossierDispatch, words: string, from = 0): Mention {
  const start = dispatch.text.indexOf(words, from)
  if (start < 0) throw new Error(`fixture: “${words}” is not in ${dispatch.id}`)
  return { start, end: start + words.length, text: words }
}

const byId = new Map(DISPATCHES.map((dispatch) => [dispatch.id, dispatch]))
const dispatchOf = (id: string): DossierDispatch => byId.get(id)!

interface Draft extends Partial<Omit<Claim, 'roles' | 'places' | 'time' | 'attribution' | 'content'>> {
  roles?: readonly [role: RoleName, words: string, actor?: string][]
  where?: readonly [role: PlaceRole, words: string, place?: string][]
  at?: string | readonly [words: string, edtf: string]
  per?: readonly [words: string, cue: string, actor?: string]
  says?: string
}

const made: DossierClaim[] = []

/** Makes a claim with true offsets: the quote is its evidence, its mentions are looked for in the quote, then anywhere. */
function claim(id: string, on: string, kind: ClaimKind, type: ClaimType, quote: string, draft: Draft = {}): string {
  const dispatch = dispatchOf(on)
  const evidence = mention(dispatch, quote)
  const near = (words: string): Mention =>
    quote.includes(words) ? mention(dispatch, words, evidence.start) : mention(dispatch, words)
  const { roles = [], where = [], at, per, says, ...rest } = draft
  made.push({
    id,
    dispatch: on,
    kind,
    type,
    modality: 'actual',
    polarity: 'affirmed',
    roles: roles.map(([role, words, actor]) => ({
      ...near(words),
      role,
      basis: 'stated',
      ...(actor ? { actor } : {}),
    })),
    places: where.map(([role, words, place]) => ({ ...near(words), role, ...(place ? { place } : {}) })),
    ...(at === undefined
      ? {}
      : {
          time:
            typeof at === 'string'
              ? { edtf: at, basis: 'document' as const }
              : { ...near(at[0]), edtf: at[1], basis: 'resolved' as const },
        }),
    ...(says ? { content: near(says) } : {}),
    attribution: per
      ? [{ ...near(per[0]), source: per[0], cue: per[1], mode: 'indirect', ...(per[2] ? { actor: per[2] } : {}) }]
      : [],
    evidence: [evidence],
    rule: `fr.${kind}.${type}`,
    confidence: 0.86,
    ...rest,
  })
  return id
}

const V = 'actor:valdria'
const O = 'actor:orsenne'
const M = 'actor:merovia'
const PRES_V = 'actor:alba-terrin'
const PRES_O = 'actor:joris-quent'
const RED = 'actor:red-cross'

const T1 = claim(
  'c-t1',
  'd1',
  'truce',
  'agreement',
  'La Valdrie et l’Orsenne sont convenues vendredi à Lorme d’une trêve humanitaire',
  {
    roles: [
      ['party', 'La Valdrie', V],
      ['party', 'l’Orsenne', O],
      ['mediator', 'la Mérovie', M],
    ],
    where: [['venue', 'Lorme', 'place:lorme']],
    at: ['vendredi', '2031-10-10'],
    attributes: { humanitarian: true, duration: 'PT72H' },
  },
)
const T1E = claim('c-t1e', 'd1', 'truce', 'entry', 'Elle doit entrer en vigueur dimanche à minuit', {
  modality: 'planned',
  at: ['dimanche à minuit', '2031-10-12'],
  roles: [
    ['party', 'La Valdrie', V],
    ['party', 'l’Orsenne', O],
  ],
})
const P1 = claim(
  'c-p1',
  'd1',
  'commitment',
  'pledge',
  'Les deux parties se sont engagées devant la médiation mérovienne à laisser passer les convois de secours avant le 20 octobre',
  {
    roles: [
      ['promisor', 'Les deux parties'],
      ['before', 'la médiation mérovienne', M],
    ],
    at: '2031-10-10',
    says: 'laisser passer les convois de secours',
    deadline: { ...mention(dispatchOf('d1'), 'avant le 20 octobre'), edtf: '../2031-10-20' },
    topic: 'humanitarian',
  },
)
const K1 = claim('c-k1', 'd1', 'toll', 'killed', 'Les combats ont fait plus de 1 250 morts depuis le 27 septembre', {
  quantity: { low: 1250, qualifier: 'more-than', unit: 'mort', ...mention(dispatchOf('d1'), 'plus de 1 250') },
  at: ['depuis le 27 septembre', '2031-09-27/..'],
  per: ['la Croix-Rouge', 'selon', RED],
  attributes: { cumulative: true },
})
const V1 = claim(
  'c-v1',
  'd2',
  'violence',
  'shelling',
  'l’Orsenne avait bombardé la ville de Kelm dans la nuit de dimanche à lundi',
  {
    roles: [['attacker', 'l’Orsenne', O]],
    where: [['where', 'Kelm', 'place:kelm']],
    at: ['dans la nuit de dimanche à lundi', '2031-10-12/2031-10-13'],
    per: ['Le ministère valdrien de la Défense', 'a accusé', V],
  },
)
const TV1 = claim(
  'c-tv1',
  'd2',
  'truce',
  'violation',
  'l’Orsenne avait bombardé la ville de Kelm dans la nuit de dimanche à lundi, en violation de la trêve',
  {
    roles: [['violator', 'l’Orsenne', O]],
    at: ['dans la nuit de dimanche à lundi', '2031-10-12/2031-10-13'],
    per: ['Le ministère valdrien de la Défense', 'a accusé', V],
  },
)
const A1 = claim(
  'c-a1',
  'd2',
  'position',
  'accusation',
  'Le ministère valdrien de la Défense a accusé lundi l’Orsenne d’avoir rompu ses engagements',
  {
    roles: [
      ['speaker', 'Le ministère valdrien de la Défense', V],
      ['target', 'l’Orsenne', O],
    ],
    at: ['lundi', '2031-10-13'],
    says: 'd’avoir rompu ses engagements',
    topic: 'ceasefire',
  },
)
const D1 = claim('c-d1', 'd2', 'position', 'denial', 'Orsenne a démenti tout tir', {
  roles: [['speaker', 'Orsenne', O]],
  at: '2031-10-13',
  says: 'tout tir',
  topic: 'ceasefire',
})
const V1N = claim('c-v1n', 'd2', 'violence', 'shelling', 'Orsenne a démenti tout tir', {
  polarity: 'negated',
  roles: [['attacker', 'Orsenne', O]],
  at: '2031-10-12/2031-10-13',
  per: ['Orsenne', 'a démenti', O],
})
const H1 = claim('c-h1', 'd3', 'truce', 'holding', 'the truce was holding on Wednesday along most of the line', {
  at: ['on Wednesday', '2031-10-15'],
  per: ['Merovian monitors', 'said', M],
})
const TV2 = claim('c-tv2', 'd3', 'truce', 'violation', 'accused Valdrian forces of eleven violations', {
  roles: [['violator', 'Valdrian forces', V]],
  at: ['on Wednesday', '2031-10-15'],
  per: ['Orsenne', 'accused', O],
})
const CALL = claim(
  'c-call',
  'd3',
  'contact',
  'call',
  'President Alba Terrin spoke by telephone with President Joris Quent late on Tuesday',
  {
    roles: [
      ['participant', 'Alba Terrin', PRES_V],
      ['participant', 'Joris Quent', PRES_O],
    ],
    at: ['late on Tuesday', '2031-10-14'],
  },
)
const K2 = claim('c-k2', 'd3', 'toll', 'killed', 'between 9 and 11 civilians were killed in Kelm', {
  quantity: {
    low: 9,
    high: 11,
    qualifier: 'between',
    unit: 'civilian',
    ...mention(dispatchOf('d3'), 'between 9 and 11'),
  },
  roles: [['victim', 'civilians']],
  where: [['where', 'Kelm', 'place:kelm']],
  at: '2031-10-13',
  per: ['the Valdrian governor', 'said', V],
})
const END = claim('c-end', 'd4', 'truce', 'end', 'La trêve du 10 octobre a volé en éclats', {
  at: ['samedi', '2031-10-18'],
  per: ['la présidence valdrienne', 'a déclaré', V],
})
const OFF = claim('c-off', 'd4', 'violence', 'offensive', 'une offensive orsennaise en direction de Haut-Sarre', {
  roles: [['attacker', 'orsennaise', O]],
  where: [['towards', 'Haut-Sarre', 'place:haut-sarre']],
  at: ['samedi', '2031-10-18'],
})
const GAIN = claim(
  'c-gain',
  'd4',
  'control',
  'gain',
  'Les forces orsennaises ont repris trois villages au sud de Kelm',
  {
    roles: [['gainer', 'Les forces orsennaises', O]],
    where: [['where', 'sud de Kelm', 'place:kelm']],
    at: '2031-10-18',
    per: ['Orsenne', 'a affirmé', O],
  },
)
const DEM = claim(
  'c-dem',
  'd4',
  'position',
  'demand',
  'La Mérovie a appelé les parties à revenir « sans délai » à la trêve',
  {
    roles: [
      ['speaker', 'La Mérovie', M],
      ['target', 'les parties'],
    ],
    at: '2031-10-18',
    says: 'revenir « sans délai » à la trêve',
    topic: 'ceasefire',
  },
)
const BROKEN = claim('c-broken', 'd5', 'commitment', 'breach', 'aucun convoi n’a passé la ligne depuis le 10 octobre', {
  at: '2031-10-21',
  per: ['la Croix-Rouge', 'a constaté', RED],
})
const K3 = claim('c-k3', 'd5', 'toll', 'killed', 'au moins 1 600 morts', {
  quantity: { low: 1600, qualifier: 'at-least', unit: 'mort', ...mention(dispatchOf('d5'), 'au moins 1 600') },
  at: ['depuis le 27 septembre', '2031-09-27/..'],
  per: ['la Croix-Rouge', 'a constaté', RED],
  attributes: { cumulative: true },
})
const K4 = claim('c-k4', 'd5', 'toll', 'killed', 'L’Orsenne fait état de 2 300 morts', {
  quantity: { best: 2300, unit: 'mort', ...mention(dispatchOf('d5'), '2 300') },
  at: '2031-10-21',
  per: ['L’Orsenne', 'fait état', O],
  attributes: { cumulative: true },
})
const DISP = claim('c-disp', 'd5', 'toll', 'displaced', 'Des dizaines de milliers de personnes ont fui', {
  quantity: {
    low: 20000,
    qualifier: 'thousands',
    unit: 'personne',
    ...mention(dispatchOf('d5'), 'Des dizaines de milliers'),
  },
  at: '2031-10-21',
})
const T2 = claim(
  'c-t2',
  'd6',
  'truce',
  'declaration',
  'Orsenne declared a unilateral cease-fire from midnight on Saturday',
  {
    roles: [['party', 'Orsenne', O]],
    at: ['from midnight on Saturday', '2031-11-01'],
    attributes: { unilateral: true },
  },
)
const REJ = claim(
  'c-rej',
  'd6',
  'truce',
  'rejection',
  'Valdria called the offer "a manoeuvre" and said it would not be bound by it',
  {
    roles: [['party', 'Valdria', V]],
    at: '2031-10-31',
  },
)
const PLAN = claim(
  'c-plan',
  'd6',
  'contact',
  'talks',
  'Talks are to open in Lorme on 12 November under the Lorme Format',
  {
    modality: 'planned',
    roles: [['mediator', 'Merovia', M]],
    where: [['venue', 'Lorme', 'place:lorme']],
    at: ['on 12 November', '2031-11-12'],
  },
)
const FORM = claim(
  'c-form',
  'd6',
  'agreement',
  'membership',
  'the Lorme Format, which brings together Valdria, Orsenne and Merovia',
  {
    roles: [
      ['party', 'Valdria', V],
      ['party', 'Orsenne', O],
      ['broker', 'Merovia', M],
    ],
  },
)
const T3 = claim('c-t3', 'd7', 'truce', 'holding', 'le cessez-le-feu en place depuis le 27 juillet dans l’Estrie', {
  at: ['depuis le 27 juillet', '2031-07-27/..'],
  where: [['where', 'l’Estrie', 'place:estrie']],
  per: ['la présidence mérovienne', 'selon', M],
})
const ONSET = claim('c-onset', 'd7', 'background', 'onset', 'cette guerre qui a débuté en 2025', {
  roles: [['subject', 'cette guerre']],
  at: ['en 2025', '2025'],
})
const SUM = claim(
  'c-sum',
  'd7',
  'contact',
  'meeting',
  'Alba Terrin a reçu jeudi à Kelm la médiatrice mérovienne Ilse Varn',
  {
    roles: [
      ['host', 'Alba Terrin', PRES_V],
      ['participant', 'Alba Terrin', PRES_V],
      ['participant', 'Ilse Varn'],
    ],
    where: [['venue', 'Kelm', 'place:kelm']],
    at: ['jeudi', '2031-11-06'],
  },
)
const CALL2 = claim(
  'c-call2',
  'd7',
  'contact',
  'call',
  'Alba Terrin et Joris Quent se sont de nouveau parlé au téléphone mercredi',
  {
    roles: [
      ['participant', 'Alba Terrin', PRES_V],
      ['participant', 'Joris Quent', PRES_O],
    ],
    at: ['mercredi', '2031-11-05'],
  },
)
const CLASH = claim('c-clash', 'd8', 'violence', 'clash', 'Clashes broke out near Kelm on Friday', {
  where: [['where', 'Kelm', 'place:kelm']],
  at: ['on Friday', '2031-11-07'],
})
const EXCH = claim('c-exch', 'd8', 'action', 'exchange', 'the two sides exchanged 24 prisoners through the Red Cross', {
  roles: [['actor', 'the two sides']],
  at: '2031-11-07',
})

const claimById = new Map(made.map((one) => [one.id, one]))
const dateOf = (id: string): string => dispatchOf(claimById.get(id)!.dispatch).date ?? ''

function says<T>(
  value: T,
  claims: string | readonly string[],
  by: readonly string[] = [],
  extra: Partial<Assertion<T>> = {},
): Assertion<T> {
  const ids = typeof claims === 'string' ? [claims] : [...claims].sort()
  const dates = ids.map(dateOf).sort()
  return {
    value,
    basis: 'asserted',
    claims: ids,
    by,
    firstReported: dates[0]!,
    lastReported: dates.at(-1)!,
    ...extra,
  }
}
const ref = (id: string, name: string): Ref => ({ id, name })
const valdria = ref(V, 'Valdrie')
const orsenne = ref(O, 'Orsenne')
const merovia = ref(M, 'Mérovie')
const kelm = ref('place:kelm', 'Kelm')

function entity(id: string, claims: readonly string[], conflict = 'lisiere') {
  const dates = claims.map(dateOf).sort()
  return {
    id,
    aliases: [`old-${id}`],
    claims: [...claims].sort(),
    merged: claims.length > 1 ? [{ claims: [...claims].sort(), reason: 'same parties, same day' }] : [],
    conflict: says(conflict, claims, [], { basis: 'inferred', rule: 'conflict-by-parties' }),
    firstReported: dates[0]!,
    lastReported: dates.at(-1)!,
  }
}

const NO_CONFLICT_CELLS = {
  aliases: [],
  claims: [],
  merged: [],
  assigned: [],
  parties: [],
  dyads: [],
  places: [],
  onset: [],
  phase: { value: 'unknown', basis: 'inferred', rule: 'nothing-reported-by-then', claims: [], by: [] },
} as const
const NO_TRUCE_CELLS = { guarantors: [], places: [], purpose: [], written: [], term: [] } as const

/** A small war of two invented states, told by eight dispatches: every kind of page has something to show. */
export const FIXTURE: DossierData = {
  format: 1,
  engine: '0.1.0+fixture',
  generated: '2031-11-08T08:00:00Z',
  dispatches: DISPATCHES,
  claims: made,
  names: {
    actors: {
      [V]: { fr: 'Valdrie', en: 'Valdria' },
      [O]: { fr: 'Orsenne', en: 'Orsenne' },
      [M]: { fr: 'Mérovie', en: 'Merovia' },
      [PRES_V]: { fr: 'Alba Terrin', en: 'Alba Terrin' },
      [PRES_O]: { fr: 'Joris Quent', en: 'Joris Quent' },
      [RED]: { fr: 'Croix-Rouge', en: 'Red Cross' },
    },
    places: {
      'place:kelm': { fr: 'Kelm', en: 'Kelm' },
      'place:lorme': { fr: 'Lorme', en: 'Lorme' },
      'place:haut-sarre': { fr: 'Haut-Sarre', en: 'Upper Sarre' },
      'place:estrie': { fr: 'Estrie', en: 'Estria' },
    },
  },
  defaults: { lang: 'en' },
  record: {
    conflicts: [
      {
        ...NO_CONFLICT_CELLS,
        kind: 'conflict',
        id: 'lisiere',
        names: { fr: 'Guerre de la Lisière', en: 'Lisiere war' },
        provisional: false,
      },
      {
        ...NO_CONFLICT_CELLS,
        kind: 'conflict',
        id: 'estrie',
        names: { fr: 'Guerre d’Estrie', en: 'Estria war' },
        provisional: false,
      },
    ],
    truces: [
      {
        ...entity('lisiere-2031-10-10', [T1, T1E, TV1, H1, TV2, END]),
        ...NO_TRUCE_CELLS,
        kind: 'truce',
        parties: [says(orsenne, [T1], ['Agence Lorme']), says(valdria, [T1], ['Agence Lorme'])],
        mediators: [says(merovia, [T1], ['Agence Lorme'])],
        declared: [says('2031-10-10', [T1], ['Agence Lorme'])],
        effective: [says('2031-10-12', [T1E], ['Agence Lorme'])],
        ended: [says({ how: 'broken-or-withdrawn', date: '2031-10-18' } as const, [END], [V])],
        status: says('ended', [END], [V]),
        contested: false,
        byParty: [
          { party: orsenne, status: says('agreed', [T1], ['Agence Lorme']) },
          { party: valdria, status: says('ended', [END], [V]) },
        ],
        life: [
          {
            type: 'agreement',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-10-10',
            parties: [valdria, orsenne],
            assertion: says('agreement', [T1], ['Agence Lorme']),
          },
          {
            type: 'entry',
            modality: 'planned',
            polarity: 'affirmed',
            date: '2031-10-12',
            parties: [valdria, orsenne],
            assertion: says('entry', [T1E], ['Agence Lorme']),
          },
          {
            type: 'violation',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-10-12/2031-10-13',
            parties: [],
            accused: [orsenne],
            assertion: says('violation', [TV1], [V]),
          },
          {
            type: 'violation',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-10-15',
            parties: [],
            accused: [valdria],
            assertion: says('violation', [TV2], [O]),
          },
          {
            type: 'holding',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-10-15',
            parties: [],
            assertion: says('holding', [H1], [M]),
          },
          {
            type: 'end',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-10-18',
            parties: [],
            assertion: says('end', [END], [V]),
          },
        ],
        purpose: [says('humanitarian', [T1], ['Agence Lorme'])],
        term: [says('72 heures', [T1], ['Agence Lorme'])],
        lastInForce: says('2031-10-15', [H1], [M]),
      },
      {
        ...entity('orsenne-2031-11-01', [T2, REJ]),
        ...NO_TRUCE_CELLS,
        kind: 'truce',
        parties: [says(orsenne, [T2], ['Merovia Wire'])],
        mediators: [],
        declared: [says('2031-10-31', [T2], ['Merovia Wire'])],
        effective: [says('2031-11-01', [T2], ['Merovia Wire'])],
        ended: [],
        status: says('declared', [T2], ['Merovia Wire']),
        contested: false,
        byParty: [
          { party: orsenne, status: says('declared', [T2], ['Merovia Wire']) },
          { party: valdria, status: says('refused', [REJ], [V]) },
        ],
        life: [
          {
            type: 'declaration',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-10-31',
            parties: [orsenne],
            assertion: says('declaration', [T2], ['Merovia Wire']),
          },
          {
            type: 'rejection',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-10-31',
            parties: [valdria],
            assertion: says('rejection', [REJ], [V]),
          },
        ],
        unilateral: [says(true, [T2], ['Merovia Wire'])],
      },
      {
        ...entity('estrie-2031-07-27', [T3], 'estrie'),
        ...NO_TRUCE_CELLS,
        kind: 'truce',
        parties: [],
        mediators: [],
        places: [says(ref('place:estrie', 'l’Estrie'), [T3], [M])],
        declared: [],
        effective: [says('2031-07-27', [T3], [M])],
        ended: [],
        status: says('in-force', [T3], [M]),
        contested: false,
        byParty: [],
        life: [
          {
            type: 'holding',
            modality: 'actual',
            polarity: 'affirmed',
            date: '2031-07-27/..',
            parties: [],
            assertion: says('holding', [T3], [M]),
          },
        ],
        lastInForce: says('2031-11-07', [T3], [M]),
      },
    ],
    commitments: [
      {
        ...entity('convois-2031-10-10', [P1, BROKEN]),
        kind: 'commitment',
        promisors: [says(valdria, [P1]), says(orsenne, [P1])],
        before: [says(merovia, [P1])],
        beneficiaries: [],
        content: [says('laisser passer les convois de secours', [P1])],
        topic: [says('humanitarian', [P1])],
        made: [says('2031-10-10', [P1])],
        deadline: [says('../2031-10-20', [P1])],
        condition: [],
        renewals: [],
        outcome: [says('broken', [BROKEN], [RED])],
      },
    ],
    contacts: [
      contact('call-2031-10-14', [CALL], 'call', '2031-10-14'),
      contact('call-2031-11-05', [CALL2], 'call', '2031-11-05'),
      {
        ...contact('meeting-2031-11-06', [SUM], 'meeting', '2031-11-06'),
        participants: [says(ref(PRES_V, 'Alba Terrin'), [SUM]), says(ref('text:ilse varn', 'Ilse Varn'), [SUM])],
        venue: [says(kelm, [SUM])],
      },
      {
        ...contact('talks-2031-11-12', [PLAN], 'talks', '2031-11-12'),
        state: [says('planned', [PLAN])],
        participants: [],
        mediators: [says(merovia, [PLAN])],
        venue: [says(ref('place:lorme', 'Lorme'), [PLAN])],
      },
    ],
    positions: [
      position(
        'valdria-accusation',
        [A1],
        'accusation',
        valdria,
        '2031-10-13',
        'd’avoir rompu ses engagements',
        orsenne,
      ),
      position('orsenne-denial', [D1], 'denial', orsenne, '2031-10-13', 'tout tir'),
      position('merovia-demand', [DEM], 'demand', merovia, '2031-10-18', 'revenir « sans délai » à la trêve'),
    ],
    incidents: [
      {
        ...incident('shelling-kelm', [V1, V1N], 'shelling', '2031-10-12/2031-10-13'),
        attackers: [says(orsenne, [V1], [V])],
        denied: [says('Orsenne a démenti tout tir', [V1N], [O])],
      },
      {
        ...incident('offensive-haut-sarre', [OFF], 'offensive', '2031-10-18'),
        attackers: [says(orsenne, [OFF])],
        places: [says(ref('place:haut-sarre', 'Haut-Sarre'), [OFF])],
      },
      incident('clash-kelm', [CLASH], 'clash', '2031-11-07'),
    ],
    control: [
      {
        ...entity('kelm-sud', [GAIN]),
        kind: 'control',
        place: [says(kelm, [GAIN])],
        change: [says('gain', [GAIN], [O])],
        gainers: [says(orsenne, [GAIN], [O])],
        losers: [],
        time: [says('2031-10-18', [GAIN], [O])],
      },
    ],
    actions: [
      {
        ...entity('exchange-2031-11-07', [EXCH]),
        kind: 'action',
        type: [says('exchange', [EXCH])],
        modality: 'actual',
        polarity: 'affirmed',
        actors: [says(ref('text:the two sides', 'the two sides'), [EXCH])],
        targets: [],
        places: [],
        time: [says('2031-11-07', [EXCH])],
      },
    ],
    tolls: [
      {
        ...toll('killed-red-cross', [K1, K3], 'killed', ref(RED, 'la Croix-Rouge'), 'cumulative'),
        since: '2031-09-27',
        points: [
          {
            date: '2031-10-10',
            quantity: { low: 1250, qualifier: 'more-than' },
            assertion: says('plus de 1 250', [K1], [RED]),
          },
          {
            date: '2031-10-21',
            quantity: { low: 1600, qualifier: 'at-least' },
            assertion: says('au moins 1 600', [K3], [RED]),
          },
        ],
      },
      {
        ...toll('killed-orsenne', [K4], 'killed', orsenne, 'cumulative'),
        points: [{ date: '2031-10-21', quantity: { best: 2300 }, assertion: says('2 300', [K4], [O]) }],
      },
      {
        ...toll('killed-kelm', [K2], 'killed', ref(V, 'the Valdrian governor'), 'period'),
        victims: [says(ref('text:civilians', 'civilians'), [K2])],
        points: [
          {
            date: '2031-10-13',
            quantity: { low: 9, high: 11, qualifier: 'between' },
            assertion: says('between 9 and 11', [K2], [V]),
          },
        ],
      },
      {
        ...toll('displaced', [DISP], 'displaced', ref('text:agence lorme', 'Agence Lorme'), 'period'),
        points: [
          {
            date: '2031-10-21',
            quantity: { low: 20000, qualifier: 'thousands' },
            assertion: says('Des dizaines de milliers', [DISP]),
          },
        ],
      },
    ],
    agreements: [],
    formats: [
      {
        ...entity('lorme-format', [FORM]),
        kind: 'format',
        chairs: [],
        period: [],
        produced: [],
        meetings: [],
        name: [says({ id: 'format:lorme', name: 'Lorme Format' }, [FORM])],
        members: [says(valdria, [FORM]), says(orsenne, [FORM]), says(merovia, [FORM])],
      },
    ],
    background: [
      {
        ...entity('onset-estrie', [ONSET], 'estrie'),
        kind: 'background',
        type: 'onset',
        subject: [says(ref('text:cette guerre', 'cette guerre'), [ONSET])],
        object: [],
        time: [says('2025', [ONSET])],
      },
    ],
  },
}

function contact(id: string, claims: readonly string[], mode: 'call' | 'meeting' | 'talks', date: string) {
  return {
    ...entity(id, claims),
    kind: 'contact' as const,
    mode: [says(mode, claims)],
    state: [says<'held' | 'planned'>('held', claims)],
    participants: [says(ref(PRES_V, 'Alba Terrin'), claims), says(ref(PRES_O, 'Joris Quent'), claims)],
    hosts: [],
    mediators: [] as readonly Assertion<Ref>[],
    venue: [] as readonly Assertion<Ref>[],
    time: [says(date, claims)],
    topics: [],
  }
}

function position(
  id: string,
  claims: readonly string[],
  force: 'accusation' | 'denial' | 'demand',
  speaker: Ref,
  date: string,
  content: string,
  target?: Ref,
) {
  return {
    ...entity(id, claims),
    kind: 'position' as const,
    speaker: [says(speaker, claims)],
    force,
    target: target ? [says(target, claims)] : [],
    topic: [says('ceasefire' as const, claims)],
    series: [{ date, content, polarity: 'affirmed' as const, assertion: says(content, claims, [speaker.id]) }],
  }
}

function incident(id: string, claims: readonly string[], type: 'shelling' | 'offensive' | 'clash', date: string) {
  return {
    ...entity(id, claims),
    kind: 'incident' as const,
    type: [says(type, claims.slice(0, 1), [V])],
    modality: 'actual' as const,
    attackers: [] as readonly Assertion<Ref>[],
    targets: [],
    parties: [],
    places: [says(kelm, claims)],
    time: [says(date, claims.slice(0, 1))],
    weapons: [],
    denied: [] as readonly Assertion<string>[],
  }
}

function toll(
  id: string,
  claims: readonly string[],
  metric: 'killed' | 'displaced',
  source: Ref,
  basis: 'cumulative' | 'period',
) {
  return {
    ...entity(id, claims),
    kind: 'toll' as const,
    metric,
    source,
    victims: [] as readonly Assertion<Ref>[],
    responsible: [],
    places: [],
    basis,
  }
}
