import { ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark' | 'system'

const kept = 'yihaotong.theme'
const system = window.matchMedia('(prefers-color-scheme: dark)')
const systemIsDark = ref(system.matches)
system.addEventListener('change', (change) => (systemIsDark.value = change.matches))

function remembered(): Theme {
  const theme = localStorage.getItem(kept)
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

export const theme = ref<Theme>(remembered())

watchEffect(() => {
  localStorage.setItem(kept, theme.value)
  const dark = theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value)
  document.documentElement.classList.toggle('dark', dark)
})

export function nextTheme(): void {
  const dark = document.documentElement.classList.contains('dark')
  theme.value = dark ? 'light' : 'dark'
}
