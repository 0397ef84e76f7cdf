/** Saves what is typed at most two seconds after a pause and at once on blur; one request at a time, the newest text wins. */

export type Saving = 'saved' | 'waiting' | 'saving' | 'failed'

const pause = 1200
const retryAfter = 5000

export class DraftSaver<T> {
  private latest: T | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private running: Promise<void> | undefined
  private closed = false

  constructor(
    private readonly save: (content: T) => Promise<void>,
    private readonly tell: (saving: Saving) => void,
  ) {}

  changed(content: T): void {
    if (this.closed) return
    this.latest = content
    this.tell('waiting')
    this.wait(pause)
  }

  /** Saves now whatever is not saved yet; the promise ends when nothing is left to save or a save has failed. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.running ??= this.saveAll().finally(() => {
      this.running = undefined
    })
    return this.running
  }

  /** No save follows any more: the draft became a ticket, or was thrown away. */
  async close(): Promise<void> {
    this.closed = true
    this.latest = undefined
    clearTimeout(this.timer)
    await this.running
  }

  get unsaved(): T | undefined {
    return this.latest
  }

  private wait(time: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), time)
  }

  private async saveAll(): Promise<void> {
    while (this.latest !== undefined && !this.closed) {
      const content = this.latest
      this.latest = undefined
      this.tell('saving')
      try {
        await this.save(content)
      } catch {
        this.latest ??= content
        this.tell('failed')
        if (!this.closed) this.wait(retryAfter)
        return
      }
    }
    if (!this.closed) this.tell('saved')
  }
}
