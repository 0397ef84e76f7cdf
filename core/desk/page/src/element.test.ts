import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Parts that a registered one brings along, though not their styles. */
const children: Record<string, string> = {
  'button-group': 'button',
  'checkbox-group': 'checkbox',
  'dropdown-item': 'dropdown',
  'dropdown-menu': 'dropdown',
  'form-item': 'form',
  option: 'select',
  'radio-button': 'radio',
  'radio-group': 'radio',
  'tab-pane': 'tabs',
}
/** Their styles are others'. */
const unstyled = ['config-provider', 'icon', 'tab-pane']

const source = readFileSync(join(import.meta.dirname, 'element.ts'), 'utf8')
const dashed = (name: string) => name.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
const list = /const used = \[([^\]]*)\]/.exec(source)?.[1] ?? ''
const registered = new Set([...list.matchAll(/\bEl(\w+)/g)].map(([, name]) => dashed(name ?? '')))
const styled = new Set([...source.matchAll(/theme-chalk\/el-([\w-]+)\.css/g)].map(([, name]) => name))

function pages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return pages(path)
    return entry.name.endsWith('.vue') ? [path] : []
  })
}

const asked = new Set(
  pages(import.meta.dirname).flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/<el-([\w-]+)/g)].map(([, name]) => name ?? ''),
  ),
)

describe('the parts of Element Plus', () => {
  it('are registered wherever a page asks for one, for an unknown part shows nothing and says nothing', () => {
    expect(asked.size).toBeGreaterThan(20)
    expect([...asked].filter((tag) => !registered.has(children[tag] ?? tag))).toEqual([])
  })

  it('bring their styles along', () => {
    expect([...asked].filter((tag) => !styled.has(tag) && !unstyled.includes(tag))).toEqual([])
  })

  it('are used, every one of them', () => {
    const wanted = new Set([...asked].map((tag) => children[tag] ?? tag))
    expect([...registered].filter((tag) => !wanted.has(tag))).toEqual([])
  })
})
