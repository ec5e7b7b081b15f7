import { differences, merged, type Difference, type Draft } from './draft'
import type { SaveState } from './useWeek'

/** What two versions of a week differ in, and the other one. */
export interface Conflict {
  differences: Difference[]
  theirs: Draft
}

interface Desk {
  draft: Draft | undefined
  save: SaveState
  conflict: Conflict | undefined
}

/**
 * 两处修改: the same week was changed somewhere else, and its owner says which holds.
 * @param keep Writes the draft down on this device.
 * @param send Has what is not delivered yet sent.
 */
export function conflictOn(desk: Desk, keep: () => void, send: () => void) {
  function collide(mine: Draft, theirs: Draft): void {
    desk.draft = mine
    const found = differences(mine.items, theirs.items)
    desk.conflict = { differences: found, theirs }
    desk.save = 'conflict'
    if (found.length === 0) resolve(theirs.items)
  }

  /** Ends a conflict with these items on top of the other side's version. */
  function resolve(items: Draft['items']): void {
    const theirs = desk.conflict?.theirs
    if (!theirs) return
    desk.draft = { ...theirs, items, dirty: differences(items, theirs.items).length > 0 }
    desk.conflict = undefined
    desk.save = 'delivered'
    if (desk.draft.dirty) send()
    keep()
  }

  const take = (): void => resolve(desk.conflict?.theirs.items ?? [])
  const merge = (): void => resolve(merged(desk.draft?.items ?? [], desk.conflict?.theirs.items ?? []))
  return { collide, take, merge }
}
