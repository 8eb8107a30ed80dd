/** How the record's codes are put into words. */
export interface Words {
  /** A claim's type: `airstrike` of kind `violence`. */
  readonly type: (kind: string, code: string) => string
  readonly status: (code: string) => string
  readonly phase: (code: string) => string
  readonly end: (code: string) => string
  readonly outcome: (code: string) => string
  readonly state: (code: string) => string
  readonly topic: (code: string) => string
  readonly modality: (code: string) => string
  /** Of a cell's value: asserted, inferred, reviewed. */
  readonly basis: (code: string) => string
  readonly tollBasis: (code: string) => string
  readonly qualifier: (code: string) => string
  /** A part in a claim or at a place. */
  readonly role: (code: string) => string
  /** A list of the record: `truces`. */
  readonly list: (code: string) => string
  /** A kind of entity or claim: `truce`. */
  readonly entity: (code: string) => string
  /** The name of a cell: `mediators`. */
  readonly cell: (code: string) => string
  /** A value that is a code, of a cell of a kind of entity; anything else comes back as it is. */
  readonly value: (kind: string, cell: string, code: string) => string
  /** The value of an option that narrows a listing: `--metric killed`. */
  readonly choice: (option: string, code: string) => string
  /** What a reviewer did. */
  readonly action: (code: string) => string
  readonly rule: (code: string) => string
  /** Why claims met, phrase by phrase. */
  readonly reason: (text: string) => string
}
