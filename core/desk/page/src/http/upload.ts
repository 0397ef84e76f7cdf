import { serverSaid } from '@/words/time'
import { csrf, sessionEnded } from './http'
import { problemFrom, unreachable } from './problem'

export interface Sending {
  /** Bytes that are on their way. */
  progress: (sent: number) => void
  signal: AbortSignal
}

export const percentOf = (sent: number, file: File) => Math.min(100, Math.round((100 * sent) / Math.max(1, file.size)))

/** Sends a file as it is; only this way of asking tells how far it has got. */
export function uploadFile<T>(path: string, file: File, { progress, signal }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name))
    request.setRequestHeader('X-CSRF-Token', csrf())
    request.upload.onprogress = (event) => progress(event.loaded)
    request.onerror = () => reject(unreachable())
    request.onabort = () => reject(unreachable())
    request.onload = () => {
      serverSaid(request.getResponseHeader('Date'), Date.now())
      const body = contentOf(request.responseText)
      if (request.status < 300) return resolve(body as T)
      if (request.status === 401) sessionEnded()
      reject(problemFrom(request.status, body))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function contentOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
