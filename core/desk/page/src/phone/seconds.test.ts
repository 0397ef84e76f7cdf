import { expect, test } from 'vitest'
import { clockOf, secondsOf } from './seconds'

test('a call says how long it lasts in minutes, and in hours when it must', () => {
  expect(clockOf(7_900)).toBe('0:07')
  expect(clockOf(750_000)).toBe('12:30')
  expect(clockOf(3_723_000)).toBe('1:02:03')
})

test('a clock that is a little behind shows nothing below zero', () => {
  expect(clockOf(-1_500)).toBe('0:00')
})

test('durations are read as the server writes them', () => {
  expect(secondsOf('PT1M2.5S')).toBe(62.5)
  expect(secondsOf('PT2H')).toBe(7200)
  expect(secondsOf(3.2)).toBe(3.2)
  expect(secondsOf('3.2')).toBe(3.2)
})
