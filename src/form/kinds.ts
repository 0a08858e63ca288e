import type { SignalKind } from '@/domain/signal/kinds'

/** What the desk says of a kind of signal, and how a form of it begins. */
type KindForm = {
  /** When to choose it. */
  hint: string
  /** The link to an empty form. */
  action: string
  /** The particulars that entries have in common from one reading to the next: never a date or a value. */
  repeated: readonly string[]
}

export const kindForms: Record<SignalKind, KindForm> = {
  'deployment-status': {
    hint: 'A service is announced, tested, permitted, opened, restricted, paused or ended in a place.',
    action: 'New status',
    repeated: ['supervision', 'access', 'extent', 'appliesToAll'],
  },
  'service-area': {
    hint: 'The area in which riders are carried has a stated size.',
    action: 'New service area',
    repeated: [],
  },
  'fleet-estimate': {
    hint: 'A number of vehicles is asked for, allowed, registered, counted, claimed or reported.',
    action: 'New vehicle count',
    repeated: ['scope', 'basis', 'model', 'span', 'extent'],
  },
  'service-metric': {
    hint: 'Miles, rides, crashes, waits, prices or another figure of a running service.',
    action: 'New service measure',
    repeated: ['metric', 'unit'],
  },
  filing: {
    hint: 'An application, permit, approval, recall or investigation takes a step.',
    action: 'New filing step',
    repeated: ['filing', 'stage', 'model'],
  },
  production: {
    hint: 'A vehicle or component program reaches, misses or promises a milestone.',
    action: 'New production milestone',
    repeated: ['program', 'milestone'],
  },
  target: {
    hint: 'Someone promises something, with or without a date.',
    action: 'New promise',
    repeated: ['metric', 'unit'],
  },
}
