import { reactive, shallowReactive, ref } from 'vue'
import { addAttachment } from '@/api/attachments'
import { UploadQueue, type Upload } from './queue'

/** Uploads belong to their tickets and not to a component: they go on while the person looks at something else. */
const queues = new Map<string, Uploads>()
const chosen = new Map<string, File[]>()

export interface Uploads {
  queue: UploadQueue
  uploads: Upload[]
  /** Grows with every file that has arrived. */
  arrivals: { value: number }
}

export function uploadsOf(ticket: string): Uploads {
  const known = queues.get(ticket)
  if (known) return known
  const uploads = reactive<Upload[]>([])
  const arrivals = ref(0)
  const queue = new UploadQueue(
    uploads,
    (file, sending) => addAttachment(ticket, file, sending),
    () => arrivals.value++,
  )
  const made = { queue, uploads, arrivals }
  queues.set(ticket, made)
  return made
}

/** Files that wait for their ticket; they are in this window only. */
export function chosenFor(draft: string): File[] {
  const known = chosen.get(draft)
  if (known) return known
  const made = shallowReactive<File[]>([])
  chosen.set(draft, made)
  return made
}

/** The ticket is there: its files go on their way. */
export function sendChosen(draft: string, ticket: string): void {
  const files = chosenFor(draft).splice(0)
  if (files.length > 0) uploadsOf(ticket).queue.add(files)
}

const isBusy = () =>
  [...queues.values()].some(({ queue }) => queue.isBusy) || [...chosen.values()].some((files) => files.length > 0)

window.addEventListener('beforeunload', (event) => {
  if (isBusy()) event.preventDefault()
})
