import { expect, test } from 'vitest'
import type { MissedCall } from '@/contract/missed'
import { changesOf } from './changes'

const task = (id: string, version = 1): MissedCall => ({
  id,
  number: '13900000001',
  call: 'ami/1',
  tries: version,
  state: 'OPEN',
  since: '2026-11-26T01:00:00Z',
  settledBy: '',
  note: '',
  version,
})

test('a list that is the same has no updates', () => {
  expect(changesOf([task('a'), task('b')], { items: [task('a'), task('b')] })).toBe(0)
  expect(changesOf([], { items: [] })).toBe(0)
})

test('a new task, another try and a task that is settled are one update each', () => {
  expect(changesOf([task('a')], { items: [task('a'), task('b')] })).toBe(1)
  expect(changesOf([task('a')], { items: [task('a', 2)] })).toBe(1)
  expect(changesOf([task('a'), task('b')], { items: [task('b')] })).toBe(1)
})

test('rows that somebody has loaded behind the first page are no updates', () => {
  expect(changesOf([task('a'), task('b'), task('c')], { items: [task('a'), task('b')], next: 'more' })).toBe(0)
})
