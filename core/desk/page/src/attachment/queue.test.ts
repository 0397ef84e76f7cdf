import { describe, expect, it } from 'vitest'
import type { Attachment } from '@/contract/attachment'
import type { Sending } from '@/http/upload'
import { UploadQueue, type Upload } from './queue'

const file = (name: string) => new File(['1234567890'], name)
const tick = () => new Promise((resolve) => setTimeout(resolve))

/** A line on which every file waits until the test lets it through or breaks it. */
function line() {
  const sent: { name: string; sending: Sending; arrive: () => void; fail: (why: unknown) => void }[] = []
  const send = (one: File, sending: Sending) =>
    new Promise<Attachment>((resolve, reject) => {
      sending.signal.addEventListener('abort', () => reject(new Error('stopped')))
      sent.push({ name: one.name, sending, arrive: () => resolve({} as Attachment), fail: reject })
    })
  return { sent, send }
}

describe('files on their way', () => {
  it('go one after the other, in their order', async () => {
    const { sent, send } = line()
    const uploads: Upload[] = []
    const queue = new UploadQueue(uploads, send)

    queue.add([file('a.jpg'), file('b.jpg')])
    expect(sent.map(({ name }) => name)).toEqual(['a.jpg'])
    expect(uploads.map(({ state }) => state)).toEqual(['sending', 'waiting'])
    sent[0]?.sending.progress(4)
    expect(uploads[0]?.sent).toBe(4)
    sent[0]?.arrive()
    await tick()

    expect(sent.map(({ name }) => name)).toEqual(['a.jpg', 'b.jpg'])
    sent[1]?.arrive()
    expect(await queue.settled()).toBe(true)
    expect([queue.finished, uploads.length, queue.isBusy]).toEqual([2, 0, false])
  })

  it('do not hold each other up when one is refused, which stays with its reason', async () => {
    const { sent, send } = line()
    const uploads: Upload[] = []
    const queue = new UploadQueue(uploads, send)

    queue.add([file('a.jpg'), file('b.jpg')])
    sent[0]?.fail('太大')
    await tick()
    sent[1]?.arrive()

    expect(await queue.settled()).toBe(false)
    expect(uploads.map(({ name, state, error }) => [name, state, error])).toEqual([['a.jpg', 'failed', '太大']])
    queue.again(uploads[0]?.id ?? 0)
    sent[2]?.arrive()
    expect(await queue.settled()).toBe(true)
  })

  it('stop when they are dropped', async () => {
    const { sent, send } = line()
    const uploads: Upload[] = []
    const queue = new UploadQueue(uploads, send)

    queue.add([file('a.jpg'), file('b.jpg')])
    queue.drop(uploads[1]?.id ?? 0)
    queue.drop(uploads[0]?.id ?? 0)
    await tick()

    expect(sent[0]?.sending.signal.aborted).toBe(true)
    expect(sent.length).toBe(1)
    expect([uploads.length, queue.isBusy, await queue.settled()]).toEqual([0, false, true])
  })

  it('tell of every arrival', async () => {
    const { sent, send } = line()
    let arrivals = 0
    const queue = new UploadQueue([], send, () => arrivals++)

    queue.add([file('a.jpg')])
    sent[0]?.arrive()
    await queue.settled()

    expect(arrivals).toBe(1)
  })
})
