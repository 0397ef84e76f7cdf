import { describe, expect, it } from 'vitest'
import type { Unit } from '@/contract/people'
import { treeOf } from './tree'

const unit = (id: string, parent?: string): Unit => ({
  id,
  name: id,
  kind: 'TERRITORY',
  parent,
  active: true,
  version: 1,
})
const units = [unit('town', 'county'), unit('county'), unit('village', 'town'), unit('roads'), unit('lost', 'nobody')]
const rows = (wanted: string[], closed: string[]) =>
  treeOf(units, new Set(wanted), new Set(closed)).map(({ unit: { id }, depth }) => `${'-'.repeat(depth)}${id}`)

describe('the tree of units', () => {
  it('puts every unit below the one above it, in any depth', () => {
    expect(rows([], [])).toEqual(['county', '-town', '--village', 'roads', 'lost'])
  })

  it('hides what is below a closed unit', () => {
    expect(rows([], ['county'])).toEqual(['county', 'roads', 'lost'])
  })

  it('shows where a unit that is looked for stands', () => {
    expect(rows(['village'], ['county'])).toEqual(['county', '-town', '--village'])
  })
})
