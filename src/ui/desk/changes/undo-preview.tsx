import { type UndoStep, undoSteps } from '@/domain/signal/undone'
import { Link } from '@/ui/kit/link'
import { Notice } from '@/ui/kit/notice'
import { changePath } from '@/url/changes'
import { editSignalPath } from '@/url/desk'
import { deskPathOf } from '../change-list'

type Named = { recordType: string; recordId: string; name: string }
export type StepRow = Named & { step: UndoStep }
export type ObstacleRow = Named & {
  why: 'later' | 'names' | 'gone'
  changeset: string | null
  by: string | null
}

const shownAtMost = 12

const stepWords: Record<UndoStep, string> = {
  retract: 'is retracted, with your reason for readers',
  publish: 'is published again',
  discard: 'is discarded, and can be restored for 30 days',
  restore: 'is restored as a draft',
  'put-back': 'says what it said before',
  hide: 'is hidden from readers, unless something else needs it',
  show: 'is shown to readers again',
  keep: 'stays as it is',
}

const countWords: Record<UndoStep, (count: number) => string> = {
  retract: (count) => `${count} retracted`,
  publish: (count) => `${count} published again`,
  discard: (count) => `${count} discarded`,
  restore: (count) => `${count} restored`,
  'put-back': (count) => `${count} put back`,
  hide: (count) => `${count} hidden where nothing else needs them`,
  show: (count) => `${count} shown again`,
  keep: (count) => `${count} kept`,
}

/** What undoing will do, in numbers: "2 retracted, 1 put back". */
function undoInNumbers(steps: readonly Pick<StepRow, 'step'>[]): string {
  return undoSteps
    .flatMap((step) => {
      const count = steps.filter((one) => one.step === step).length
      return count === 0 ? [] : [countWords[step](count)]
    })
    .join(', ')
}

/** What undoing will do to each record, the first of them by name. */
export function UndoPreview({ steps }: { steps: readonly StepRow[] }) {
  const rest = steps.length - shownAtMost
  return (
    <div className="measure text-note">
      <p>Undoing makes a new change, which can be undone in turn: {undoInNumbers(steps)}.</p>
      <ul className="mt-2 grid gap-1">
        {steps.slice(0, shownAtMost).map((step) => (
          <li key={`${step.recordType}/${step.recordId}`} className="break-words">
            <RecordLink {...step} /> <span className="text-muted">{stepWords[step.step]}</span>
          </li>
        ))}
        {rest > 0 ? <li className="text-muted">and {rest} more in the same way</li> : null}
      </ul>
    </div>
  )
}

/** Why it cannot be undone as it stands, with the way to each thing that has to be undone or changed first. */
export function UndoObstacles({ obstacles }: { obstacles: readonly ObstacleRow[] }) {
  const rest = obstacles.length - shownAtMost
  return (
    <Notice tone="error" className="measure">
      <p className="font-semibold">It cannot be undone as it stands.</p>
      <ul className="mt-1 grid gap-1">
        {obstacles.slice(0, shownAtMost).map((obstacle) => (
          <li
            key={`${obstacle.recordType}/${obstacle.recordId}/${obstacle.by ?? ''}`}
            className="break-words"
          >
            <RecordLink {...obstacle} /> <Reason {...obstacle} />
          </li>
        ))}
        {rest > 0 ? <li>and {rest} more</li> : null}
      </ul>
    </Notice>
  )
}

function Reason({ why, changeset, by }: ObstacleRow) {
  if (why === 'gone') return 'is no longer on record.'
  if (why === 'names' && by !== null)
    return (
      <>
        would leave the sight of readers, and <Link href={editSignalPath(by)}>{by}</Link> names it. Change
        that one first.
      </>
    )
  return (
    <>
      has been changed since: <Link href={changePath(changeset ?? '')}>see and undo that change first</Link>.
    </>
  )
}

function RecordLink({ recordType, recordId, name }: Named) {
  const href = deskPathOf(recordType, recordId)
  return href ? <Link href={href}>{name}</Link> : name
}
