import type { Generated, GeneratedAlways } from 'kysely'

/** The tables as the query layer sees them; the same in every engine. Times are EDTF text, days are `YYYY-MM-DD`. */
export interface Tables {
  dispatches: DispatchTable
  claims: ClaimTable
  evidence: EvidenceTable
  mentions: MentionTable
  decisions: DecisionTable
}

interface DecisionTable {
  /** Assigned by the store; grows in order of arrival. */
  key: Generated<number>
  id: string
  /** The decision whole. */
  json: string
}

interface DispatchTable {
  /** Assigned by the store; grows in order of arrival. */
  key: Generated<number>
  id: string
  /** SHA-256 of the text, hex. */
  text_hash: string
  text: string
  lang: string
  title: string | null
  date: string | null
  /** First and last day that `date` may mean, for range queries. */
  day_from: string | null
  day_to: string | null
  url: string | null
  source: string | null
  origin: string | null
  /** The engine that read it; null while unread. */
  engine: string | null
  /** First day and id: the order of every list. */
  sort_key: GeneratedAlways<string>
}

interface ClaimTable {
  dispatch: number
  ordinal: number
  id: string
  kind: string
  type: string
  modality: string
  polarity: string
  topic: string | null
  time: string | null
  day_from: string | null
  day_to: string | null
  rule: string
  confidence: number
  /** The claim whole; the columns beside it are for finding it. */
  json: string
}

interface EvidenceTable {
  dispatch: number
  claim: number
  ordinal: number
  start_at: number
  end_at: number
}

/** Everyone and every place that a claim names. `slot`: a role, a place role or `source`. */
interface MentionTable {
  dispatch: number
  claim: number
  ordinal: number
  slot: string
  actor: string | null
  place: string | null
  start_at: number
  end_at: number
  words: string
}
