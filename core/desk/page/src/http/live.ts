import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Live events of the server; a broken line is opened again with growing pauses, and listeners then read afresh. */

export type LiveState = 'off' | 'connecting' | 'live' | 'broken'

export interface LiveEvent {
  type: string
  data: unknown
}

type Listener = (event: LiveEvent) => void

const shortestPause = 1000
const longestPause = 30_000
const kinds = ['ticket', 'line', 'call', 'knowledge', 'knowledge-task']

export const liveState = ref<LiveState>('off')
const listeners = new Set<Listener>()
let source: EventSource | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let pause = shortestPause

function tell(event: LiveEvent): void {
  for (const listener of listeners) listener(event)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

function open(): void {
  liveState.value = 'connecting'
  source = new EventSource('/api/events')
  source.onopen = () => {
    const wasBroken = pause > shortestPause
    pause = shortestPause
    liveState.value = 'live'
    if (wasBroken) tell({ type: 'reconnected', data: undefined })
  }
  source.onerror = () => {
    source?.close()
    liveState.value = 'broken'
    timer = setTimeout(open, pause)
    pause = Math.min(pause * 2, longestPause)
  }
  for (const kind of kinds) {
    source.addEventListener(kind, (event) => tell({ type: kind, data: parsed(String(event.data)) }))
  }
}

export function goLive(): void {
  stopLive()
  open()
}

export function stopLive(): void {
  clearTimeout(timer)
  source?.close()
  source = undefined
  pause = shortestPause
  liveState.value = 'off'
}

/** Hears every live event for as long as the calling component is on the page. */
export function useLive(listener: Listener): void {
  onMounted(() => listeners.add(listener))
  onBeforeUnmount(() => listeners.delete(listener))
}
