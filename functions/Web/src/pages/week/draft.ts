import type { Of, Sent } from '@/api/types'

/** One piece of work as its owner writes it. */
export interface DraftItem {
  id: string
  task: string
  result: string
  progress: number
  outcome: Of<'ItemOutcome'>
  carryReason: string
  evidence: string[]
  weeksOpen: number
}

/** A week as it lies on this device: what was last heard of it, and what was written since. */
export interface Draft {
  items: DraftItem[]
  /** The version it is based on. */
  base: string
  /** Whether something is not delivered yet. */
  dirty: boolean
  /** The key of a close-out that is not delivered yet. */
  closing?: string
  view: Of<'WeekView'>
}

export const PENDING = 'pending:'

const blank = (item: DraftItem): boolean => item.task.trim() === ''

export const draftOf = (view: Of<'WeekView'>, base: string): Draft => ({
  items: view.items.map(({ item, weeksOpen }) => ({
    id: item.id,
    task: item.task,
    result: item.result,
    progress: item.progress,
    outcome: item.outcome,
    carryReason: item.carryReason ?? '',
    evidence: [...item.evidence],
    weeksOpen,
  })),
  base,
  dirty: false,
  view,
})

export const newItem = (): DraftItem => ({
  id: crypto.randomUUID(),
  task: '',
  result: '',
  progress: 0,
  outcome: 'open',
  carryReason: '',
  evidence: [],
  weeksOpen: 1,
})

/** What is sent: not the lines still empty, nor files still on their way. */
export const bodyOf = (items: DraftItem[]): Sent<'/api/weeks/{week}', 'put'> => ({
  items: items
    .filter((item) => !blank(item))
    .map((item) => ({
      id: item.id,
      task: item.task.trim(),
      result: item.result,
      progress: item.progress,
      outcome: item.outcome,
      ...(item.outcome === 'carried' ? { carryReason: item.carryReason } : {}),
      evidence: item.evidence.filter((name) => !name.startsWith(PENDING)),
    })),
})

/** One thing in which two versions of a week differ. */
export interface Difference {
  id: string
  mine?: DraftItem
  theirs?: DraftItem
}

export function differences(mine: DraftItem[], theirs: DraftItem[]): Difference[] {
  const content = (items: DraftItem[]): Map<string, string> => new Map(bodyOf(items).items.map((item) => [item.id, JSON.stringify(item)]))
  const [ours, others] = [content(mine), content(theirs)]
  return [...new Set([...ours.keys(), ...others.keys()])]
    .filter((id) => ours.get(id) !== others.get(id))
    .map((id) => {
      const [here, there] = [mine.find((item) => item.id === id), theirs.find((item) => item.id === id)]
      return { id, ...(here && { mine: here }), ...(there && { theirs: there }) }
    })
}

/** Both sides' items; where both have one, as it was written here. */
export const merged = (mine: DraftItem[], theirs: DraftItem[]): DraftItem[] => [
  ...mine,
  ...theirs.filter((item) => !mine.some((own) => own.id === item.id)),
]

const keyOf = (person: string, week: string): string => `perf.week.${person}.${week}`

export function recall(person: string, week: string): Draft | undefined {
  const text = localStorage.getItem(keyOf(person, week))
  return text ? (JSON.parse(text) as Draft) : undefined
}

export function remember(person: string, week: string, draft: Draft): void {
  localStorage.setItem(keyOf(person, week), JSON.stringify(draft))
}
