// The arrows of docs/architecture.md, kept by `npm run check:arrows`.
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import only ${allowed.join(', ') || 'itself'}`,
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [`^src/${from}/`, ...allowed.map((a) => `^src/${a}/`)] },
})
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('model-stands-alone', 'model', []),
    only('text', 'text', ['model']),
    only('syntax', 'syntax', ['model', 'text']),
    only('values', 'values', ['model', 'text', 'syntax']),
    only('names', 'names', ['model', 'text', 'syntax', 'values']),
    only('claims', 'claims', ['model', 'text', 'syntax', 'values', 'names']),
    only('reader', 'reader', ['model', 'text', 'syntax', 'values', 'names', 'claims']),
    only('language', 'language', ['model', 'text', 'syntax', 'values', 'names', 'claims', 'reader']),
    only('record', 'record', ['model']),
    only('store', 'store', ['model']),
    only('intake', 'intake', ['model', 'text', 'language']),
    only('export', 'export', ['model', 'record']),
    only('web', 'web', ['model']),
    only('work', 'work', ['model', 'language', 'reader']),
    {
      name: 'pure-reading',
      severity: 'error',
      comment: 'the reader and the record touch no clock, network, file or randomness',
      from: { path: '^src/(model|text|syntax|values|names|claims|reader|record)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'drivers-stay-in-the-store',
      severity: 'error',
      from: { pathNot: '^src/store/' },
      to: { path: '^(node:sqlite|pg|kysely)' },
    },
    { name: 'no-train-in-src', severity: 'error', from: { path: '^src/' }, to: { path: '^(train|bench|test)/' } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.svelte'] },
  },
}
