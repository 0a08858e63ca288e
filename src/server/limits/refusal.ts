/**
 * A refusal of the limiting library says how long to wait; anything else that is thrown does not. Told by its shape:
 * another bundle of this server may hold another copy of the library's class.
 */
export function isRefusal(thrown: unknown): thrown is { msBeforeNext: number } {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'msBeforeNext' in thrown &&
    typeof thrown.msBeforeNext === 'number'
  )
}
