import { useI18n } from 'vue-i18n'
import { useLines } from '@/hotline/lines'

/** What stands for the line in records of calls to 12345 itself. */
export const centre = 'centre'

/** How a line is called in lists of calls. */
export function useLineNames(): (id: string) => string {
  const { t } = useI18n()
  const lines = useLines()
  return (id) => (id === centre ? t('calls.centre') : (lines.lineOf(id)?.hotline.name ?? id))
}
