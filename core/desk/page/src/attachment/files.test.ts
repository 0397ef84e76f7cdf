import { describe, expect, it } from 'vitest'
import type { AllowedContent } from '@/contract/attachment'
import { acceptFrom, kindOf, named, refusalOf, sizeInWords } from './files'

const allowed: AllowedContent = {
  kinds: [
    { kind: 'PHOTO', extensions: ['jpg', 'png'], largest: 20 * 1024 * 1024 },
    { kind: 'AUDIO', extensions: ['mp3'], largest: 1000 },
  ],
  perTicket: 50,
}

describe('a file', () => {
  it('is of the kind that its last extension says', () => {
    expect([kindOf('现场.JPG', allowed), kindOf('a.mp3.exe', allowed), kindOf('jpg', allowed)]).toEqual([
      'PHOTO',
      undefined,
      undefined,
    ])
  })

  it('is refused in words before it is sent', () => {
    expect(refusalOf({ name: 'a.exe', size: 10 }, allowed)?.facts).toEqual({ extension: 'exe' })
    expect(refusalOf({ name: 'a.jpg', size: 0 }, allowed)?.words).toBe('attachment.empty')
    expect(refusalOf({ name: 'a.mp3', size: 1001 }, allowed)?.words).toBe('attachment.tooLarge')
    expect(refusalOf({ name: 'a.jpg', size: 1001 }, allowed)).toBeUndefined()
  })

  it('gets a name when it was pasted without one', () => {
    const moment = new Date('2026-11-22T07:04:05Z')
    expect(named(new File(['x'], 'image.png'), moment).name).toBe('粘贴-20261122-070405.png')
    expect(named(new File(['x'], '现场.jpg'), moment).name).toBe('现场.jpg')
  })
})

describe('a size', () => {
  it('is said shortly', () => {
    const sizes = [0, 999, 1000, 1536, 12 * 1024, 20 * 1024 * 1024, 3.44 * 1024 * 1024, 1023 * 1024, 5 * 1024 ** 3]
    expect(sizes.map(sizeInWords)).toEqual([
      '0 B',
      '999 B',
      '1 KB',
      '1.5 KB',
      '12 KB',
      '20 MB',
      '3.4 MB',
      '1 MB',
      '5 GB',
    ])
  })
})

it('the file dialog offers what is allowed', () => expect(acceptFrom(allowed)).toBe('.jpg,.png,.mp3'))
