import { find, get } from '@/api/client'
import type { Bilingual } from './language'

const SETTING = 'setting'

const known = new Map<string, Promise<Bilingual>>()
let settings: Promise<Map<string, Bilingual>> | undefined

/** A citation in words: the article with what it says, or the setting and that no law fixes it. */
export function citationText(source: { instrument: string; article: string }): Promise<Bilingual> {
  const key = `${source.instrument}/${source.article}`
  const asked = known.get(key) ?? (source.instrument === SETTING ? setting(source.article) : article(source))
  known.set(key, asked)
  asked.catch(() => known.delete(key))
  return asked
}

async function article(path: { instrument: string; article: string }): Promise<Bilingual> {
  const found = await find('/api/law/instruments/{instrument}/{article}', { path: { ...path } })
  if (!found) return { zh: `${path.instrument} ${path.article}`, en: `${path.instrument} ${path.article}` }
  const { citation, gist } = found.value
  return { zh: `${citation.text.zh}：${gist.zh}`, en: `${citation.text.en}: ${gist.en}` }
}

async function setting(key: string): Promise<Bilingual> {
  settings ??= get('/api/law/unwritten').then(({ value }) => new Map(value.map((each) => [each.key, each.text])))
  const text = (await settings).get(key) ?? { zh: key, en: key }
  return { zh: `本平台设置：${text.zh}（法律未规定）`, en: `Setting: ${text.en} (not fixed by law)` }
}
