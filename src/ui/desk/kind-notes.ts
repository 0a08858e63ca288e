import type { SignalKind } from '@/domain/signal/kinds'

/** When to choose which kind. */
export const kindChoiceHints: Record<SignalKind, string> = {
  'deployment-status':
    'A service is announced, tested, permitted, opened, restricted, paused or ended in a place.',
  'service-area': 'The area in which riders are carried has a stated size.',
  'fleet-estimate': 'A number of vehicles is asked for, allowed, registered, counted, claimed or reported.',
  'service-metric': 'Miles, rides, crashes, waits, prices or another figure of a running service.',
  filing: 'An application, permit, approval, recall or investigation takes a step.',
  production: 'A vehicle or component program reaches, misses or promises a milestone.',
  target: 'Someone promises something, with or without a date.',
}
