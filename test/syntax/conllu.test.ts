import { describe, expect, it } from 'vitest'
import { loadPipeline } from '../../src/language/syntax.ts'
import { parsePretokenized, readConllu, writeConllu } from '../../src/syntax/index.ts'

const sample = `# sent_id = a
# text = La fin du conflit.
1\tLa\tle\tDET\t_\tDefinite=Def\t2\tdet\t_\t_
2\tfin\tfin\tNOUN\t_\t_\t0\troot\t_\t_
3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_
3\tde\tde\tADP\t_\t_\t5\tcase\t_\t_
4\tle\tle\tDET\t_\t_\t5\tdet\t_\t_
5\tconflit\tconflit\tNOUN\t_\t_\t2\tnmod\t_\tSpaceAfter=No
6\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

`

describe('CoNLL-U', () => {
  it('comes back as it was read', () => {
    expect(writeConllu(readConllu(sample))).toBe(sample)
  })

  it('reads Windows line ends and leaves empty nodes out', () => {
    const [sentence] = readConllu('1\ta\ta\tX\t_\t_\t0\troot\t_\t_\r\n1.1\tb\tb\tX\t_\t_\t_\t_\t_\t_\r\n\r\n')
    expect(sentence!.words.map((w) => w.form)).toEqual(['a'])
  })

  it('keeps an underscore that is a word', () => {
    const line = '1\t_\t_\tPUNCT\t_\t_\t0\troot\t_\t_\n\n'
    expect(writeConllu(readConllu(line))).toBe(line)
  })
})

describe('parsePretokenized', () => {
  it('keeps tokens, ranges and comments and fills in the rest', () => {
    const bare = sample.replaceAll(
      /\t(?:le|fin|de|conflit|\.)\t(?:DET|NOUN|ADP|PUNCT)\t_\t[^\t]*\t\d\t[a-z]+\t/g,
      '\t_\t_\t_\t_\t_\t_\t',
    )
    expect(bare).not.toBe(sample)
    const [filled] = readConllu(parsePretokenized(bare, loadPipeline('fr')))
    expect(filled!.comments).toEqual(['# sent_id = a', '# text = La fin du conflit.'])
    expect(filled!.ranges).toEqual([{ first: 2, last: 3, form: 'du', misc: '' }])
    expect(filled!.words.map((w) => `${w.form} ${w.upos} ${w.head} ${w.deprel}`)).toEqual([
      'La DET 1 det',
      'fin NOUN -1 root',
      'de ADP 4 case',
      'le DET 4 det',
      'conflit NOUN 1 nmod',
      '. PUNCT 1 punct',
    ])
  })
})
