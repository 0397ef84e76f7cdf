import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { listUnits } from '@/api/people'
import type { Unit } from '@/contract/people'
import { find, findable, loadRomanize, type Findable } from '@/words/find'

interface Listed {
  unit: Unit
  entry: Findable
}

/** All units, read once, found by characters, pinyin and initials. */
export const useUnits = defineStore('units', () => {
  const units = ref<Unit[]>([])
  const listed = ref<Listed[]>([])
  let reading: Promise<void> | undefined

  async function readAll(): Promise<void> {
    units.value = await listUnits()
    listed.value = []
  }

  /** Reads the units unless they are here already; a failure is tried again by the next caller. */
  function ensure(): Promise<void> {
    reading ??= readAll().catch((failed: unknown) => {
      reading = undefined
      throw failed
    })
    return reading
  }

  function refresh(): Promise<void> {
    reading = undefined
    return ensure()
  }

  async function prepareSearch(): Promise<void> {
    await ensure()
    if (listed.value.length === units.value.length) return
    const romanize = await loadRomanize()
    listed.value = units.value.map((unit) => ({ unit, entry: findable(unit.name, romanize) }))
  }

  /** Units that fit what is typed; ids fit too. */
  function search(query: string): Unit[] {
    if (listed.value.length === 0) return units.value.filter((unit) => unit.name.includes(query.trim()))
    const byName = find(query, listed.value).map((item) => item.unit)
    const wanted = query.trim().toLowerCase()
    const byId = wanted ? units.value.filter((unit) => unit.id.startsWith(wanted) && !byName.includes(unit)) : []
    return [...byName, ...byId]
  }

  /** A unit's name; its id as long as the name is not known. */
  const nameOf = (id: string | null | undefined) => (id ? (units.value.find((unit) => unit.id === id)?.name ?? id) : '')
  const unitOf = (id: string | null | undefined) => units.value.find((unit) => unit.id === id)

  /** The territories that have a unit of their own, by their codes. */
  const areas = computed(() =>
    units.value
      .flatMap((unit) => (unit.area && unit.active ? [{ code: unit.area, name: unit.name }] : []))
      .sort((one, other) => one.code.localeCompare(other.code)),
  )
  /** A territory's name; the code itself where it is not one of ours. */
  const areaName = (code: string) => units.value.find((unit) => unit.area === code)?.name ?? code

  /** All units under this one, however deep. */
  function below(id: string): string[] {
    const found = [id]
    for (const above of found) {
      found.push(...units.value.filter((unit) => unit.parent === above && !found.includes(unit.id)).map(({ id }) => id))
    }
    return found.slice(1)
  }

  return { units, areas, areaName, ensure, refresh, prepareSearch, search, nameOf, unitOf, below }
})
