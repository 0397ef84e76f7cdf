import type { NewPassword, Person, Unit } from '@/contract/people'
import { ask, read } from '@/http/http'

const person = (login: string) => `/people/${encodeURIComponent(login)}`
const version = (thing: { version: number }) => `"${thing.version}"`

export const listPeople = () => read<Person[]>('/people')
export const listUnits = () => read<Unit[]>('/units')

export const createPerson = async (fresh: Person) => (await ask<NewPassword>('POST', '/people', { body: fresh })).body

export const changePerson = async (changed: Person) =>
  (await ask<Person>('PUT', person(changed.login), { body: changed, ifMatch: version(changed) })).body

export const resetPassword = async (login: string) => (await ask<NewPassword>('POST', `${person(login)}/password`)).body

export const createUnit = async (fresh: Unit) => (await ask<Unit>('POST', '/units', { body: fresh })).body

export const changeUnit = async (changed: Unit) =>
  (await ask<Unit>('PUT', `/units/${encodeURIComponent(changed.id)}`, { body: changed, ifMatch: version(changed) }))
    .body
