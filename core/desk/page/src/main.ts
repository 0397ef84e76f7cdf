import { createPinia } from 'pinia'
import { createApp } from 'vue'
import DeskApp from './DeskApp.vue'
import { useElement } from './element'
import { listenForKeys } from './keys/keys'
import { router } from './router'
import { useSession } from './session/session'
import './styles/tokens.css'
import './styles/base.css'
import { speak, words } from './words'

const desk = createApp(DeskApp)
desk.use(createPinia()).use(words)
useElement(desk)
listenForKeys()
speak(words.global.locale.value)

// The router asks the session who may see what, so the session is known first; a broken line shows on the log-in page.
void useSession()
  .restore()
  .catch(() => undefined)
  .finally(() => desk.use(router).mount('#desk'))
