import type { MissedCall } from '@/contract/missed'
import type { Page } from '@/contract/ticket'

const nameOf = ({ id, version }: MissedCall) => `${id}:${version}`

/** How many rows are new, different or gone against the first page as it is now; what lies behind that page counts for nothing. */
export function changesOf(shown: readonly MissedCall[], { items, next }: Page<MissedCall>): number {
  const before = new Set(shown.map(nameOf))
  const after = new Set(items.map(nameOf))
  const ids = new Set(items.map((task) => task.id))
  const fresh = items.filter((task) => !before.has(nameOf(task))).length
  const reached = next ? shown.slice(0, items.length) : shown
  const gone = reached.filter((task) => !after.has(nameOf(task)) && !ids.has(task.id)).length
  return fresh + gone
}
