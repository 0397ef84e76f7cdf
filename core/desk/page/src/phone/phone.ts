import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { chooseState, performAt, readCommand, readOwnCalls, readOwnSeat, signOff, signOn } from '@/api/phone'
import type { AgentState, Call, CallNews, Capability, OwnSeat, PhoneVerb, SentCommand } from '@/contract/phone'
import type { LiveEvent } from '@/http/live'
import { freshKey } from '@/intake/form'

const patience = 400
const tries = 240
/** What ends at once, or not at all; meanwhile no other key counts. While somebody else's telephone rings, all keys do. */
const quick: PhoneVerb[] = ['ANSWER', 'HOLD', 'RESUME', 'HANGUP', 'COMPLETE_TRANSFER', 'CANCEL_CONSULT', 'TO_SURVEY']

/** Whether news of calls concerns this person's seat. */
export const isAbout = (event: LiveEvent, login?: string) =>
  event.type === 'call' && (event.data as CallNews).agents.some((agent) => agent === login)

/** The own seat and its calls: always what the server says, so that a reload changes nothing. */
export const usePhone = defineStore('phone', () => {
  const own = shallowRef<OwnSeat>()
  const calls = shallowRef<Call[]>([])
  const error = shallowRef<unknown>()
  /** What was asked of the switch and has not come to its end. */
  const pending = ref<PhoneVerb>()
  const outcome = shallowRef<SentCommand>()

  const seat = computed(() => own.value?.seat ?? undefined)
  /** Those that somebody has said where they are. */
  const switches = computed(() => own.value?.switches.filter((one) => one.configured) ?? [])
  const provider = computed(() => own.value?.switches.find((one) => one.id === seat.value?.session.provider))
  /** The call in hand: the one that is talked, else the one that rings. */
  const call = computed(() => calls.value.find((one) => one.stage !== 'RINGING') ?? calls.value[0])
  const byHand = computed(() => !!seat.value && !provider.value?.up)
  const can = (wanted: Capability) => !!provider.value?.up && provider.value.capabilities.includes(wanted)

  let reading: Promise<void> | undefined
  let again = false

  async function readAll(): Promise<void> {
    try {
      do {
        again = false
        const [mine, here] = await Promise.all([readOwnSeat(), readOwnCalls()])
        own.value = mine
        calls.value = here
        error.value = undefined
      } while (again)
    } catch (failed) {
      error.value = failed
    }
  }

  /** Reads afresh; what happens meanwhile is read once more. */
  function refresh(): Promise<void> {
    if (reading) again = true
    reading ??= readAll().finally(() => (reading = undefined))
    return reading
  }

  async function enter(number: string, at?: string): Promise<void> {
    await signOn(number, at)
    await refresh()
  }

  async function leave(): Promise<void> {
    await signOff()
    await refresh()
  }

  async function choose(state: AgentState, reason = ''): Promise<void> {
    await chooseState(state, reason)
    await refresh()
  }

  async function settled(sent: SentCommand): Promise<SentCommand> {
    let now = sent
    for (let turn = 0; now.state === 'SENT' && turn < tries; turn++) {
      await new Promise((resolve) => setTimeout(resolve, patience))
      now = await readCommand(sent.id)
    }
    return now
  }

  /** Asks the switch and waits for what was seen to happen. */
  async function perform(verb: PhoneVerb, target?: string): Promise<SentCommand> {
    pending.value = verb
    outcome.value = undefined
    try {
      const id = freshKey()
      const sent = await performAt(id, verb, verb === 'DIAL' ? undefined : call.value?.id, target)
      if (!quick.includes(verb)) pending.value = undefined
      outcome.value = await settled(sent)
      await refresh()
      return outcome.value
    } finally {
      if (pending.value === verb) pending.value = undefined
    }
  }

  return {
    own,
    switches,
    seat,
    provider,
    calls,
    call,
    byHand,
    error,
    pending,
    outcome,
    can,
    refresh,
    enter,
    leave,
    choose,
    perform,
  }
})
