/** Where to go after signing in: a page of the desk and nothing else, so that a link cannot lead a person away. */
export function safeNextPath(next: string | null | undefined): string {
  const home = '/admin'
  if (!next || next.length > 500) return home
  const base = 'http://desk.invalid'
  const url = URL.canParse(next, base) ? new URL(next, base) : null
  if (!url || url.origin !== base) return home
  const inside = url.pathname === home || url.pathname.startsWith(`${home}/`)
  return inside && next.startsWith(home) ? `${url.pathname}${url.search}` : home
}
