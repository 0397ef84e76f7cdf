import { describe, expect, it } from 'vitest'
import type { CatalogueItem, InstalledAdapter } from '@/contract/adapter'
import { hasOther, matching, rowsOf } from './rows'

const jar = (name: string, sha256 = name) => ({ sha256, name, version: '1', title: '水务', bytes: 1, hotlines: ['w'] })
const here = (name: string, state: InstalledAdapter['state'] = 'RUNNING'): InstalledAdapter => ({
  jar: jar(name),
  file: `${name}.jar`,
  state,
  detail: '',
  grade: 'GOLD',
})
const offer = (name: string, sha256 = name): CatalogueItem => ({
  jar: jar(name, sha256),
  feature: `hotline-${name}`,
  description: '',
  grade: 'GOLD',
})

describe('the rows of the adapters', () => {
  it('join what runs with what the catalogue has, and offer the rest', () => {
    const rows = rowsOf([here('a')], [offer('a'), offer('b')])
    expect(rows.map((row) => [row.jar.name, !!row.installed, !!row.offered])).toEqual([
      ['a', true, true],
      ['b', false, true],
    ])
  })

  it('keep a refused file apart, so that the catalogue still offers the adapter', () => {
    const rows = rowsOf([here('a', 'REFUSED')], [offer('a')])
    expect(rows.map((row) => [!!row.installed, !!row.offered])).toEqual([
      [true, false],
      [false, true],
    ])
  })

  it('know another build of the catalogue', () => {
    expect(rowsOf([here('a')], [offer('a', 'other')]).map(hasOther)).toEqual([true])
    expect(rowsOf([here('a')], [offer('a')]).map(hasOther)).toEqual([false])
  })

  it('are found by title, name and line', () => {
    const rows = rowsOf([here('org.a')], [])
    expect(matching(rows, ' 水 ')).toHaveLength(1)
    expect(matching(rows, 'ORG')).toHaveLength(1)
    expect(matching(rows, 'nobody')).toHaveLength(0)
  })
})
