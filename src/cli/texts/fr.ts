import { actorRows } from './fr-actors.ts'
import { commander } from './fr-commander.ts'
import { words } from './fr-words.ts'
import type { Texts } from './shape.ts'

const PRECISION: Readonly<Record<string, string>> = {
  exact: 'lieu exact',
  district: 'district',
  region: 'région',
  country: 'pays',
}

/** La ligne de commande en français. */
export const fr: Texts = {
  code: 'fr',
  words,
  commander,
  actorRows,
  columns: {
    id: 'id',
    claims: 'faits',
    status: 'état',
    phase: 'phase',
    dyads: 'face à face',
    onset: 'début',
    listed: 'liste',
    assigned: 'rattachés',
    parties: 'parties',
    declared: 'annonce',
    effective: 'prise d’effet',
    ended: 'fin',
    per: 'selon',
    mediators: 'médiateurs',
    places: 'lieux',
    'last in force': 'dernière mention en vigueur',
    reported: 'rapporté',
    'left out for': 'écartée car',
    time: 'quand',
    mode: 'forme',
    state: 'état',
    participants: 'participants',
    venue: 'lieu',
    topics: 'sujets',
    after: 'après',
    promisors: 'promis par',
    before: 'devant',
    content: 'contenu',
    made: 'pris',
    outcome: 'suite',
    deadline: 'échéance',
    renewed: 'renouvelé',
    date: 'date',
    speaker: 'locuteur',
    force: 'nature',
    topic: 'sujet',
    words: 'propos',
    changed: 'changement',
    target: 'envers',
    metric: 'mesure',
    figure: 'chiffre',
    victims: 'victimes',
    source: 'source',
    basis: 'compte',
    responsible: 'responsable',
    type: 'type',
    attackers: 'assaillants',
    targets: 'cibles',
    denied: 'démenti',
    'breach of': 'viole, dit-on',
    weapons: 'armes',
    said: 'dit',
    place: 'lieu',
    change: 'changement',
    by: 'par',
    from: 'sur',
    'held by': 'tenu par',
    signed: 'signature',
    name: 'nom',
    brokers: 'entremise',
    'in force': 'en vigueur',
    covers: 'couvre',
    'leaves out': 'ne couvre pas',
    'not bound': 'non liés',
    terms: 'termes',
    limits: 'limites',
    breaches: 'violations',
    actors: 'acteurs',
    members: 'membres',
    'not members': 'non-membres',
    chairs: 'présidence',
    produced: 'à son actif',
    meetings: 'rencontres',
    period: 'période',
    subject: 'sujet',
    object: 'est dit être',
    kind: 'genre',
    what: 'quoi',
    cells: 'cases',
    names: 'noms',
    parent: 'rattachement',
    offices: 'fonctions',
    when: 'quand',
    who: 'qui',
    action: 'action',
    on: 'quoi',
    why: 'pourquoi',
    stands: 'compte',
  },

  parts: {
    contested: 'contestée',
    undone: 'annulé',
    denied: 'démenti',
    not: 'nié',
    no: 'sans',
    changed: 'changé',
    new: 'nouveau',
    more: 'complété',
    reported: (from, to) => `${from} à ${to}`,
    days: (n) => `${n} j`,
    since: (date) => `depuis ${date}`,
    notReported: 'non rapportée',
    quote: (words) => `« ${words} »`,
    per: (sources) => `selon ${sources}`,
    inferred: (rule) => `déduit (${rule})`,
    concluded: (basis, rule) => `${basis} : ${rule}`,
    noRule: 'par règle',
    claims: (n) => (n === 1 ? '1 fait rapporté' : `${n} faits rapportés`),
    brokeredBy: (names) => `par l’entremise de ${names}`,
    mediatedBy: (names) => `médiation : ${names}`,
    covers: (names) => `couvre ${names}`,
    leavesOut: (names) => `ne couvre pas ${names}`,
    towards: (names) => `envers ${names}`,
    by: (names) => `par ${names}`,
    against: (names) => `contre ${names}`,
    from: (names) => `sur ${names}`,
    before: (names) => `devant ${names}`,
    accused: (names) => `mis en cause : ${names}`,
    outcome: (outcome) => `suite : ${outcome}`,
    lastInForce: (date) => `dernière mention en vigueur ${date}`,
    partiesNotNamed: 'parties non nommées',
    notNamed: 'non nommé',
    noFigure: 'aucun',
    between: (low, high) => `${low} à ${high}`,
    orFewer: (n) => `${n} ou moins`,
    orMore: (n) => `${n} ou plus`,
    topic: (topic) => `sujet : ${topic}`,
    role: (role, names) => `${role} : ${names}`,
    withoutDateOrNames: 'ni date ni nom',
  },

  brief: {
    titles: { truces: 'Trêves', contacts: 'Contacts', commitments: 'Engagements', tolls: 'Bilans' },
    dispatches: (n, languages, period) => `${n} ${n < 2 ? 'dépêche' : 'dépêches'} (${languages})${period}`,
    period: (first, last) => `, du ${first} au ${last}`,
    claims: (n, kinds) => `${n} ${n < 2 ? 'fait rapporté' : 'faits rapportés'}${kinds === '' ? '' : ` : ${kinds}`}`,
    kind: (kind, n) => `${kind} ${n}`,
    store: (path) => `fonds : ${path}`,
    unread: (n) => (n < 2 ? `${n} pas encore lue` : `${n} pas encore lues`),
    more: (n, command) => `et ${n} de plus : ${command}`,
  },

  messages: {
    none: 'rien au dossier',
    noDecisions: 'aucune décision encore',
    noneKnown: (many, what, times) => `rien au dossier (${many}) ${what === '' ? '' : `pour ${what} `}${times}`,
    filters: { conflict: 'conflit', of: 'acteur', actor: 'acteur', place: 'lieu', by: 'source' },
    times: { since: 'depuis', until: 'jusqu’à', on: 'au', asKnown: 'dans les dépêches parues jusqu’au' },
    choices: {
      topic: 'sujet',
      status: 'état',
      phase: 'phase',
      outcome: 'suite',
      metric: 'mesure',
      basis: 'compte',
      type: 'type',
      denied: 'démenti',
      change: 'changement',
    },
    named: (name) => `« ${name} »`,
    and: ' et ',
    or: ' ou ',
    notChoice: (choice) => `non ${choice}`,
    takenFor: (words, name, id) => `« ${words} » est compris comme ${name} (${id})`,
    leftOut: (columns) => `omis faute de place : ${columns} ; --csv donne tout`,
    unread: (n, all) => `pas encore lues par cette version : ${n} sur ${all} ; lancez « truceline read »`,
    known: (name, id) => `${name} (${id}) est connu, mais rien au dossier ne le nomme`,
    note: (message) => `remarque : ${message}`,
    read: (n, claims) => `${n} ${n < 2 ? 'lue' : 'lues'} (${claims} ${claims < 2 ? 'fait' : 'faits'})`,
    knownAlready: (n) => `${n} déjà ${n < 2 ? 'connue' : 'connues'}`,
    passedOver: (n) => `${n} ${n < 2 ? 'laissée' : 'laissées'} de côté`,
    interrupted: 'interrompu ; la même commande reprend ici',
    dossier: (url) => `dossier : ${url}  (Ctrl-C l’arrête)`,
    wrote: (path, dispatches, claims, megabytes) =>
      `${path} écrit (${dispatches} ${dispatches < 2 ? 'dépêche' : 'dépêches'}, ${claims} ${claims < 2 ? 'fait' : 'faits'}, ${megabytes.replace('.', ',')} Mo)`,
    moreProblems: (n) => `et ${n} de plus`,
    nothingAdded: (wrong, all) => `rien n’a été ajouté : ${wrong} lignes sur ${all} sont fautives`,
    added: (n, path) => `${n} ${n < 2 ? 'acteur ajouté' : 'acteurs ajoutés'} à ${path}`,
    joined: (n) => `${n} désignent des groupes déjà connus et leur ajoutent leurs noms`,
    leftOutActors: (governments, informal) =>
      `omis : ${governments} gouvernements, connus comme États, et ${informal} sans organisation formelle`,
    decoded: (file) => `${file} n’est pas de l’UTF-8 valide et a été lu comme du windows-1252`,
  },

  show: {
    notRead: 'pas encore lue : truceline read',
    noClaims: 'aucun fait rapporté',
    dispatch: (id, date) => `dépêche ${id}${date === undefined ? '' : `, ${date}`}`,
    rule: (rule, confidence) => `règle ${rule}, confiance ${confidence.replace('.', ',')}`,
    explain: (id) => `comment il a été lu : truceline explain ${id}`,
    met: (n, reason) => `${n} faits réunis : ${reason}`,
  },

  who: {
    rows: (n) => `${n} ${n < 2 ? 'entrée' : 'entrées'}`,
    standsFor: (names) => `représente ${names}`,
    held: 'fonctions exercées, d’après la liste',
    holders: 'exercée par, d’après la liste',
    at: (degrees, precision) => `à ${degrees} (${PRECISION[precision] ?? precision})`,
    within: (names) => `dans ${names}`,
    claimedBy: (names) => `revendiqué ou tenu par ${names}`,
    group: (list, cell, n) => `${list}, comme ${cell} : ${n}`,
    source: 'source',
  },

  usage: {
    sinceLater: (since, until) => [
      `--since ${since} est postérieur à --until ${until}`,
      'donnez la première date avec --since',
    ],
    reviewer: () => ['nul n’est nommé qui décide', 'nommez-vous par --as, ou dans la variable TRUCELINE_REVIEWER'],
    twoClaims: () => ['il y faut deux faits', 'nommez au moins deux faits'],
    oneKind: (kinds) => [
      `des faits de plusieurs genres ne peuvent être une même chose : ${kinds}`,
      'nommez des faits d’un même genre',
    ],
    badValue: (value, field, allowed) => [`« ${value} » ne convient pas à ${field} de ce fait`, `écrivez ${allowed}`],
    unknownDecision: (id) => [`aucune décision « ${id} »`, 'truceline review list les nomme'],
    claimsNeeds: () => [
      '--claims demande quelque chose à lire',
      'nommez des fichiers ou des dossiers, ou - pour l’entrée standard',
    ],
    parseNeeds: () => [
      'parse demande quelque chose à lire',
      'nommez des fichiers ou des dossiers, ou - pour l’entrée standard',
    ],
    pretokenizedNeeds: () => ['--pretokenized demande --lang', 'indiquez la langue des mots, par exemple --lang fr'],
    day: 'écrivez un jour : 2020-11-07',
    date: 'écrivez un jour, un mois ou une année : 2020-11-07, 2020-11 ou 2020',
    port: 'écrivez un nombre de 0 à 65535',
    sentence: 'donnez le numéro d’une phrase, à partir de 1',
  },

  help: {
    program:
      'Lit des dépêches et des communiqués, en tire des faits rapportés et sourcés, et tient un dossier des trêves, des ' +
      'promesses, des contacts, des positions, des violences et des bilans où chaque case ramène aux mots.',
    version: 'affiche la version',
    help: 'affiche l’aide',
    helpCommand: 'affiche l’aide d’une commande',
    noColor: 'sans couleurs (comme NO_COLOR)',
    interface: 'langue de ces commandes (par défaut : selon LC_ALL, LC_MESSAGES ou LANG) et de la page d’un dossier',
    more: '(--help en dit plus)',
    examples: 'Exemples :',
    titles: {
      usage: 'Emploi :',
      arguments: 'Arguments :',
      options: 'Options :',
      globalOptions: 'Options générales :',
      commands: 'Commandes :',
    },
    choices: (list) => `au choix : ${list}`,
    fallback: (value) => `par défaut : ${value}`,
    after:
      'Codes de sortie : 0 fait, 1 quelque chose n’a pu être lu ou fait, 2 mauvais emploi, 130 interrompu.\n' +
      'Les données vont à la sortie standard, les messages et l’avancement à la sortie d’erreur.',
  },

  options: {
    store: 'le fonds (par défaut TRUCELINE_STORE, sinon truceline.db dans votre dossier de données)',
    json: 'écrit du JSON',
    csv: 'écrit du CSV',
    date: 'date de parution des dépêches qui n’en portent pas : 2020-11-07, 2020-11 ou 2020',
    lang: 'langue des dépêches qui n’en indiquent pas (par défaut : reconnue)',
    on: 'ce qui valait ce jour-là : 2020-10-20 (par défaut : ce qu’on sait en dernier)',
    asKnown: 'seulement les dépêches parues jusqu’à ce jour',
    unreviewed: 'telle que le moteur seul l’a lue, sans les décisions de relecture',
    port: 'port où écouter (0 : n’importe quel port libre)',
    conflict: 'seulement ce conflit : un identifiant ou un nom',
    actor: 'seulement ce qui nomme cet acteur, ou qui parle et agit pour lui : un identifiant ou un nom',
    place: 'seulement ce lieu, ou ce qui s’y trouve : un identifiant ou un nom',
    by: 'seulement ce que dit cette source, ou qui parle pour elle : un identifiant, un nom ou ses mots',
    since: 'seulement ce qui s’est passé, ou a été rapporté, ce jour-là ou plus tard',
    until: 'seulement ce qui s’est passé, ou a été rapporté, jusqu’à ce jour',
    topic: 'seulement sur ce sujet',
  },

  listings: {
    conflicts: {
      summary: 'liste les conflits : camps, phase, terrain, et d’après quoi les faits y sont rattachés',
      description:
        'Liste les conflits auxquels des faits sont rattachés, ceux qui en ont le plus d’abord : les camps et le terrain ' +
        'que nomment les dépêches, qui s’y combat, le début qui est dit, et la phase : une trêve est en vigueur, des ' +
        'violences sont rapportées des trente derniers jours (combats) ou seulement d’avant (accalmie), ou la liste le ' +
        'donne pour terminé. « liste » est la période que donne la liste des conflits, « rattachés » dit d’après quoi. Un ' +
        'conflit absent des listes porte le nom de son pays ou de ses deux camps ; les vôtres se lisent dans conflicts.yml, ' +
        'dans votre dossier de données, ou dans le fichier que nomme TRUCELINE_CONFLICTS, écrit comme ' +
        'data/world/conflicts.yml.',
      many: 'conflits',
      of: 'seulement ceux dont cet acteur est un camp ; donné deux fois, les deux le sont',
      phase: 'seulement ceux qui sont dans l’une de ces phases',
    },
    truces: {
      summary: 'liste les trêves : parties, état, dates, sur la parole de qui',
      description:
        'Liste toutes les trêves au dossier avec leur état, sur la parole de qui, et leurs dates. Les valeurs rivales ' +
        'sont côte à côte, séparées par « | ». « contestée » veut dire que des violations sont alléguées pendant ' +
        'qu’elle est en vigueur. Avec --vague, « écartée car » dit pourquoi une trêve est écartée autrement.',
      many: 'trêves',
      of: 'seulement celles dont cet acteur est partie ; donné deux fois, les deux le sont',
      status: 'seulement celles qui sont dans l’un de ces états',
      vague:
        'aussi ce que les listes écartent : ce qui parle d’une trêve sans date, ni médiateur, ni partie, ni lieu, et les ' +
        'trêves dont d’autres indices montrent qu’elles n’en sont pas (seulement niée ou redoutée, plusieurs dites ' +
        'comme une, une promesse, la violation ou le respect d’une trêve quelconque, un seul mot incertain, un rappel)',
    },
    contacts: {
      summary: 'liste les contacts : qui a rencontré ou appelé qui, quand et où',
      description:
        'Liste les appels, rencontres, visites, sommets, pourparlers et messages, prévus, tenus ou annulés, du plus ancien ' +
        'au plus récent. Avec --of, « après » dit combien de jours ont passé depuis le dernier qui a été tenu.',
      many: 'contacts',
      of: 'seulement ceux auxquels cet acteur a pris part ; donné deux fois, les deux y étaient',
    },
    commitments: {
      summary: 'liste les engagements : qui a promis quoi devant qui, et ce qu’il en est advenu',
      description:
        'Liste les promesses par leur auteur, devant qui, pour quand, combien de fois renouvelées, et la suite rapportée, ' +
        'de la plus ancienne à la plus récente.',
      many: 'engagements',
      of: 'seulement les promesses de cet acteur, ou de qui parle pour lui ; donné deux fois, des deux ensemble',
      outcome: 'seulement ceux dont cette suite est rapportée',
    },
    positions: {
      summary: 'liste les positions : qui demande, condamne, soutient ou refuse quoi',
      description:
        'Liste ce qui est dit, par locuteur, nature et sujet, avec les mots mêmes. Avec --of, les propos d’un acteur sont ' +
        'rangés par sujet et dans le temps, et « changé » marque où la nature, ou le oui et le non, diffèrent du propos ' +
        'précédent envers la même cible.',
      many: 'positions',
      of: 'seulement ce que dit cet acteur, ou qui parle pour lui',
    },
    tolls: {
      summary: 'liste les bilans : des chiffres par source, jamais additionnés',
      description:
        'Liste chaque chiffre de chaque série. Une série, c’est une source, une mesure et une population ; les chiffres de ' +
        'sources différentes, et les totaux depuis une date et ceux d’un seul fait, ne sont jamais mêlés. Les comptes des ' +
        'mêmes personnes se suivent.',
      many: 'bilans',
      metric: 'seulement les comptes de ceux-ci',
      basis: 'seulement les totaux depuis une date, ou ceux d’un seul fait',
    },
    incidents: {
      summary: 'liste les violences rapportées, par qui, et qui les dément',
      description:
        'Liste les violences rapportées, de la plus ancienne à la plus récente : genre, assaillants, cibles, lieux, armes, ' +
        'sur la parole de qui, la trêve qu’elles violeraient, et les mots qui les démentent. Quand elles sont seulement redoutées, menacées ou réclamées, ' +
        '« dit » l’indique.',
      many: 'violences',
      type: 'seulement les violences de ce type',
      denied: 'seulement ce que quelqu’un dément',
      notDenied: 'seulement ce que personne ne dément',
    },
    control: {
      summary: 'liste le terrain : qui aurait pris, tenu ou perdu un lieu',
      description:
        'Liste ce qui est affirmé de chaque lieu, du plus ancien au plus récent : pris, perdu, tenu, assiégé, par qui, sur ' +
        'qui, et sur la parole de qui. « tenu par » dit qui le tient d’après la dernière prise ou le dernier maintien ' +
        'affirmé ; c’est une affirmation, non un constat.',
      many: 'terrain',
      change: 'seulement les affirmations de ce changement',
    },
    agreements: {
      summary: 'liste les accords : qui a signé quoi, par l’entremise de qui, et ce qu’ils couvrent',
      description:
        'Liste les traités, accords et protocoles autres que les trêves, du plus ancien au plus récent : parties, ' +
        'entremise, signature et prise d’effet, ce qu’ils couvrent et ne couvrent pas, qui est dit ne pas être lié, leurs ' +
        'termes et leurs limites dans les mots qui les disent, et les violations rapportées.',
      many: 'accords',
      of: 'seulement ceux dont cet acteur est partie ; donné deux fois, les deux le sont',
    },
    actions: {
      summary: 'liste les actions : déploiements, sanctions, aide, échanges, libérations, ruptures',
      description:
        'Liste les déploiements, mobilisations, sanctions, aides, échanges et libérations de prisonniers, évacuations et ' +
        'ruptures, de la plus ancienne à la plus récente : qui fait quoi à qui, où, et sur la parole de qui. « dit » ' +
        'indique ce qui est seulement prévu, réclamé ou redouté, et ce qui est nié.',
      many: 'actions',
      of: 'seulement ce que fait cet acteur, ou qui agit pour lui ; donné deux fois, les deux ensemble',
      type: 'seulement les actions de ce type',
    },
    formats: {
      summary: 'liste les formats : médiations et alliances, leurs membres, ce qu’ils ont fait',
      description:
        'Liste les formats permanents et les alliances dont parlent les dépêches, par première mention : ceux qui sont dits ' +
        'en être ou ne pas en être, lesquels la liste donne à sa présidence, et ce qui est à leur actif : trêves ' +
        'négociées, accords conclus par leur entremise, positions prises, par leurs lignes. « liste » est la période que ' +
        'donne la liste des formats.',
      many: 'formats',
      of: 'seulement ceux dont cet acteur est dit membre ; donné deux fois, les deux le sont',
    },
    background: {
      summary: 'liste le contexte : début des guerres, fonctions, statut des territoires',
      description:
        'Liste ce que les dépêches donnent pour acquis, du plus ancien au plus récent : débuts de guerres, fonctions et ' +
        'leurs titulaires, ce qu’un territoire ou un peuple est dit être. Quand personne n’est nommé, le sujet est le ' +
        'conflit. « dit » indique ce qui est nié.',
      many: 'contexte',
      type: 'seulement les faits de ce type',
    },
    changes: {
      summary: 'liste les changements : ce que les dépêches ont ajouté au dossier depuis un jour',
      description:
        'Liste ce qu’ont ajouté les dépêches parues ce jour-là ou plus tard, les trêves d’abord : « nouveau » n’était pas ' +
        'au dossier, « complété » y était, et les cases nommées disent du nouveau. Les faits sont ceux qui disent le ' +
        'nouveau.',
      many: 'changements',
      since: 'ce qu’ont ajouté les dépêches parues ce jour-là ou plus tard',
    },
  },

  commands: {
    start: {
      summary: 'lit des dépêches, ou les exemples, et ouvre le dossier',
      description:
        'Lit les fichiers et dossiers donnés, ou les exemples fournis avec Truceline, et sert le dossier sur cette machine. ' +
        'Sans chemins, les exemples vont dans un fonds à part, samples.db, pour que le vôtre reste intact.',
      paths: 'fichiers, dossiers, ou - pour l’entrée standard (par défaut : les exemples)',
      noOpen: 'n’ouvre pas de navigateur',
    },
    read: {
      summary: 'lit des dépêches et les verse au fonds',
      description:
        'Lit des dépêches dans des fichiers, des dossiers et à l’entrée standard (-) : .txt, .md, .json, .jsonl et .ndjson. ' +
        'Ce qui a déjà été lu est passé : une lecture interrompue reprend quand la même commande est redonnée. Sans ' +
        'chemins, relit ce qu’une version plus ancienne a lu.',
      paths: 'fichiers, dossiers, ou - pour l’entrée standard',
      claims: 'écrit une ligne JSON par dépêche avec ses faits, et ne garde rien',
    },
    brief: {
      summary: 'ce que contient le fonds, sur un écran',
      description:
        'Montre les trêves, contacts, engagements et bilans au dossier, du plus récemment rapporté au plus ancien.',
    },
    who: {
      summary: 'trouve acteurs, lieux et sources par leur nom, et où ils sont au dossier',
      description:
        'Trouve les acteurs, lieux et sources du dossier dont le nom ou l’identifiant contient ces mots, les plus nommés ' +
        'd’abord : qui chacun représente, les fonctions qu’il a exercées et quand, où se trouve un lieu et qui le ' +
        'revendique, et quelles trêves, quels contacts, positions et autres entrées le nomment, et comme quoi.',
      name: 'mots d’un nom, ou un identifiant',
    },
    show: {
      summary: 'montre une dépêche et ses faits à leur place, un fait, ou une entrée du dossier',
      description:
        'Montre une dépêche, avec ses faits marqués là où ils ont été lus, un fait et les mots qui le portent, ou ce que ' +
        'contient la ligne d’une liste : chaque case avec ses sources, et chaque fait avec ses mots.',
      id: 'identifiant d’une dépêche, d’un fait, ou d’une ligne affichée par une liste',
    },
    review: {
      summary: 'décide des faits et des lignes : accepter, rejeter, corriger, réunir, séparer, rattacher, annuler',
      description:
        'Garde ce qu’une personne décide des faits et des lignes du dossier : qui, quand et pourquoi. Les décisions ' +
        's’ajoutent et ne changent jamais ; de deux qui se contredisent, la dernière compte, et chacune peut être ' +
        'annulée. Elles se retrouvent par les mots cités, et survivent donc à la lecture par une version plus récente ; les ' +
        'faits restent tels qu’ils ont été lus. Le dossier se montre relu, et avec --unreviewed tel que le moteur seul l’a lu.',
      as: 'qui décide (par défaut : TRUCELINE_REVIEWER, sinon USER)',
      why: 'la raison, dans vos mots',
      ids: 'identifiants de faits, ou de lignes pour tous leurs faits',
      claims: 'identifiants de faits',
      claim: 'identifiant d’un fait',
      decision: 'identifiants de décisions, que donne review list',
      field: 'ce qui est corrigé',
      value: 'ce qu’il faut y lire ; pour le temps un jour, un mois, une année ou une période',
      conflict: 'le conflit : un identifiant ou un nom',
      actions: {
        accept: {
          summary: 'dit que des faits sont justes',
          description: 'Dit que des faits sont justes : ce qu’ils disent est marqué relu. Un fait rejeté revient.',
        },
        reject: {
          summary: 'écarte des faits mal lus',
          description: 'Écarte des faits mal lus : le dossier continue sans eux.',
        },
        correct: {
          summary: 'corrige un fait sur un point',
          description: 'Corrige un point d’un fait ; ce qu’il dit alors est marqué relu.',
        },
        merge: {
          summary: 'réunit ce qui parle d’une même chose',
          description: 'Réunit des faits d’un même genre, ou tous les faits de plusieurs lignes, en une ligne.',
        },
        split: {
          summary: 'sépare ce qui parle de plusieurs choses',
          description:
            'Tient à l’écart les uns des autres des faits d’un même genre : chacun est dans une autre ligne.',
        },
        assign: {
          summary: 'dit à quel conflit des faits appartiennent',
          description: 'Rattache à un conflit des faits, ou tous les faits d’une ligne.',
        },
        undo: {
          summary: 'annule une décision',
          description: 'Annule des décisions ; une annulation s’annule aussi.',
        },
        list: {
          summary: 'liste les décisions',
          description: 'Liste toutes les décisions dans l’ordre où elles ont été prises, annulées comprises.',
        },
      },
    },
    explain: {
      summary: 'montre comment un fait a été lu : sa règle, sur quelle syntaxe',
      description:
        'Relit la dépêche et montre par quelle règle, sur quels mots et quelle syntaxe, le fait a été lu (en anglais). Pour ' +
        'une dépêche, montre pourquoi chaque phrase sans fait n’en a pas donné : quels mots ont été pesés, et pourquoi les ' +
        'règles se sont abstenues.',
      id: 'identifiant d’un fait, tel que show l’affiche, ou d’une dépêche',
      sentence: 'd’une dépêche, cette phrase seulement, à partir de 1',
    },
    parse: {
      summary: 'montre la syntaxe des phrases, telle que les règles la voient',
      description:
        'Étiquette et analyse des textes en arbres Universal Dependencies et les dessine, ou écrit du CoNLL-U. Utile quand ' +
        'on ajoute une tournure aux données et qu’il faut connaître la forme de sa phrase.',
      paths: 'fichiers, dossiers, ou - pour l’entrée standard',
      conllu: 'écrit du CoNLL-U',
      pretokenized: 'analyse les mots que donne un fichier CoNLL-U, et écrit du CoNLL-U',
    },
    serve: {
      summary: 'sert le dossier et l’API sur cette machine',
      description:
        'Sert le dossier et une API HTTP en lecture seule (décrite à /api/openapi.json) jusqu’à Ctrl-C. Seule cette machine ' +
        'y a accès, sauf indication de --host ; il n’y a pas d’identification.',
      host: 'nom ou adresse où écouter',
      title: 'titre du dossier',
    },
    dossier: {
      summary: 'écrit le dossier en un seul fichier HTML',
      description:
        'Écrit le dossier, avec toutes les dépêches et tous les faits, en un seul fichier HTML autonome : il s’ouvre depuis ' +
        'le disque, se passe de réseau et peut être envoyé tel quel. Sa page est dans la langue du lecteur, sauf si ' +
        '--interface en nomme une.',
      out: 'où l’écrire, ou - pour la sortie standard',
      title: 'titre du dossier',
    },
    actors: {
      summary: 'importe et liste vos propres acteurs',
      description:
        'Vos propres acteurs sont connus à côté de ceux que Truceline apporte. Ils sont gardés dans actors.json, dans votre ' +
        'dossier de données, ou dans le fichier que nomme TRUCELINE_ACTORS ; les dépêches déjà lues sont relues par : ' +
        'truceline read.',
    },
    actorsImport: {
      summary: 'ajoute les acteurs d’une liste',
      description:
        'Ajoute les acteurs d’une liste : CSV avec les colonnes id, kind (person, organisation, group, force, format), name, ' +
        'fr, en, aliases, parent, sex, offices (plusieurs valeurs d’un champ sont séparées par des points-virgules) ; YAML ' +
        'avec les mêmes champs sous actors ; ou le fichier d’acteurs de l’UCDP tel que publié. Un acteur de même ' +
        'identifiant est remplacé. Si une ligne est fautive, rien n’est ajouté.',
      file: 'un fichier CSV ou YAML',
      replace: 'oublie ce qui a été importé auparavant',
    },
    actorsList: {
      summary: 'liste vos propres acteurs',
      description: 'Liste vos propres acteurs avec leur genre, leurs noms et les listes d’où ils viennent.',
    },
  },
}
