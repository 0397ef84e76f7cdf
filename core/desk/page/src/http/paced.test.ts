import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { paced } from './paced'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('however much happens, it is read at once, now and then, and after the last', async () => {
  let happened = 0
  const seen: number[] = []
  const tell = paced(() => {
    seen.push(happened)
    return Promise.resolve()
  }, 500)

  for (let i = 0; i < 1000; i++) {
    happened++
    tell()
    await vi.advanceTimersByTimeAsync(1)
  }
  await vi.advanceTimersByTimeAsync(5000)

  expect(seen[0]).toBe(1)
  expect(seen.length).toBeLessThanOrEqual(4)
  expect(seen.at(-1)).toBe(1000)
})
