import { serverSaid } from '@/words/time'
import { problemFrom, unreachable } from './problem'

/** The one door to `/api`: JSON both ways, CSRF header, versions as ETag, keys that make a repeated request harmless. */

export interface Answer<T> {
  body: T
  etag: string
}

export interface Asking {
  body?: unknown
  /** The version this change was made on; the server refuses when someone else was faster. */
  ifMatch?: string
  /** The same key makes the same request once, however often it is sent. */
  idempotencyKey?: string
  signal?: AbortSignal
  /** Lets the request outlive the page that sent it. */
  keepalive?: boolean
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

const pauses = [400, 1500]
let csrfToken = ''
let whenSessionEnds = (): void => undefined

export function useCsrfToken(token: string): void {
  csrfToken = token
}

export const csrf = () => csrfToken
export const sessionEnded = () => whenSessionEnds()

export function onSessionEnd(act: () => void): void {
  whenSessionEnds = act
}

function headersFor(method: Method, asking: Asking): Headers {
  const headers = new Headers({ Accept: 'application/json' })
  if (asking.body !== undefined) headers.set('Content-Type', 'application/json')
  if (method !== 'GET' && csrfToken) headers.set('X-CSRF-Token', csrfToken)
  if (asking.ifMatch) headers.set('If-Match', asking.ifMatch)
  if (asking.idempotencyKey) headers.set('Idempotency-Key', asking.idempotencyKey)
  return headers
}

/** Reading, and whatever carries a key or replaces a whole, may be sent again when the line broke. */
function maySendAgain(method: Method, asking: Asking): boolean {
  return (method === 'GET' || method === 'PUT' || !!asking.idempotencyKey) && !asking.keepalive
}

async function send(method: Method, path: string, asking: Asking): Promise<Response> {
  const again = maySendAgain(method, asking) ? pauses : []
  for (let turn = 0; ; turn++) {
    try {
      return await fetch(`/api${path}`, {
        method,
        headers: headersFor(method, asking),
        body: asking.body === undefined ? undefined : JSON.stringify(asking.body),
        credentials: 'same-origin',
        signal: asking.signal,
        keepalive: asking.keepalive,
      })
    } catch (broken) {
      if (asking.signal?.aborted) throw broken
      const pause = again[turn]
      if (pause === undefined) throw unreachable()
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }
}

async function contentOf(response: Response): Promise<unknown> {
  const text = await response.text()
  if (!text) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export async function ask<T>(method: Method, path: string, asking: Asking = {}): Promise<Answer<T>> {
  const response = await send(method, path, asking)
  serverSaid(response.headers.get('Date'), Date.now())
  const body = await contentOf(response)
  if (response.ok) return { body: body as T, etag: response.headers.get('ETag') ?? '' }
  if (response.status === 401 && !path.startsWith('/session')) whenSessionEnds()
  throw problemFrom(response.status, body)
}

export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask<T>('GET', path, { signal })).body
}

/** `?a=1&b=2` of the values that are there; empty without any. */
export function queryOf(values: Record<string, string | number | boolean | readonly string[] | undefined>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    const all = Array.isArray(value) ? (value as readonly string[]) : [value]
    for (const one of all) if (one !== undefined && one !== '' && one !== false) query.append(name, String(one))
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}
