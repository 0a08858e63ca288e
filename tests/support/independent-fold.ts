import { daysBetween, type IsoDate } from '@/domain/signal/date'
import type { SignalOf } from '@/domain/signal/schema'

/**
 * A second fold of deployment status, for tests only. It is written from the rules in words and shares no code with
 * the product: a machine with one mutable state that walks the calendar day by day and knows only what it needs to
 * answer. Where the two disagree, one of them has misread the rules.
 */

type Status = SignalOf<'deployment-status'>
type When = [date: string, precision: string, id: string]
type Break = {
  from: string
  to: string | null
  pausedBy: string
  resumedBy: string | null
  days: number | null
}

export type IndependentState = {
  phase: string
  supervision: string
  access: string | null
  since: string
  first: { ride?: When; outside?: When; everyone?: When; driverless?: When; driverlessForAll?: When }
  breaks: Break[]
}

/** City by city, the slugs of everything around it. */
export function surroundings(places: readonly { slug: string; kind: string; parent: string | null }[]) {
  const parentOf = new Map(places.map(({ slug, parent }) => [slug, parent]))
  const result = new Map<string, string[]>()
  for (const { slug, kind } of places) {
    if (kind !== 'city') continue
    const chain: string[] = []
    let next = parentOf.get(slug)
    while (next) {
      chain.push(next)
      next = parentOf.get(next)
    }
    result.set(slug, chain)
  }
  return result
}

/** The state of one operator in one city at the end of a day, from its own signals; undefined while it is not known. */
export function independentFold(
  signals: readonly Status[],
  city: string,
  around: readonly string[],
  asOf: IsoDate,
): IndependentState | undefined {
  const relevant = signals
    .filter((s) => s.place === city || (s.appliesToAll && around.includes(s.place)))
    .filter((s) => s.confidence !== 'claimed' && !s.alternateOf && !s.restates)
    .filter((s) => s.phase !== 'restricted' && s.date <= asOf)
  const days = [...new Set(relevant.map((s) => s.date))].sort()
  const machine = new Machine()
  for (const day of days) {
    for (const s of relevant.filter(({ date }) => date === day).sort((a, b) => (a.id < b.id ? -1 : 1)))
      machine.read(s, s.place === city)
  }
  return machine.answer(asOf)
}

const order = ['announced', 'testing', 'permitted']
const width = ['employees', 'invite-only', 'public']

class Machine {
  private now: IndependentState | undefined
  /** The breaks' precisions, for the days that can be counted. */
  private exact: { from: boolean; to: boolean }[] = []

  read(s: Status, own: boolean) {
    this.move(s, own)
    this.noteRide(s)
  }

  private move(s: Status, own: boolean) {
    const part = s.extent === 'part'
    const now = this.now
    if (part && ['paused', 'ended'].includes(s.phase)) return
    if (!now || now.phase === 'ended') {
      if (s.phase === 'ended' && now) {
        if (s.supervision !== 'unknown') now.supervision = s.supervision
      }
      if (s.phase === 'paused' || s.phase === 'ended' || !own) return
      this.exact = []
      this.now = {
        phase: s.phase,
        supervision: s.supervision,
        access: s.access,
        since: s.date,
        first: {},
        breaks: [],
      }
      return
    }
    const onBreak = now.breaks.some(({ to }) => to === null)
    switch (s.phase) {
      case 'announced':
      case 'testing':
      case 'permitted':
        if (now.phase === s.phase) this.again(now, s)
        else if (order.includes(now.phase) && order.indexOf(s.phase) > order.indexOf(now.phase)) {
          this.turn(now, s)
          now.supervision = s.supervision
          now.access = s.access
        }
        break
      case 'service':
        if (now.phase === 'service') this.again(now, s)
        else if (onBreak) {
          this.closeBreak(now, s)
          this.turn(now, s)
          this.again(now, s)
        } else {
          this.turn(now, s)
          now.supervision = s.supervision
          now.access = s.access
        }
        break
      case 'paused':
        if (now.phase === 'service') {
          now.breaks.push({ from: s.date, to: null, pausedBy: s.id, resumedBy: null, days: null })
          this.exact.push({ from: s.datePrecision === 'day', to: false })
        }
        if (now.phase !== 'paused') this.turn(now, s)
        // Nothing that is known is forgotten.
        if (now.supervision === 'unknown') now.supervision = s.supervision
        if (now.access === null) now.access = s.access
        break
      case 'ended':
        if (onBreak) this.closeBreak(now, s)
        this.turn(now, s)
        now.supervision = s.supervision
        now.access = null
        break
    }
  }

  private turn(now: IndependentState, s: Status) {
    now.phase = s.phase
    now.since = s.date
  }

  /** The same phase again: who watches is replaced where it is said of the whole, and access only widens. */
  private again(now: IndependentState, s: Status) {
    const { supervision, access } = s
    if (s.extent === 'whole') {
      if (supervision !== 'unknown') now.supervision = supervision
      if (access !== null && (now.access === null || width.indexOf(access) > width.indexOf(now.access)))
        now.access = access
      return
    }
    if (supervision === 'unknown' || supervision === now.supervision) return
    const someEmpty = [supervision, now.supervision].some((one) => one === 'driverless' || one === 'mixed')
    if (someEmpty) now.supervision = 'mixed'
  }

  private closeBreak(now: IndependentState, s: Status) {
    const index = now.breaks.findIndex(({ to }) => to === null)
    const open = now.breaks[index]
    const exact = this.exact[index]
    if (!open || !exact) return
    open.to = s.date
    open.resumedBy = s.id
    exact.to = s.datePrecision === 'day'
  }

  private noteRide(s: Status) {
    const now = this.now
    if (!now) return
    let riders: string | null
    let watched: string
    if (s.phase === 'service' && now.phase === 'service') {
      riders = now.access
      watched = now.supervision
    } else if (s.phase === 'testing' && s.access !== null) {
      riders = s.access
      watched = s.supervision
    } else return
    const when: When = [s.date, s.datePrecision, s.id]
    const empty = watched === 'driverless' || watched === 'mixed'
    const everyone = s.phase === 'service' && riders === 'public'
    now.first.ride ??= when
    if (riders === 'invite-only' || riders === 'public') now.first.outside ??= when
    if (everyone) now.first.everyone ??= when
    if (empty) now.first.driverless ??= when
    if (empty && everyone) now.first.driverlessForAll ??= when
  }

  answer(asOf: IsoDate): IndependentState | undefined {
    this.now?.breaks.forEach((one, index) => {
      const exact = this.exact[index]
      if (exact?.from && (one.to === null || exact.to)) one.days = daysBetween(one.from, one.to ?? asOf)
    })
    return this.now
  }
}
