import { createHash } from 'node:crypto'

/** SHA-256 of a dispatch's text, hex. With the publication date it is what makes a dispatch the same dispatch. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/**
 * An id for a dispatch whose own id is already another dispatch's: `note` becomes `note-3f2a90bc`. The suffix comes
 * from the content, so the same dispatch gets the same id in every store where it has to give way.
 *
 * @param length how many hex digits to append, more where eight are taken as well
 */
export function givenWay(id: string, textHash: string, date: string | undefined, length = 8): string {
  const digest = createHash('sha256')
    .update(`${textHash}\n${date ?? ''}`)
    .digest('hex')
  return `${id}-${digest.slice(0, length)}`
}
