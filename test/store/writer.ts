// Started by kill.test.ts as a process of its own: writes until it is killed, and says after each batch how many
// dispatches are committed.
import { openStore } from '../../src/store/index.ts'
import { dispatchOf, fill } from './fill.ts'

const [path, first = '0'] = process.argv.slice(2)
const store = await openStore(path!)
for (let n = Number(first); ; n += 8) {
  await fill(
    store,
    Array.from({ length: 8 }, (_, at) => dispatchOf(n + at)),
  )
  process.stdout.write(`${n + 8}\n`)
}
