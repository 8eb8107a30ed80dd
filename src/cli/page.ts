import { readFile } from 'node:fs/promises'
import { TrucelineError } from '../model/errors.ts'
import type { Context } from './context.ts'

/**
 * The built page of the dossier.
 * @throws TrucelineError `page-not-built`
 */
export async function readPage({ page }: Context): Promise<string> {
  try {
    return await readFile(page, 'utf8')
  } catch (cause) {
    throw new TrucelineError('page-not-built', 'the page of the dossier has not been built in this checkout', {
      repair: 'run "npm run build:web" once',
      cause,
    })
  }
}
