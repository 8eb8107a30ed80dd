/** What is wrong with a row of a list of actors, and what to do about it. */
export const actorRows = {
  at: (file: string, what: 'line' | 'entry', number: number, message: string) =>
    `${file}, ${what} ${number}: ${message}`,
  noKind: (kinds: string) => ['no kind is given', `write ${kinds}`],
  badKind: (kind: string, kinds: string) => [`"${kind}" is no kind of actor`, `write ${kinds}`],
  noId: (example: string) => ['no id is given', `write small letters, digits and hyphens: ${example}`],
  badId: (id: string, kind: string, example: string) => [
    `"${id}" is no id of a ${kind}`,
    `write small letters, digits and hyphens: ${example}`,
  ],
  noName: () => ['no name is given', 'fill in name, or fr and en'],
  shortName: (name: string) => [`the name "${name}" is too short to be found in a text`, 'give a longer one'],
  noParent: (parent: string) => [
    `the parent "${parent}" is not known`,
    'write the code of a state (SYR), the id of a known actor, or of one in this list',
  ],
  badSex: (sex: string) => [`the sex "${sex}" is not known`, 'write m or f'],
  noOffices: (kind: string) => [`a ${kind} holds no office`, 'give offices to persons only'],
  badOffice: (office: string) => [
    `"${office}" is no office`,
    'write owner, key and dates: SYR/president 2000-07-17..2024-12-08',
  ],
  noOwner: (office: string) => [
    `the owner of "${office}" is not known`,
    'write the code of a state (SYR), the id of a known actor, or of one in this list',
  ],
  noTarget: (office: string) => [
    `the target of "${office}" is not known`,
    'write the code of a state (SYR), the id of a known actor, or of one in this list',
  ],
  badPeriod: (office: string) => [`"${office}" ends before it begins`, 'put the earlier date first'],
  twice: (id: string, before: string) => [
    `"${id}" stands on ${before} already`,
    'give one of the two another id, or join them',
  ],
  badNumber: (number: string) => [`the ActorId "${number}" is no number`, 'restore the row as UCDP published it'],
  noLongName: () => ['no name of three letters or more is given', 'fill in NameData, or take the row out'],
}
