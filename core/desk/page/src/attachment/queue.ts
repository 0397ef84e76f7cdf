import type { Sending } from '@/http/upload'

export type UploadState = 'waiting' | 'sending' | 'done' | 'failed'

/** One file on its way. */
export interface Upload {
  id: number
  name: string
  size: number
  state: UploadState
  sent: number
  error?: unknown
}

export type Send = (file: File, sending: Sending) => Promise<unknown>

/**
 * Files of one ticket, sent one after the other while the person goes on typing; what fails stays with its reason until it
 * is tried again or dropped.
 */
export class UploadQueue {
  /** How many have arrived. */
  finished = 0
  private readonly files = new Map<number, File>()
  private readonly stops = new Map<number, AbortController>()
  private running: Promise<void> | undefined
  private last = 0

  constructor(
    readonly uploads: Upload[],
    private readonly send: Send,
    private readonly arrived: () => void = () => undefined,
  ) {}

  add(files: readonly File[]): void {
    for (const file of files) {
      const id = ++this.last
      this.files.set(id, file)
      this.uploads.push({ id, name: file.name, size: file.size, state: 'waiting', sent: 0 })
    }
    this.start()
  }

  again(id: number): void {
    const upload = this.find(id)
    if (upload?.state !== 'failed') return
    Object.assign(upload, { state: 'waiting', sent: 0, error: undefined })
    this.start()
  }

  drop(id: number): void {
    this.stops.get(id)?.abort()
    this.files.delete(id)
    const at = this.uploads.findIndex((upload) => upload.id === id)
    if (at >= 0) this.uploads.splice(at, 1)
  }

  /** Ends when nothing waits or is being sent any more; whether everything has arrived. */
  async settled(): Promise<boolean> {
    await this.running
    return this.uploads.every((upload) => upload.state === 'done')
  }

  get isBusy(): boolean {
    return this.uploads.some((upload) => upload.state === 'waiting' || upload.state === 'sending')
  }

  private find(id: number): Upload | undefined {
    return this.uploads.find((upload) => upload.id === id)
  }

  private start(): void {
    this.running ??= this.sendAll().finally(() => {
      this.running = undefined
    })
  }

  private async sendAll(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) await this.sendOne(next)
  }

  private next(): Upload | undefined {
    return this.uploads.find((upload) => upload.state === 'waiting')
  }

  private async sendOne(upload: Upload): Promise<void> {
    const file = this.files.get(upload.id)
    if (!file) return this.drop(upload.id)
    const stop = new AbortController()
    this.stops.set(upload.id, stop)
    upload.state = 'sending'
    try {
      await this.send(file, { progress: (sent) => (upload.sent = sent), signal: stop.signal })
      upload.state = 'done'
      this.files.delete(upload.id)
      this.finished++
      this.drop(upload.id)
      this.arrived()
    } catch (refused) {
      upload.state = 'failed'
      upload.error = refused
    } finally {
      this.stops.delete(upload.id)
    }
  }
}
