import type { ParsedSentence, SyntaxModel, Word } from '../model/syntax.ts'
import type { Sentence, Token } from '../model/text.ts'
import type { Pipeline } from './pipeline.ts'

/** A SyntaxModel over a pipeline. The words of a contraction share their token's span. */
export function createSyntaxModel(pipeline: Pipeline): SyntaxModel {
  return {
    lang: pipeline.lang,
    parse(tokens: readonly Token[], sentence: Sentence): ParsedSentence {
      const own = tokens.slice(sentence.firstToken, sentence.endToken)
      const words = pipeline.analyse(own.map((token) => token.text)).map((word, index): Word => {
        const { start, end } = own[word.token]!
        const { form, lemma, upos, feats, head, deprel } = word
        return { index, token: sentence.firstToken + word.token, start, end, form, lemma, upos, feats, head, deprel }
      })
      return { ...sentence, words }
    },
  }
}
