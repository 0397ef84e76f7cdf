import { describe, expect, it } from 'vitest'
import { senderOf } from './sender'

describe('the sender of a message that lies aside', () => {
  it('is whatever is known of a person', () => {
    expect(senderOf({ name: '张*', phone: '', mail: 'z****@example.org' })).toBe('张* z****@example.org')
    expect(senderOf({ name: '', phone: '', mail: '' })).toBe('')
  })
})
