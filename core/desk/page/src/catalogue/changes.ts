import type { CatalogueDifference, CatalogueEntry } from '@/contract/dispatch'

/** What an editor has changed of the newest edition and not written yet; small enough to be kept as a draft. */
export interface Changes {
  /** The edition they were made on. */
  version: number
  /** New lines, each under a number below zero until the centre gives it one. */
  added: CatalogueEntry[]
  changed: CatalogueEntry[]
  removed: number[]
  note: string
  effectiveFrom: string
}

export const noChanges = (version: number): Changes => ({
  version,
  added: [],
  changed: [],
  removed: [],
  note: '',
  effectiveFrom: '',
})

export const isChanged = (changes: Changes): boolean =>
  changes.added.length + changes.changed.length + changes.removed.length > 0

/** The lines as they would be: new ones first, where the editor sees them. */
export function applied(base: readonly CatalogueEntry[], changes: Changes): CatalogueEntry[] {
  const changed = new Map(changes.changed.map((entry) => [entry.no, entry]))
  const removed = new Set(changes.removed)
  const kept = base.filter((entry) => !removed.has(entry.no)).map((entry) => changed.get(entry.no) ?? entry)
  return [...changes.added, ...kept]
}

/** What is sent: new lines last and without a number, so that numbers grow downwards. */
export function written(base: readonly CatalogueEntry[], changes: Changes): CatalogueEntry[] {
  const rest = applied(base, { ...changes, added: [] })
  return [...rest, ...[...changes.added].reverse().map((entry) => ({ ...entry, no: 0 }))]
}

export const same = (one: CatalogueEntry, other: CatalogueEntry): boolean =>
  JSON.stringify(told(one)) === JSON.stringify(told(other))

const told = ({ matter, area, leadUnit, coUnits, note }: CatalogueEntry) => [matter, area, leadUnit, coUnits, note]

/** Puts a line back changed; one that says again what the edition says is no change. */
export function put(base: readonly CatalogueEntry[], changes: Changes, entry: CatalogueEntry): void {
  if (entry.no <= 0) {
    const at = changes.added.findIndex((one) => one.no === entry.no)
    if (at < 0) changes.added.unshift(entry)
    else changes.added[at] = entry
    return
  }
  changes.changed = changes.changed.filter((one) => one.no !== entry.no)
  const before = base.find((one) => one.no === entry.no)
  if (before && !same(before, entry)) changes.changed.push(entry)
}

export function remove(changes: Changes, no: number): void {
  if (no <= 0) {
    changes.added = changes.added.filter((one) => one.no !== no)
    return
  }
  changes.changed = changes.changed.filter((one) => one.no !== no)
  changes.removed.push(no)
}

/** A new line's number until it is written. */
export const nextNo = (changes: Changes): number => Math.min(0, ...changes.added.map((one) => one.no)) - 1

export function add(changes: Changes, fresh: Omit<CatalogueEntry, 'no'>): CatalogueEntry {
  const entry = { ...fresh, no: nextNo(changes) }
  changes.added.unshift(entry)
  return entry
}

/** Takes over what a workbook, or an older edition, would make of the newest one. */
export function takeOver(changes: Changes, difference: CatalogueDifference): void {
  changes.added = []
  changes.changed = difference.changed.map(({ after }) => after)
  changes.removed = difference.removed.map(({ no }) => no)
  for (const entry of [...difference.added]) add(changes, entry)
}

/** What leads from one table to another; a line is the same as long as its number is. */
export function differenceOf(before: readonly CatalogueEntry[], after: readonly CatalogueEntry[]): CatalogueDifference {
  const left = new Map(before.map((entry) => [entry.no, entry]))
  const difference: CatalogueDifference = { added: [], changed: [], removed: [] }
  for (const entry of after) {
    const old = left.get(entry.no)
    left.delete(entry.no)
    if (!old) difference.added.push(entry)
    else if (!same(old, entry)) difference.changed.push({ before: old, after: entry })
  }
  difference.removed = [...left.values()]
  return difference
}
