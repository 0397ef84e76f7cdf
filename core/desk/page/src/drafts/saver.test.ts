import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { DraftSaver, type Saving } from './saver'

describe('a draft', () => {
  let saved: string[]
  let told: Saving[]
  let failures: number
  let saver: DraftSaver<string>

  beforeEach(() => {
    vi.useFakeTimers()
    saved = []
    told = []
    failures = 0
    const save = (content: string) => {
      if (failures-- > 0) return Promise.reject(new Error('offline'))
      saved.push(content)
      return Promise.resolve()
    }
    saver = new DraftSaver<string>(save, (saving) => told.push(saving))
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  it('is saved once, within two seconds after a pause', async () => {
    saver.changed('水')
    await vi.advanceTimersByTimeAsync(1000)
    saver.changed('水管')
    await vi.advanceTimersByTimeAsync(2000)

    expect(saved).toEqual(['水管'])
    expect(told.at(-1)).toBe('saved')
  })

  it('is saved at once on blur', async () => {
    saver.changed('水管')
    await saver.flush()

    expect(saved).toEqual(['水管'])
  })

  it('is tried again when the network was down, with the newest text', async () => {
    failures = 1
    saver.changed('水管')
    await vi.advanceTimersByTimeAsync(2000)
    expect(told.at(-1)).toBe('failed')

    saver.changed('水管爆裂')
    await vi.advanceTimersByTimeAsync(6000)
    expect(saved).toEqual(['水管爆裂'])
  })

  it('is tried again by itself when nothing more is typed', async () => {
    failures = 1
    saver.changed('水管')
    await vi.advanceTimersByTimeAsync(8000)

    expect(saved).toEqual(['水管'])
  })

  it('is never saved again after it became a ticket', async () => {
    saver.changed('水管')
    await saver.close()
    saver.changed('水管!')
    await vi.advanceTimersByTimeAsync(10_000)

    expect(saved).toEqual([])
  })
})
