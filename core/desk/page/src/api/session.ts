import type { Person } from '@/contract/people'
import { ask } from '@/http/http'

/** What the page learns of a session; the cookie's secret stays out of reach of scripts. */
export interface SignedIn {
  person: Person
  csrf: string
  expiresAt: string
}

export const fetchSession = async () => (await ask<SignedIn>('GET', '/session')).body

export const logIn = async (login: string, password: string) =>
  (await ask<SignedIn>('POST', '/session', { body: { login, password } })).body

export const logOut = () => ask('DELETE', '/session')

export const changePassword = (oldPassword: string, newPassword: string) =>
  ask('PUT', '/session/password', { body: { oldPassword, newPassword } })
