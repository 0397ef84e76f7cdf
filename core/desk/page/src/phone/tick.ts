import { onBeforeUnmount, onMounted, ref } from 'vue'
import { serverNow } from '@/words/time'

/** The server's clock by the second, as long as the calling component is on the page. */
export function useTick() {
  const now = ref(serverNow())
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => (timer = setInterval(() => (now.value = serverNow()), 1000)))
  onBeforeUnmount(() => clearInterval(timer))
  return now
}
