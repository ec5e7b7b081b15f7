import { ref, watchEffect } from 'vue'

/** Light, dark, or as the device is set. */
export type Theme = 'auto' | 'light' | 'dark'

const stored = localStorage.getItem('perf.theme')

export const theme = ref<Theme>(stored === 'light' || stored === 'dark' ? stored : 'auto')

watchEffect(() => {
  const root = document.documentElement
  if (theme.value === 'auto') delete root.dataset['theme']
  else root.dataset['theme'] = theme.value
  localStorage.setItem('perf.theme', theme.value)
})
