import { describe, expect, it } from 'vitest'
import type { ConfigForm, Setting } from '@/contract/config'
import { carryOver, draftOf, isChanged, typedOf } from './form'

function setting(name: string, given: Partial<Setting>): Setting {
  return {
    name,
    context: 'TEXT',
    label: name,
    help: '',
    required: false,
    editable: true,
    unit: '',
    choices: [],
    several: false,
    values: [],
    present: false,
    ...given,
  }
}

const url = setting('url', { context: 'URL', values: ['https://a.example'], present: true })
const secret = setting('.password', { context: 'SECRET', present: true })
const id = setting('hotline.id', { context: 'HOTLINE', values: ['water'], editable: false })

function form(revision = 3, settings = [url, secret]): ConfigForm {
  return {
    hotline: 'water',
    title: '',
    help: '',
    bundle: 'org.yihaotong.water',
    version: '1.0.0',
    own: false,
    revision,
    file: '',
    facts: [id],
    settings,
  }
}

describe('a configuration that is filled in', () => {
  it('sends nothing when nothing was changed, so that secrets stay', () => {
    expect(draftOf(form(), typedOf(form()))).toEqual({ revision: 3, values: {} })
  })

  it('sends what was changed and nothing else', () => {
    const typed = { ...typedOf(form()), url: [' https://b.example '] }

    expect(draftOf(form(), typed).values).toEqual({ url: ['https://b.example'] })
  })

  it('sends a secret exactly as it was typed', () => {
    const typed = { ...typedOf(form()), '.password': [' with spaces '] }

    expect(draftOf(form(), typed).values).toEqual({ '.password': [' with spaces '] })
  })

  it('empties what was emptied', () => {
    expect(draftOf(form(), { ...typedOf(form()), url: [''] }).values).toEqual({ url: [] })
  })

  it('never sends what may not be changed', () => {
    expect(isChanged(id, { 'hotline.id': ['other'] })).toBe(false)
  })

  it('keeps what was typed when somebody else saved in the meantime', () => {
    const theirs = { ...url, values: ['https://theirs.example'] }

    const typed = carryOver(form(), { ...typedOf(form()), '.password': ['new'] }, form(4, [theirs, secret]))

    expect(typed).toEqual({ 'hotline.id': ['water'], url: ['https://theirs.example'], '.password': ['new'] })
  })
})
