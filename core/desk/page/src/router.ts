import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { useSession } from '@/session/session'

type Session = ReturnType<typeof useSession>
type Gate = (session: Session) => boolean

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may see the screen; the server decides again on every request. */
    may?: Gate
    open?: boolean
  }
}

const maySeeTickets: Gate = (session) => session.maySeeTickets
const maySeeQueue: Gate = (session) => session.maySeeQueue
const maySeeLines: Gate = (session) => session.maySeeLines

/** A part that the address leaves out comes as an empty text; to a screen it is absent, so that its default holds. */
const given = ({ params }: RouteLocationNormalized) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''))

const screens: RouteRecordRaw[] = [
  {
    path: 'intake/:draft?',
    name: 'intake',
    props: given,
    component: () => import('@/intake/IntakePage.vue'),
    meta: { may: (session) => session.mayAccept },
  },
  {
    path: 'board',
    name: 'board',
    component: () => import('@/phone/BoardPage.vue'),
    meta: { may: (session) => session.maySeeBoard },
  },
  {
    path: 'missed/:id([0-9a-f-]{36})?',
    name: 'missed',
    props: given,
    component: () => import('@/missed/MissedPage.vue'),
    meta: { may: (session) => session.mayCallMissed },
  },
  {
    path: 'nuisance',
    name: 'nuisance',
    component: () => import('@/nuisance/NuisancePage.vue'),
    meta: { may: (session) => session.maySeeNuisance },
  },
  {
    path: 'figures/:part(course|split|staffing)?',
    name: 'figures',
    props: given,
    component: () => import('@/figures/FiguresPage.vue'),
    meta: { may: (session) => session.maySeePhoneFigures },
  },
  {
    path: 'phone/calls',
    name: 'phone-calls',
    component: () => import('@/phone/PhoneCallsPage.vue'),
    meta: { may: (session) => session.maySeePhoneCalls },
  },
  { path: 'queue', name: 'queue', component: () => import('@/queue/QueuePage.vue'), meta: { may: maySeeQueue } },
  {
    path: 'tickets',
    name: 'tickets',
    component: () => import('@/queue/TicketsPage.vue'),
    meta: { may: maySeeTickets },
  },
  {
    path: 'tickets/:number',
    name: 'ticket',
    props: given,
    component: () => import('@/ticket/TicketPage.vue'),
    meta: { may: maySeeTickets },
  },
  {
    path: 'callbacks/:number?',
    name: 'callbacks',
    props: given,
    component: () => import('@/callback/CallbackPage.vue'),
    meta: { may: (session) => session.mayCallBack },
  },
  {
    path: 'groups',
    name: 'groups',
    component: () => import('@/group/GroupsPage.vue'),
    meta: { may: (session) => session.maySeeTickets && !session.isUnit },
  },
  {
    path: 'groups/:number',
    name: 'group',
    props: given,
    component: () => import('@/group/GroupPage.vue'),
    meta: { may: (session) => session.maySeeTickets && !session.isUnit },
  },
  {
    path: 'catalogue',
    name: 'catalogue',
    component: () => import('@/catalogue/CataloguePage.vue'),
    meta: { may: (session) => session.maySeeCatalogue },
  },
  {
    path: 'archive',
    name: 'archive',
    component: () => import('@/archive/ArchivePage.vue'),
    meta: { may: maySeeTickets },
  },
  {
    path: 'knowledge',
    name: 'knowledge',
    component: () => import('@/knowledge/KnowledgePage.vue'),
    meta: { may: (session) => session.maySeeKnowledge },
  },
  {
    path: 'knowledge/work',
    name: 'knowledge-work',
    component: () => import('@/knowledge/WorkPage.vue'),
    meta: { may: (session) => session.mayTendKnowledge },
  },
  {
    path: 'knowledge/misses',
    name: 'knowledge-misses',
    component: () => import('@/knowledge/MissesPage.vue'),
    meta: { may: (session) => session.mayTendKnowledge && !session.isUnit },
  },
  {
    path: 'knowledge/tasks',
    name: 'knowledge-tasks',
    component: () => import('@/knowledge/TasksPage.vue'),
    meta: { may: (session) => session.maySeeKnowledge },
  },
  {
    path: 'knowledge/tasks/:id(ZR\\d+)',
    name: 'knowledge-task',
    props: true,
    component: () => import('@/knowledge/TaskPage.vue'),
    meta: { may: (session) => session.maySeeKnowledge },
  },
  {
    path: 'knowledge/matches',
    name: 'knowledge-matches',
    component: () => import('@/knowledge/MatchesPage.vue'),
    meta: { may: (session) => session.mayTendKnowledge && !session.isUnit },
  },
  {
    path: 'knowledge/synonyms',
    name: 'synonyms',
    component: () => import('@/search/SynonymsPage.vue'),
    meta: { may: (session) => session.mayEditSynonyms },
  },
  {
    path: 'knowledge/:id(ZS\\d+)',
    name: 'knowledge-item',
    props: true,
    component: () => import('@/knowledge/ItemPage.vue'),
    meta: { may: (session) => session.maySeeKnowledge },
  },
  {
    path: 'supervision/:part(orders|difficult|circulars)?',
    name: 'supervision',
    props: given,
    component: () => import('@/supervision/SupervisionPage.vue'),
    meta: { may: (session) => session.maySeeSupervision },
  },
  {
    path: 'hotlines',
    name: 'hotlines',
    component: () => import('@/hotline/HotlinesPage.vue'),
    meta: { may: maySeeLines },
  },
  {
    path: 'hotlines/:id/:part(status|config|instances|deliveries|changes|diagnosis)?',
    name: 'line',
    props: given,
    component: () => import('@/lineconfig/LinePage.vue'),
    meta: { may: maySeeLines },
  },
  {
    path: 'adapters',
    name: 'adapters',
    component: () => import('@/adapters/AdaptersPage.vue'),
    meta: { may: (session) => session.mayTendLines },
  },
  {
    path: 'calls/:part(feeds|records|aside|days)?',
    name: 'calls',
    props: given,
    component: () => import('@/calls/CallsPage.vue'),
    meta: { may: (session) => session.maySeeLines || session.isUnit },
  },
  {
    path: 'deliveries',
    name: 'deliveries',
    component: () => import('@/hotline/DeliveriesPage.vue'),
    meta: { may: maySeeLines },
  },
  {
    path: 'channels/:part(status|aside)?',
    name: 'channels',
    props: given,
    component: () => import('@/channel/ChannelsPage.vue'),
    meta: { may: (session) => session.maySeeAsides },
  },
  {
    path: 'switches',
    name: 'switches',
    component: () => import('@/numbering/NumbersPage.vue'),
    meta: { may: (session) => session.mayTendLines && !session.isUnit },
  },
  {
    path: 'channels/:id(mail|sms|open311|portal)/:part(config|changes)?',
    name: 'channel',
    props: given,
    component: () => import('@/channel/ChannelPage.vue'),
    meta: { may: (session) => session.mayTendLines },
  },
  {
    path: 'admin/:part(people|units|roles|clocks|history|books)?',
    name: 'admin',
    props: given,
    component: () => import('@/people/AdminPage.vue'),
    meta: { may: (session) => session.mayEditPhoneRules },
  },
  {
    path: 'score/:part?',
    name: 'score',
    props: given,
    component: () => import('@/score/ScorePage.vue'),
    meta: { may: (session) => session.maySeeFigures || session.mayEditIndicators },
  },
  { path: ':rest(.*)*', name: 'missing', component: () => import('@/frame/MissingPage.vue') },
]

export const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
  routes: [
    { path: '/login', name: 'login', component: () => import('@/session/LoginPage.vue'), meta: { open: true } },
    { path: '/password', name: 'password', component: () => import('@/session/PasswordPage.vue') },
    {
      path: '/',
      component: () => import('@/frame/DeskFrame.vue'),
      children: [{ path: '', name: 'home', redirect: () => homeFor(useSession()) }, ...screens],
    },
  ],
})

export function homeFor(session: Session): string {
  if (session.maySeeQueue) return '/queue'
  if (session.is('KNOWLEDGE_EDITOR')) return '/knowledge/work'
  if (session.isUnit) return '/knowledge'
  return session.mayAdministrate ? '/admin/people' : '/hotlines'
}

router.beforeEach((to) => {
  const session = useSession()
  if (to.meta.open) return true
  if (!session.person)
    return { name: 'login', query: (to.redirectedFrom ?? to).fullPath === '/' ? {} : { next: to.fullPath } }
  if (session.person.mustChangePassword && to.name !== 'password') return { name: 'password' }
  return to.meta.may?.(session) === false ? { name: 'missing', params: { rest: ['forbidden'] } } : true
})
