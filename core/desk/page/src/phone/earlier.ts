import { computed, shallowRef, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { readEarlier } from '@/api/phone'
import { perform, readTicket } from '@/api/tickets'
import type { TicketSummary } from '@/contract/ticket'
import { Problem } from '@/http/problem'
import { ElMessage } from '@/parts/tell'

const ended = ['CLOSED', 'ARCHIVED', 'DIRECT_CLOSED', 'NOT_ACCEPTED', 'TRANSFERRED', 'VOID', 'JOINED']
export const isEnded = (ticket: TicketSummary) => ended.includes(ticket.state)

/** The tickets of a call's citizen, and a way to note that the citizen called again; nothing while there is no call. */
export function useEarlier(call: () => string | undefined) {
  const { t } = useI18n()
  const tickets = shallowRef<TicketSummary[]>([])
  const open = computed(() => tickets.value.filter((ticket) => !isEnded(ticket)))

  watch(
    call,
    async (id) => {
      tickets.value = []
      if (!id) return
      const found = await readEarlier(id).catch(() => [])
      if (call() === id) tickets.value = found
    },
    { immediate: true },
  )

  async function urge(number: string): Promise<void> {
    try {
      const { ticket } = await readTicket(number)
      await perform(ticket, 'CallAgain', { text: t('phone.calledAgain') })
      ElMessage.success(t('act.done', { verb: t('verb.CallAgain') }))
    } catch (refused) {
      ElMessage.warning(refused instanceof Problem && refused.detail ? refused.detail : t('problem.server.what'))
    }
  }

  return { tickets, open, urge }
}
