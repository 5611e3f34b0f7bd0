import { catalogue } from '../../src/index.ts'
import { words } from '../text/index.ts'
import type { Language } from '../text/index.ts'
import type { Refusal } from '../text/read-number.ts'
import { SEED_CHARACTERS, shownText } from './bounds.ts'
import { PAIRS } from './scenarios.ts'

/** What was left out of a link or a change; told in the page's language when it is shown. */
export type LinkProblem =
  | {
      readonly kind: 'unknownPair' | 'unknownLanguage' | 'unknownField' | 'unknownLever'
      readonly found: string
    }
  | { readonly kind: 'seed' | 'otherModel'; readonly found: string }
  | { readonly kind: 'repeated'; readonly field: string }
  | { readonly kind: 'refused'; readonly field: string; readonly found: string; readonly refusal: Refusal }
  | { readonly kind: 'unusable'; readonly field: string; readonly found: string }
  | { readonly kind: 'tooLong'; readonly most: number }

/** One sentence or two. What came from outside is quoted, cut and free of what cannot be seen. */
export function describeProblem(problem: LinkProblem, language: Language): string {
  const { problems, refused } = words[language]
  const name = (field: string) => fieldName(field, language)
  switch (problem.kind) {
    case 'unknownPair':
      return problems.unknownPair(shownText(problem.found), PAIRS[0]!.title[language])
    case 'unknownLanguage':
      return problems.unknownLanguage(shownText(problem.found))
    case 'unknownField':
      return problems.unknownField(shownText(problem.found))
    case 'unknownLever':
      return problems.unknownLever(shownText(problem.found))
    case 'seed':
      return problems.seed(SEED_CHARACTERS)
    case 'otherModel':
      return problems.otherModel(shownText(problem.found), catalogue.modelVersion)
    case 'repeated':
      return problems.repeated(name(problem.field))
    case 'refused':
      return problems.refused(name(problem.field), shownText(problem.found), refused(problem.refusal))
    case 'unusable':
      return problems.unusable(name(problem.field), shownText(problem.found))
    case 'tooLong':
      return problems.tooLong(problem.most)
  }
}

/** A field of a link as the page calls it. */
function fieldName(field: string, language: Language): string {
  const text = words[language]
  const lever = catalogue.levers.find(({ key }) => field === `lever.${key}`)
  if (lever !== undefined) return lever.title[language]
  const names: ReadonlyMap<string, string> = new Map([
    ['pair', text.scenario],
    ['lang', text.chooseLanguage],
    ['seed', text.seed],
    ['months', text.months],
    ['replicates', text.replicates],
    ['model', text.model],
  ])
  return names.get(field) ?? shownText(field)
}
