const grouping = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2 })

/** A figure to two places, its thousands set apart. */
export const figure = (value: number): string => grouping.format(value)

/** A share 0–1 as people read it; a dash where nothing was asked for. */
export const percent = (share: number | null | undefined, digits = 1): string => (share === null || share === undefined ? '—' : `${(share * 100).toFixed(digits)}%`)
