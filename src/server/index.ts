export { createApp } from './app.ts'
export { dossierData } from './dossier-data.ts'
export { listen } from './listen.ts'
export type { KnownNames } from './resource.ts'
