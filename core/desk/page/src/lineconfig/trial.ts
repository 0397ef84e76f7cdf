import { onBeforeUnmount, shallowRef } from 'vue'
import { beginTrial, readTrial } from '@/api/configs'
import type { ConfigDraft, ConnectionTrial } from '@/contract/config'

const pause = 400

/** One connection test at a time; a newer one, or leaving the page, ends the looking. */
export function useTrial() {
  const trial = shallowRef<ConnectionTrial>()
  let question = 0

  async function run(hotline: string, draft: ConfigDraft, further: boolean): Promise<void> {
    const mine = ++question
    trial.value = undefined
    let seen = await beginTrial(hotline, draft, further)
    while (mine === question) {
      trial.value = seen
      if (seen.finished) return
      await new Promise((resolve) => setTimeout(resolve, pause))
      if (mine === question) seen = await readTrial(hotline, seen.id)
    }
  }

  function forget(): void {
    question++
    trial.value = undefined
  }

  onBeforeUnmount(forget)
  return { trial, run, forget }
}
