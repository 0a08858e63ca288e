import { isContested, isRestatement, type Signal } from '../signal/schema'

/**
 * Whether a signal is an event that moves something: an original, uncontested record. Only such signals are in the
 * demand index, in the totals of the timeline and among the newest signals.
 *
 * Left out are restatements, other accounts of an event, and a company's word alone, because pages list all three as
 * records that move nothing; and so is one model on a register, since it is in the total of that register, which is the
 * event. Two kinds of word are counted: a promise, and a vehicle count on the basis `claimed`.
 * There the word is the thing recorded: the list of promises and the series of claimed vehicles list it as the record
 * itself, and no page calls it contested. The low weight of a claim is for these.
 */
export function countsInIndex(signal: Signal): boolean {
  if (isRestatement(signal) || signal.alternateOf !== null || isPartOfRegister(signal)) return false
  return !isContested(signal) || isWordItself(signal)
}

/** Whether a count is of one model on a register, and so a part of a total that is counted itself. */
export function isPartOfRegister(signal: Signal): boolean {
  return signal.kind === 'fleet-estimate' && signal.basis === 'registered' && signal.model !== null
}

function isWordItself(signal: Signal): boolean {
  return signal.kind === 'target' || (signal.kind === 'fleet-estimate' && signal.basis === 'claimed')
}
