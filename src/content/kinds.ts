import type { SignalKind } from '@/domain/signal/kinds'

/** What readers and editors are told of a kind of signal. */
type KindText = {
  /** What a signal of the kind says. */
  description: string
  /** For editors: when to choose it. */
  hint: string
  /** The link to an empty form. */
  action: string
}

export const kindTexts: Record<SignalKind, KindText> = {
  'deployment-status': {
    description: 'A service announced, tested, permitted, opened, restricted, paused or ended in a place.',
    hint: 'A service is announced, tested, permitted, opened, restricted, paused or ended in a place.',
    action: 'New status',
  },
  'service-area': {
    description: 'The size of the area in which rides may start and end, in square miles as reported.',
    hint: 'The area in which riders are carried has a stated size.',
    action: 'New service area',
  },
  'fleet-estimate': {
    description: 'A number of vehicles, as a range, with how it was counted.',
    hint: 'A number of vehicles is requested, authorized, registered, counted, claimed or reported.',
    action: 'New vehicle count',
  },
  'service-metric': {
    description: 'Miles, rides, waits, prices, crashes and other measures of a service over a period.',
    hint: 'Miles, rides, crashes, waits, prices or another figure of a running service.',
    action: 'New service measure',
  },
  filing: {
    description: 'One step of a permit, recall, investigation or other matter before an authority.',
    hint: 'An application, permit, approval, recall or investigation takes a step.',
    action: 'New filing step',
  },
  production: {
    description: 'A step in the making of a vehicle or a component.',
    hint: 'A vehicle or component program reaches, misses or promises a milestone.',
    action: 'New production milestone',
  },
  target: {
    description: 'A promise with a day or without, and what came of it.',
    hint: 'Someone promises something, with or without a date.',
    action: 'New promise',
  },
}
