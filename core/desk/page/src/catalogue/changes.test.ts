import { describe, expect, it } from 'vitest'
import type { CatalogueEntry } from '@/contract/dispatch'
import { add, applied, differenceOf, isChanged, noChanges, put, remove, takeOver, written } from './changes'
import { pastedRows } from './pasted'

const line = (no: number, matter: string, leadUnit = 'water'): CatalogueEntry => ({
  no,
  matter,
  area: '',
  leadUnit,
  coUnits: [],
  note: '',
})
const base = [line(1, '供水'), line(2, '路灯', 'roads'), line(5, '供热')]
const matters = (entries: readonly CatalogueEntry[]) => entries.map((entry) => `${entry.no} ${entry.matter}`)

describe('changes of the catalogue', () => {
  it('show new lines first and send them last, without a number', () => {
    const changes = noChanges(3)
    add(changes, line(0, '燃气'))
    add(changes, line(0, '公交'))
    put(base, changes, line(2, '道路/路灯', 'roads'))
    remove(changes, 5)

    expect(matters(applied(base, changes))).toEqual(['-2 公交', '-1 燃气', '1 供水', '2 道路/路灯'])
    expect(matters(written(base, changes))).toEqual(['1 供水', '2 道路/路灯', '0 燃气', '0 公交'])
  })

  it('are none when a line says again what the edition says', () => {
    const changes = noChanges(3)
    put(base, changes, line(1, '用水'))
    put(base, changes, line(1, '供水'))
    const fresh = add(changes, line(0, '燃气'))
    remove(changes, fresh.no)

    expect(isChanged(changes)).toBe(false)
  })

  it('bring back an older edition by what differs', () => {
    const changes = noChanges(3)
    const older = [line(1, '供水', 'other'), line(4, '公交'), line(5, '供热')]

    takeOver(changes, differenceOf(base, older))

    expect(matters(applied(base, changes))).toEqual(['-1 公交', '1 供水', '5 供热'])
    expect(changes.removed).toEqual([2])
  })
})

describe('rows pasted from a spreadsheet', () => {
  it('are read with names or ids, and their head is left out', () => {
    const names = {
      unit: (written: string) => (written === '银龙水务' ? 'water' : written),
      area: (written: string) => (written === '盐湖区' ? '140802' : written),
    }
    const text = '事项\t区域\t主办单位\r\n供水/停水\t盐湖区\t银龙水务\troads、银龙水务\t二次供水\r\n\r\n路灯\t\troads\n'

    expect(pastedRows(text, names, '事项')).toEqual([
      { matter: '供水/停水', area: '140802', leadUnit: 'water', coUnits: ['roads', 'water'], note: '二次供水' },
      { matter: '路灯', area: '', leadUnit: 'roads', coUnits: [], note: '' },
    ])
  })
})
