/** The category tree, made of paths such as 公用事业/供热. */
export interface Branch {
  value: string
  label: string
  children?: Branch[]
}

/** Branches in the order of their paths; a path whose upper part is not listed makes that part as well. */
export function treeOf(paths: readonly string[]): Branch[] {
  const roots: Branch[] = []
  for (const path of paths) {
    let level = roots
    let value = ''
    for (const label of path.split('/')) {
      value = value ? `${value}/${label}` : label
      let branch = level.find((one) => one.value === value)
      if (!branch) {
        branch = { value, label }
        level.push(branch)
      }
      if (path === value) break
      level = branch.children ??= []
    }
  }
  return roots
}
