import type { Unit } from '@/contract/people'

export interface Branch {
  unit: Unit
  /** 0: nobody stands above it. */
  depth: number
  hasBelow: boolean
}

/**
 * Units in the order of a tree, each below the one above it.
 *
 * @param wanted ids that are looked for; those above them are shown too, and everything is open. Empty: all
 * @param closed ids whose sub-units are hidden
 */
export function treeOf(units: readonly Unit[], wanted: ReadonlySet<string>, closed: ReadonlySet<string>): Branch[] {
  const known = new Map(units.map((unit) => [unit.id, unit]))
  const below = new Map<string, Unit[]>()
  for (const unit of units) {
    const above = unit.parent && known.has(unit.parent) ? unit.parent : ''
    below.set(above, [...(below.get(above) ?? []), unit])
  }
  const shown = wanted.size > 0 ? withThoseAbove(wanted, known) : undefined
  const branches: Branch[] = []
  const grow = (above: string, depth: number) => {
    for (const unit of below.get(above) ?? []) {
      if (shown && !shown.has(unit.id)) continue
      const hasBelow = below.has(unit.id)
      branches.push({ unit, depth, hasBelow })
      if (hasBelow && (shown || !closed.has(unit.id))) grow(unit.id, depth + 1)
    }
  }
  grow('', 0)
  return branches
}

function withThoseAbove(wanted: ReadonlySet<string>, known: ReadonlyMap<string, Unit>): Set<string> {
  const shown = new Set<string>()
  for (const id of wanted) {
    for (let unit = known.get(id); unit && !shown.has(unit.id); unit = known.get(unit.parent ?? '')) shown.add(unit.id)
  }
  return shown
}
