import type { Problem } from './types'

/** The API refused: the sentence, the citation and the field say why. */
export class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly status: number,
  ) {
    super(problem.code)
  }
}

/** No answer came: whether it was done is not known. */
export class Unreachable extends Error {}

/** What to show for a failure that is not a refusal of the API's own. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof Refused) return failure.problem
  if (failure instanceof Unreachable)
    return local('unreachable', '连接不上服务器，请检查网络。填写的内容都还在，可以重试。', 'The server cannot be reached. What you wrote is still here: please try again.')
  console.error(failure)
  return local('broken', '页面出错，请刷新后重试。', 'Something broke on this page: please reload it.')
}

function local(code: string, title: string, titleEn: string): Problem {
  const citation = { instrument: '', article: '', text: { zh: '', en: '' } }
  return { type: `urn:perf:${code}`, title, titleEn, status: 0, code, citation }
}
