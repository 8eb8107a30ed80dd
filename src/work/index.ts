export { createPool, type Pool } from './pool.ts'
export type { Read, ReadAll } from './read-all.ts'
