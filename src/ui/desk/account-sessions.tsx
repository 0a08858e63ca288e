import { Button } from '@/ui/kit/button'
import { DataTable } from '@/ui/kit/data-table'
import { Instant } from './instant'

export type SessionRow = {
  id: string
  browser: string
  began: string
  lastSeen: string
  present: boolean
}

/** Where a person is signed in, with a way to end each session. */
export function AccountSessions({
  sessions,
  endOne,
  endOthers,
}: {
  sessions: readonly SessionRow[]
  endOne: (form: FormData) => Promise<void>
  endOthers: (form: FormData) => Promise<void>
}) {
  return (
    <>
      <DataTable
        stacks
        caption="Times are UTC; the last request to within five minutes"
        columns={[
          { key: 'browser', header: 'Browser', cell: ({ browser }) => browser, rowHeader: true },
          { key: 'began', header: 'Signed in', brief: true, cell: ({ began }) => <Instant iso={began} /> },
          {
            key: 'seen',
            header: 'Last request',
            brief: true,
            cell: ({ lastSeen }) => <Instant iso={lastSeen} />,
          },
          {
            key: 'end',
            header: 'End it',
            brief: true,
            cell: ({ id, browser, present }) =>
              present ? (
                'This browser'
              ) : (
                <form action={endOne}>
                  <input type="hidden" name="session" value={id} />
                  <Button type="submit" aria-label={`End the session of ${browser}`}>
                    End
                  </Button>
                </form>
              ),
          },
        ]}
        rows={sessions}
        rowKey={({ id }) => id}
        empty="No session is on record."
      />
      {sessions.length > 1 ? (
        <form action={endOthers} className="mt-4">
          <Button type="submit">End all other sessions</Button>
        </form>
      ) : null}
    </>
  )
}
