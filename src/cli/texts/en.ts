import { actorRows } from './en-actors.ts'
import type { Words } from './words.ts'

/** What is said in English where it is no code: the code itself is. */
const words: Words = {
  type: (_kind, code) => code,
  status: (code) => code,
  phase: (code) => code,
  end: (code) => code,
  outcome: (code) => code,
  state: (code) => code,
  topic: (code) => code,
  modality: (code) => code,
  basis: (code) => code,
  tollBasis: (code) => code,
  qualifier: (code) => code.replaceAll('-', ' '),
  role: (code) => code,
  list: (code) => code,
  entity: (code) => code,
  cell: (code) => code,
  value: (_kind, _cell, code) => code,
  choice: (_option, code) => code,
  action: (code) => code,
  rule: (code) => code,
  reason: (text) => text,
}

/** The command line in English. Every language has the same keys. */
export const en = {
  code: 'en',
  words,
  actorRows,
  /** What commander says of wrong usage, which it says in English. */
  commander: (message: string) => message,
  columns: {
    id: 'id',
    claims: 'claims',
    status: 'status',
    phase: 'phase',
    dyads: 'dyads',
    onset: 'onset',
    listed: 'listed',
    assigned: 'assigned',
    parties: 'parties',
    declared: 'declared',
    effective: 'effective',
    ended: 'ended',
    per: 'per',
    mediators: 'mediators',
    places: 'places',
    'last in force': 'last in force',
    reported: 'reported',
    'left out for': 'left out for',
    time: 'time',
    mode: 'mode',
    state: 'state',
    participants: 'participants',
    venue: 'venue',
    topics: 'topics',
    after: 'after',
    promisors: 'promisors',
    before: 'before',
    content: 'content',
    made: 'made',
    outcome: 'outcome',
    deadline: 'deadline',
    renewed: 'renewed',
    date: 'date',
    speaker: 'speaker',
    force: 'force',
    topic: 'topic',
    words: 'words',
    changed: 'changed',
    target: 'target',
    metric: 'metric',
    figure: 'figure',
    victims: 'victims',
    source: 'source',
    basis: 'basis',
    responsible: 'responsible',
    type: 'type',
    attackers: 'attackers',
    targets: 'targets',
    denied: 'denied',
    'breach of': 'breach of',
    weapons: 'weapons',
    said: 'said',
    place: 'place',
    change: 'change',
    by: 'by',
    from: 'from',
    'held by': 'held by',
    signed: 'signed',
    name: 'name',
    brokers: 'brokers',
    'in force': 'in force',
    covers: 'covers',
    'leaves out': 'leaves out',
    'not bound': 'not bound',
    terms: 'terms',
    limits: 'limits',
    breaches: 'breaches',
    actors: 'actors',
    members: 'members',
    'not members': 'not members',
    chairs: 'chairs',
    produced: 'brought about',
    meetings: 'meetings',
    period: 'period',
    subject: 'subject',
    object: 'object',
    kind: 'kind',
    what: 'what',
    cells: 'cells',
    names: 'names',
    parent: 'parent',
    offices: 'offices',
    when: 'when',
    who: 'who',
    action: 'action',
    on: 'on',
    why: 'why',
    stands: 'stands',
  },

  /** Parts of rows and lines. */
  parts: {
    contested: 'contested',
    undone: 'taken back',
    denied: 'denied',
    not: 'not',
    no: 'no',
    changed: 'changed',
    new: 'new',
    more: 'more',
    reported: (from: string, to: string) => `${from} to ${to}`,
    days: (n: number) => `${n} d`,
    since: (date: string) => `since ${date}`,
    notReported: 'not-reported',
    quote: (words: string) => `“${words}”`,
    per: (sources: string) => `per ${sources}`,
    inferred: (rule: string) => `inferred (${rule})`,
    concluded: (basis: string, rule: string) => `${basis}: ${rule}`,
    noRule: 'rule',
    claims: (n: number) => `${n} ${n === 1 ? 'claim' : 'claims'}`,
    brokeredBy: (names: string) => `brokered by ${names}`,
    mediatedBy: (names: string) => `mediated by ${names}`,
    covers: (names: string) => `covers ${names}`,
    leavesOut: (names: string) => `leaves out ${names}`,
    towards: (names: string) => `towards ${names}`,
    by: (names: string) => `by ${names}`,
    against: (names: string) => `against ${names}`,
    from: (names: string) => `from ${names}`,
    before: (names: string) => `before ${names}`,
    accused: (names: string) => `accused: ${names}`,
    outcome: (outcome: string) => `outcome ${outcome}`,
    lastInForce: (date: string) => `last reported in force ${date}`,
    partiesNotNamed: 'parties not named',
    notNamed: 'not named',
    noFigure: 'none',
    between: (low: number, high: number) => `${low} to ${high}`,
    orFewer: (n: number) => `${n} or fewer`,
    orMore: (n: number) => `${n} or more`,
    topic: (topic: string) => `topic ${topic}`,
    role: (role: string, names: string) => `${role}: ${names}`,
    withoutDateOrNames: 'without-date-or-names',
  },

  brief: {
    titles: { truces: 'Truces', contacts: 'Contacts', commitments: 'Commitments', tolls: 'Tolls' },
    dispatches: (n: number, languages: string, period: string) =>
      `${n} ${n === 1 ? 'dispatch' : 'dispatches'} (${languages})${period}`,
    period: (first: string, last: string) => `, ${first} to ${last}`,
    claims: (n: number, kinds: string) => `${n} ${n === 1 ? 'claim' : 'claims'}${kinds === '' ? '' : `: ${kinds}`}`,
    kind: (kind: string, n: number) => `${kind} ${n}`,
    store: (path: string) => `store: ${path}`,
    unread: (n: number) => `${n} not read yet`,
    more: (n: number, command: string) => `and ${n} more: ${command}`,
  },

  messages: {
    none: 'nothing on record',
    noDecisions: 'no decisions yet',
    noneKnown: (many: string, what: string, times: string) =>
      `no ${many} are known ${what === '' ? '' : `for ${what} `}${times}`,
    filters: { conflict: 'conflict', of: 'actor', actor: 'actor', place: 'place', by: 'source' },
    times: { since: 'since', until: 'until', on: 'on', asKnown: 'in dispatches up to' },
    choices: {
      topic: 'topic',
      status: 'status',
      phase: 'phase',
      outcome: 'outcome',
      metric: 'metric',
      basis: 'basis',
      type: 'type',
      denied: 'denied',
      change: 'change',
    },
    named: (name: string) => `"${name}"`,
    and: ' and ',
    or: ' or ',
    notChoice: (choice: string) => `not ${choice}`,
    takenFor: (words: string, name: string, id: string) => `"${words}" is taken for ${name} (${id})`,
    leftOut: (columns: string) => `left out for want of room: ${columns}; --csv has everything`,
    unread: (n: number, all: number) => `not read by this version yet: ${n} of ${all}; run "truceline read"`,
    known: (name: string, id: string) => `${name} (${id}) is known, but nothing on record names it`,
    note: (message: string) => `note: ${message}`,
    read: (n: number, claims: number) => `${n} read (${claims} claims)`,
    knownAlready: (n: number) => `${n} known already`,
    passedOver: (n: number) => `${n} passed over`,
    interrupted: 'interrupted; the same command goes on from here',
    dossier: (url: string) => `dossier: ${url}  (Ctrl-C stops it)`,
    wrote: (path: string, dispatches: number, claims: number, megabytes: string) =>
      `wrote ${path} (${dispatches} dispatches, ${claims} claims, ${megabytes} MB)`,
    moreProblems: (n: number) => `and ${n} more`,
    nothingAdded: (wrong: number, all: number) => `nothing was added: ${wrong} of ${all} rows are wrong`,
    added: (n: number, path: string) => `${n} actors added to ${path}`,
    joined: (n: number) => `${n} name groups that are known already, and add their names to them`,
    leftOutActors: (governments: number, informal: number) =>
      `left out: ${governments} governments, known as states, and ${informal} that are not formally organised`,
    decoded: (file: string) => `${file} is not valid UTF-8 and was read as windows-1252`,
  },

  show: {
    notRead: 'not read yet: truceline read',
    noClaims: 'no claims',
    dispatch: (id: string, date: string | undefined) => `dispatch ${id}${date === undefined ? '' : `, ${date}`}`,
    rule: (rule: string, confidence: string) => `rule ${rule}, confidence ${confidence}`,
    explain: (id: string) => `how it was read: truceline explain ${id}`,
    met: (n: number, reason: string) => `${n} claims met: ${reason}`,
  },

  who: {
    rows: (n: number) => `${n} ${n === 1 ? 'row' : 'rows'}`,
    standsFor: (names: string) => `stands for ${names}`,
    held: 'offices held, by the list',
    holders: 'held by, by the list',
    at: (degrees: string, precision: string) => `at ${degrees} (${precision})`,
    within: (names: string) => `within ${names}`,
    claimedBy: (names: string) => `claimed or run by ${names}`,
    group: (list: string, cell: string, n: number) => `${list}, as ${cell}: ${n}`,
    source: 'source',
  },

  usage: {
    sinceLater: (since: string, until: string) => [
      `--since ${since} is later than --until ${until}`,
      'give the earlier date with --since',
    ],
    reviewer: () => ['nobody is named who decides', 'name yourself with --as, or in the variable TRUCELINE_REVIEWER'],
    twoClaims: () => ['this takes two claims', 'name two claims or more'],
    oneKind: (kinds: string) => [`claims of several kinds cannot be one thing: ${kinds}`, 'name claims of one kind'],
    badValue: (value: string, field: string, allowed: string) => [
      `"${value}" is no ${field} of this claim`,
      `write ${allowed}`,
    ],
    unknownDecision: (id: string) => [`there is no decision "${id}"`, 'truceline review list names them'],
    claimsNeeds: () => ['--claims needs something to read', 'name files or folders, or - for standard input'],
    parseNeeds: () => ['parse needs something to read', 'name files or folders, or - for standard input'],
    pretokenizedNeeds: () => ['--pretokenized needs --lang', 'name the language of the words, for example --lang fr'],
    day: 'write a day: 2020-11-07',
    date: 'write a day, a month or a year: 2020-11-07, 2020-11 or 2020',
    port: 'write a number from 0 to 65535',
    sentence: 'Give the number of a sentence, from 1.',
  },

  help: {
    program:
      'Reads dispatches and communiqués into sourced claims, and keeps a record of truces, promises, contacts, ' +
      'positions, violence and tolls in which every cell leads back to the words.',
    version: 'print the version',
    help: 'print help',
    helpCommand: 'print help for a command',
    noColor: 'no colours (NO_COLOR does the same)',
    interface: 'language of these commands (default: as LC_ALL, LC_MESSAGES or LANG say) and of a dossier’s page',
    more: '(--help tells more)',
    examples: 'Examples:',
    titles: {
      usage: 'Usage:',
      arguments: 'Arguments:',
      options: 'Options:',
      globalOptions: 'Global Options:',
      commands: 'Commands:',
    },
    choices: (list: string) => `choices: ${list}`,
    fallback: (value: string) => `default: ${value}`,
    after:
      'Exit codes: 0 done, 1 something could not be read or done, 2 wrong usage, 130 interrupted.\n' +
      'Data goes to standard output, messages and progress to standard error.',
  },

  options: {
    store: 'the store (default: TRUCELINE_STORE, else truceline.db in your data folder)',
    json: 'write JSON',
    csv: 'write CSV',
    date: 'publication date of dispatches that bring none: 2020-11-07, 2020-11 or 2020',
    lang: 'language of dispatches that name none (default: detected)',
    on: 'what held on that day: 2020-10-20 (default: what is known last)',
    asKnown: 'use only dispatches published by that day',
    unreviewed: 'as the engine alone read it, without review decisions',
    port: 'port to listen on (0: any free one)',
    conflict: 'only of this conflict: an id or a name',
    actor: 'only what names this actor, or who speaks and acts for it: an id or a name',
    place: 'only at this place, or within it: an id or a name',
    by: 'only what this source says, or who speaks for it: an id, a name or its words',
    since: 'only what happened, or was reported, on that day or later',
    until: 'only what happened, or was reported, by that day',
    topic: 'only on this topic',
  },

  listings: {
    conflicts: {
      summary: 'list conflicts: sides, phase, ground, by what their claims are known',
      description:
        'Lists the conflicts to which claims were assigned, those with most claims first: the sides and ground that ' +
        'dispatches name, which sides fight each other, the onset that is told, and the phase: a truce stands, violence ' +
        'is told of the last thirty days (fighting) or only of earlier ones (quiet), or the list has it over. "listed" ' +
        'is the period that the list of conflicts gives, "assigned" by what claims were assigned. A conflict that no ' +
        'list has is named after its country or its two sides; your own are read from conflicts.yml in your data ' +
        'folder, or from the file that TRUCELINE_CONFLICTS names, written as data/world/conflicts.yml is.',
      many: 'conflicts',
      of: 'only those to which this actor is a side; given twice, both are',
      phase: 'only those in one of these phases',
    },
    truces: {
      summary: 'list truces: parties, status, dates, on whose word',
      description:
        'Lists every truce on record with its status, on whose word, and its dates. Rival values stand side by side ' +
        'with "|". "contested" means that violations are alleged while it is in force. With --vague, "left out for" ' +
        'tells why a truce is left out otherwise.',
      many: 'truces',
      of: 'only those to which this actor is a party; given twice, both are',
      status: 'only those with one of these statuses',
      vague:
        'also what lists leave out: what tells of some truce without date, mediator, party or place, and truces that ' +
        'other evidence shows to be none of their own (only denied or feared, several told as one, a promise, a ' +
        'breach or holding of some truce, one unsure word, history)',
    },
    contacts: {
      summary: 'list contacts: who met or called whom, when and where',
      description:
        'Lists calls, meetings, visits, summits, talks and messages, planned, held or cancelled, the oldest first. With ' +
        '--of, "after" tells how many days had passed since the last one that was held.',
      many: 'contacts',
      of: 'only those in which this actor took part; given twice, both did',
    },
    commitments: {
      summary: 'list commitments: who promised what before whom, and what came of it',
      description:
        'Lists promises by their maker, before whom, by when, how often renewed, and the outcome that is reported, the ' +
        'oldest first.',
      many: 'commitments',
      of: 'only promises of this actor, or of who speaks for it; given twice, of both together',
      outcome: 'only those of which this is told',
    },
    positions: {
      summary: 'list positions: who demands, condemns, supports or refuses what',
      description:
        'Lists what is said, by speaker, force and topic, with its words. With --of, an actor’s sayings stand by topic and ' +
        'time, and "changed" marks where the force, or yes and no, differ from the saying before towards the same target.',
      many: 'positions',
      of: 'only what this actor says, or who speaks for it',
    },
    tolls: {
      summary: 'list tolls: figures by source, never added up',
      description:
        'Lists every figure of every series. A series is one source, metric and population; figures of different sources, ' +
        'and counts since a date and counts of one event, are never mixed. Counts of the same people stand together.',
      many: 'tolls',
      metric: 'only counts of these',
      basis: 'only counts since a date, or of one event',
    },
    incidents: {
      summary: 'list incidents: violence as reported, by whom, and who denies it',
      description:
        'Lists violence as reported, the oldest first: kind, attackers, targets, places, weapons, on whose word, the truce ' +
        'that it is said to breach, and the words in which it is denied. Where it is only feared, threatened or called for, "said" tells so.',
      many: 'incidents',
      type: 'only violence of this type',
      denied: 'only what someone denies',
      notDenied: 'only what nobody denies',
    },
    control: {
      summary: 'list control claims: who is said to have gained, held or lost a place',
      description:
        'Lists what is claimed of each place, the oldest first: gained, lost, held, besieged, by whom, from whom and on whose ' +
        'word. "held by" is who holds it by the latest claim of a gain or a hold; it is a claim, no finding.',
      many: 'control claims',
      change: 'only claims of this change',
    },
    agreements: {
      summary: 'list agreements: who signed what, who brokered it, what it covers',
      description:
        'Lists treaties, accords and protocols other than truces, the oldest first: parties, broker, when they were signed and ' +
        'took effect, what they cover and leave out, who is said not to be bound, their terms and limits in the words that tell ' +
        'them, and the breaches that are reported.',
      many: 'agreements',
      of: 'only those to which this actor is a party; given twice, both are',
    },
    actions: {
      summary: 'list actions: deployments, sanctions, aid, exchanges, releases, ruptures',
      description:
        'Lists deployments, mobilisations, sanctions, aid, exchanges and releases of prisoners, evacuations and ruptures, the ' +
        'oldest first: who does what to whom, where and on whose word. "said" tells what is only planned, called for or ' +
        'feared, and what is denied.',
      many: 'actions',
      of: 'only what this actor does, or who acts for it; given twice, both together',
      type: 'only actions of this type',
    },
    formats: {
      summary: 'list formats: mediation formats and alliances, their members, what they did',
      description:
        'Lists the standing formats and alliances that dispatches tell of, by the first report: those who are said to belong ' +
        'or not to belong, which of them the list has as chairs, and what they brought about: truces mediated, agreements ' +
        'brokered, positions taken, by their rows. "listed" is the period that the list of formats gives.',
      many: 'formats',
      of: 'only those to which this actor is said to belong; given twice, both are',
    },
    background: {
      summary: 'list background: when wars began, who holds which office, what a territory is',
      description:
        'Lists what dispatches tell as background, the oldest first: onsets of wars, offices and who holds them, and what a ' +
        'territory or people is said to be. Where nobody is named, the subject is the conflict. "said" tells what is denied.',
      many: 'background facts',
      type: 'only facts of this type',
    },
    changes: {
      summary: 'list changes: what dispatches since a day added to the record',
      description:
        'Lists what dispatches published on a day or later added, truces first: "new" was not on record before, "more" was, ' +
        'and something new is told of it in the cells that are named. The claims are those that tell what is new.',
      many: 'changes',
      since: 'what dispatches published on that day or later added',
    },
  },

  commands: {
    start: {
      summary: 'read dispatches, or the samples, and open the dossier',
      description:
        'Reads the given files and folders, or the samples that come with Truceline, and serves the dossier on this ' +
        'machine. Without paths the samples go to a store of their own, samples.db, so that yours stays clean.',
      paths: 'files, folders, or - for standard input (default: the samples)',
      noOpen: 'do not open a browser',
    },
    read: {
      summary: 'read dispatches into the store',
      description:
        'Reads dispatches from files, folders and standard input (-): .txt, .md, .json, .jsonl and .ndjson. What was ' +
        'read before is passed over, so an interrupted run goes on when the same command is given again. Without ' +
        'paths it reads again what an older version has read.',
      paths: 'files, folders, or - for standard input',
      claims: 'print one JSON line a dispatch with its claims, and keep nothing',
    },
    brief: {
      summary: 'what the store holds, on one screen',
      description: 'Shows the truces, contacts, commitments and tolls on record, the last reported first.',
    },
    who: {
      summary: 'find actors, places and sources by name, and where the record has them',
      description:
        'Finds the actors, places and sources on record whose name or id holds the words, most named first: for whom each ' +
        'stands, the offices that it held by period, where a place lies and who claims it, and which truces, contacts, ' +
        'positions and other rows name it, as what.',
      name: 'words of a name, or an id',
    },
    show: {
      summary: 'show a dispatch with its claims in place, one claim, or a row of the record',
      description:
        'Shows a dispatch with its claims marked where they were read, one claim and the words it stands on, or what a ' +
        'row of a listing holds: every cell with its sources, and every claim with its words.',
      id: 'id of a dispatch, of a claim, or of a row that a listing prints',
    },
    review: {
      summary: 'decide about claims and rows: accept, reject, correct, merge, split, assign, undo',
      description:
        'Keeps what a person decides about claims and rows of the record: who, when and why. Decisions are added, never ' +
        'changed; the later of two that contradict each other counts, and each can be taken back. They are found again by ' +
        'the quoted words, so they outlive a reading by a newer version; the claims themselves stay as they were read. ' +
        'The record is shown as reviewed, and with --unreviewed as the engine alone read it.',
      as: 'who decides (default: TRUCELINE_REVIEWER, else USER)',
      why: 'the reason, in your words',
      ids: 'ids of claims, or of rows for all their claims',
      claims: 'ids of claims',
      claim: 'id of a claim',
      decision: 'ids of decisions, as review list prints them',
      field: 'what is corrected',
      value: 'what it should be; of a time a day, a month, a year or a period',
      conflict: 'the conflict: an id or a name',
      actions: {
        accept: {
          summary: 'say that claims are right',
          description:
            'Says that claims are right: what they tell is marked as reviewed. A claim that was rejected is back.',
        },
        reject: {
          summary: 'set claims aside as wrongly read',
          description: 'Sets claims aside as wrongly read: the record goes on without them.',
        },
        correct: {
          summary: 'correct a field of a claim',
          description: 'Corrects one field of a claim; what it then tells is marked as reviewed.',
        },
        merge: {
          summary: 'join what tells of one thing',
          description: 'Joins claims of one kind, or all claims of several rows, into one row.',
        },
        split: {
          summary: 'part what tells of several things',
          description: 'Keeps claims of one kind apart from each other: each stands in another row.',
        },
        assign: {
          summary: 'say to which conflict claims belong',
          description: 'Assigns claims, or all claims of a row, to a conflict.',
        },
        undo: {
          summary: 'take a decision back',
          description: 'Takes decisions back; an undo can be taken back, too.',
        },
        list: {
          summary: 'list decisions',
          description: 'Lists all decisions in the order in which they were made, also those that were taken back.',
        },
      },
    },
    explain: {
      summary: 'show how a claim was read: its rule, over which syntax',
      description:
        'Reads the dispatch again and shows by which rule, over which words and syntax, the claim was read. Given a ' +
        'dispatch, shows why each sentence that gave no claim gave none: which words were weighed, and why rules abstained.',
      id: 'id of a claim, as show prints it, or of a dispatch',
      sentence: 'of a dispatch, this sentence only, from 1',
    },
    parse: {
      summary: 'show the syntax of sentences, as the rules see it',
      description:
        'Tags and parses texts into Universal Dependencies trees and draws them, or writes CoNLL-U. Useful when a phrase ' +
        'is added to the data and the shape of its sentence must be known.',
      paths: 'files, folders, or - for standard input',
      conllu: 'write CoNLL-U',
      pretokenized: 'parse the words that a CoNLL-U file gives, and write CoNLL-U',
    },
    serve: {
      summary: 'serve the dossier and the API on this machine',
      description:
        'Serves the dossier and a read-only HTTP API (described at /api/openapi.json) until Ctrl-C. Only this machine ' +
        'can reach it unless --host says otherwise; there is no log-in.',
      host: 'name or address to listen on',
      title: 'heading of the dossier',
    },
    dossier: {
      summary: 'write the dossier as one HTML file',
      description:
        'Writes the dossier with all dispatches and claims as one self-contained HTML file: it opens from disk, works ' +
        'without a network and can be sent as it is. Its page is in the reader’s own language, unless --interface names one.',
      out: 'where to write it, or - for standard output',
      title: 'heading of the dossier',
    },
    actors: {
      summary: 'import and list actors of your own',
      description:
        'Your own actors are known beside those that come with Truceline. They are kept in actors.json in your data ' +
        'folder, or in the file that TRUCELINE_ACTORS names; dispatches read before are read again with: truceline read.',
    },
    actorsImport: {
      summary: 'add the actors of a list',
      description:
        'Adds the actors of a list: CSV with the columns id, kind (person, organisation, group, force, format), name, ' +
        'fr, en, aliases, parent, sex, offices (several values in one field are parted by semicolons); YAML with ' +
        'the same fields under actors; or the actor file of UCDP as published. An actor with the same id is ' +
        'replaced. Where any row is wrong, nothing is added.',
      file: 'a CSV or YAML file',
      replace: 'forget what was imported before',
    },
    actorsList: {
      summary: 'list your own actors',
      description: 'Lists your own actors with their kinds, names and the lists that they came from.',
    },
  },
}
