import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import * as api from '@/api/session'
import type { Person, Role } from '@/contract/people'
import { onSessionEnd, useCsrfToken } from '@/http/http'
import { goLive, stopLive } from '@/http/live'
import { Problem } from '@/http/problem'

/** Who sits here, and what that person may see. */
export const useSession = defineStore('session', () => {
  const person = ref<Person>()
  /** The session ended under the person's hands: the page stays, a log-in comes in front of it. */
  const ended = ref(false)

  const roles = computed<readonly Role[]>(() => person.value?.roles ?? [])
  const is = (...wanted: Role[]) => wanted.some((role) => roles.value.includes(role))
  const isUnit = computed(() => !!person.value?.unit)
  const mayAccept = computed(() => !isUnit.value && is('AGENT', 'REMOTE_SEAT', 'SHIFT_LEADER', 'DISPATCHER'))
  const mayTakeCalls = computed(() => is('AGENT', 'REMOTE_SEAT', 'SHIFT_LEADER', 'CALLBACK_CLERK'))
  const mayCallMissed = computed(() => !isUnit.value && is('AGENT', 'CALLBACK_CLERK', 'SHIFT_LEADER'))
  const mayDecideNuisance = computed(() => !isUnit.value && is('SHIFT_LEADER', 'SUPERVISOR'))
  const mayProposeNuisance = computed(() => mayDecideNuisance.value || (!isUnit.value && is('AGENT')))
  const maySeeNuisance = computed(
    () => mayProposeNuisance.value || (!isUnit.value && is('CALLBACK_CLERK', 'QUALITY_INSPECTOR', 'AUDITOR')),
  )
  const maySeeBoard = computed(() => is('SHIFT_LEADER', 'SUPERVISOR'))
  const maySeePhoneFigures = computed(
    () =>
      !isUnit.value &&
      is(
        'AGENT',
        'SHIFT_LEADER',
        'CALLBACK_CLERK',
        'SUPERVISOR',
        'DISPATCHER',
        'QUALITY_INSPECTOR',
        'CITY_LEADER',
        'ADMINISTRATOR',
        'AUDITOR',
      ),
  )
  /** A remote seat sees its own. */
  const maySeePhoneCalls = computed(() => maySeePhoneFigures.value || is('REMOTE_SEAT'))
  const mayJoin = computed(() => is('AGENT', 'DISPATCHER', 'SHIFT_LEADER', 'SUPERVISOR'))
  const mayCallBack = computed(() => is('CALLBACK_CLERK', 'SUPERVISOR'))
  /** A unit's remote seat reads its unit's tickets; what its unit has to do is its clerks'. */
  const worksForUnit = computed(() => isUnit.value && is('UNIT_CLERK', 'UNIT_LEADER'))
  const mayUnmask = computed(
    () =>
      worksForUnit.value ||
      (!isUnit.value && is('AGENT', 'REMOTE_SEAT', 'SHIFT_LEADER', 'DISPATCHER', 'SUPERVISOR', 'CALLBACK_CLERK')),
  )
  const mayAdministrate = computed(() => is('ADMINISTRATOR'))
  const mayEditPhoneRules = computed(() => mayAdministrate.value || (!isUnit.value && is('SHIFT_LEADER')))
  const mayTendLines = computed(() => is('ADMINISTRATOR', 'INTEGRATOR'))
  const mayHoldLines = computed(() => mayTendLines.value || is('SUPERVISOR', 'SHIFT_LEADER'))
  const mayReadAsides = computed(() => !isUnit.value && is('AGENT', 'SHIFT_LEADER', 'DISPATCHER', 'SUPERVISOR'))
  const maySeeAsides = computed(
    () => mayReadAsides.value || (!isUnit.value && is('ADMINISTRATOR', 'INTEGRATOR', 'AUDITOR')),
  )
  const maySeeTickets = computed(() =>
    isUnit.value
      ? is('UNIT_CLERK', 'UNIT_LEADER', 'REMOTE_SEAT')
      : roles.value.some((role) => !['ADMINISTRATOR', 'INTEGRATOR', 'KNOWLEDGE_EDITOR'].includes(role)),
  )
  const maySeeQueue = computed(() => maySeeTickets.value && (!isUnit.value || worksForUnit.value))
  const maySeeKnowledge = computed(() => roles.value.length > 0)
  const mayTendKnowledge = computed(() => isUnit.value || is('KNOWLEDGE_EDITOR', 'SUPERVISOR', 'AUDITOR'))
  const mayDraftKnowledge = computed(() => is('UNIT_CLERK', 'UNIT_LEADER', 'KNOWLEDGE_EDITOR'))
  const mayEditSynonyms = computed(() => is('ADMINISTRATOR', 'KNOWLEDGE_EDITOR'))
  const maySupervise = computed(() => is('SUPERVISOR'))
  const maySeeSupervision = computed(
    () => worksForUnit.value || is('SUPERVISOR', 'DISPATCHER', 'SHIFT_LEADER', 'CITY_LEADER', 'AUDITOR'),
  )
  const maySeeLines = computed(() => !isUnit.value)
  const maySeeCatalogue = computed(() => is('DISPATCHER', 'SUPERVISOR', 'SHIFT_LEADER', 'ADMINISTRATOR', 'AUDITOR'))
  const maySeeFigures = computed(() => isUnit.value || is('CITY_LEADER', 'SUPERVISOR', 'SHIFT_LEADER', 'AUDITOR'))
  const mayEditIndicators = computed(() => is('SUPERVISOR', 'ADMINISTRATOR'))
  /** Whoever may look at what speaks for and against a return. */
  const maySeePrecedents = computed(
    () =>
      !isUnit.value && is('DISPATCHER', 'SUPERVISOR', 'SHIFT_LEADER', 'QUALITY_INSPECTOR', 'CITY_LEADER', 'AUDITOR'),
  )

  function enter(signedIn: api.SignedIn): void {
    person.value = signedIn.person
    useCsrfToken(signedIn.csrf)
    ended.value = false
    if (!signedIn.person.mustChangePassword) goLive()
  }

  /** Finds out who is signed in already; nobody is no error. */
  async function restore(): Promise<void> {
    try {
      enter(await api.fetchSession())
    } catch (refused) {
      if (!(refused instanceof Problem && refused.side === 'session')) throw refused
    }
  }

  async function logIn(login: string, password: string): Promise<void> {
    enter(await api.logIn(login, password))
  }

  async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
    await api.changePassword(oldPassword, newPassword)
    enter(await api.fetchSession())
  }

  async function logOut(): Promise<void> {
    stopLive()
    await api.logOut().catch(() => undefined)
    person.value = undefined
  }

  onSessionEnd(() => {
    if (!person.value) return
    stopLive()
    ended.value = true
  })

  return {
    person,
    ended,
    is,
    isUnit,
    mayAccept,
    mayTakeCalls,
    mayCallMissed,
    mayDecideNuisance,
    mayProposeNuisance,
    maySeeNuisance,
    maySeeBoard,
    maySeePhoneFigures,
    maySeePhoneCalls,
    mayJoin,
    mayCallBack,
    mayUnmask,
    mayAdministrate,
    mayEditPhoneRules,
    mayTendLines,
    mayHoldLines,
    mayReadAsides,
    maySeeAsides,
    maySeeTickets,
    maySeeQueue,
    worksForUnit,
    maySeeLines,
    maySeeCatalogue,
    maySeePrecedents,
    maySeeKnowledge,
    mayTendKnowledge,
    mayDraftKnowledge,
    mayEditSynonyms,
    maySupervise,
    maySeeSupervision,
    maySeeFigures,
    mayEditIndicators,
    restore,
    logIn,
    changePassword,
    logOut,
  }
})
