import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { serverNow, spanInWords } from './time'

const step = 20_000
const now = ref(serverNow())
setInterval(() => (now.value = serverNow()), step)

/** Now, moving by itself every twenty seconds. */
export function useNow() {
  return now
}

export type Hurry = 'calm' | 'soon' | 'over'

/** `剩 1 天 3 小时` or `超 2 小时` against a moment that stands still or moves. */
export function useTimeLeft() {
  const { t } = useI18n()
  const span = (milliseconds: number) =>
    spanInWords(milliseconds, {
      days: (count) => t('time.days', { n: count }),
      hours: (count) => t('time.hours', { n: count }),
      minutes: (count) => t('time.minutes', { n: count }),
    })
  const left = (due: string, at: number = now.value) => {
    const rest = Date.parse(due) - at
    return rest >= 0 ? t('time.left', { span: span(rest) }) : t('time.over', { span: span(rest) })
  }
  const ago = (moment: string) => {
    const past = now.value - Date.parse(moment)
    return past < 60_000 ? t('time.justNow') : t('time.ago', { span: span(past) })
  }
  return { left, ago, span }
}
