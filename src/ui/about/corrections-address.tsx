import { Link } from '@/ui/kit/link'

/**
 * Where a reader sends a correction: what the host has set, or plain words that nothing is set.
 * @param email address of the host; undefined when none is set
 * @param page web page that takes corrections; undefined when none is set
 */
export function CorrectionsAddress({ email, page }: { email: string | undefined; page: string | undefined }) {
  if (email === undefined && page === undefined) {
    return (
      <p>
        Found a mistake? The host of this copy has set no address for corrections, so there is no direct way
        to report it here. The host can set one (CONTACT_EMAIL or CORRECTIONS_URL). If you know who runs the
        site, please give them
      </p>
    )
  }
  return (
    <p>
      Found a mistake? {email === undefined ? null : <>Write to {mailLink(email)}</>}
      {email !== undefined && page !== undefined ? ' or report it on ' : null}
      {email === undefined && page !== undefined ? 'Report it on ' : null}
      {page === undefined ? null : (
        <Link href={page} rel="noopener">
          {new URL(page).host}
        </Link>
      )}
      . A copy of the site that somebody else hosts has its own data. Please give
    </p>
  )
}

function mailLink(email: string) {
  return <Link href={`mailto:${email}`}>{email}</Link>
}
