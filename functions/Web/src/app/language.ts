import { ref, watchEffect } from 'vue'

/** The languages the product speaks; Chinese is the official one. */
export type Language = 'zh' | 'en'

export interface Bilingual {
  zh: string
  en: string
}

const stored = localStorage.getItem('perf.language')

export const language = ref<Language>(stored === 'en' ? 'en' : 'zh')

watchEffect(() => {
  document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en'
  localStorage.setItem('perf.language', language.value)
})

/** What the API says in two languages, in the reader's. */
export const say = (text: Bilingual): string => text[language.value]

type Table = Record<string, readonly [zh: string, en: string]>

/** A page's own words beside its code, read in the language of the moment: `w.save`. */
export function words<T extends Table>(table: T): { readonly [K in keyof T]: string } {
  return new Proxy({} as { [K in keyof T]: string }, {
    get: (_, key: string) => table[key]?.[language.value === 'zh' ? 0 : 1] ?? key,
  })
}

/** Puts values into the places {0}, {1} … of a text. */
export const fill = (text: string, ...values: (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''))
