import { computed, ref, watchEffect } from 'vue'

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

export const isDark = computed(() => theme.value === 'dark' || (theme.value === 'system' && systemIsDark.value))

watchEffect(() => {
  localStorage.setItem(kept, theme.value)
  document.documentElement.classList.toggle('dark', isDark.value)
})

export function nextTheme(): void {
  theme.value = isDark.value ? 'light' : 'dark'
}
