import { encode } from 'uqr'
import type { SimpleState } from '@/form/entry-state'
import { readSetup } from '@/server/auth/second-factor'
import { QrCode } from '@/ui/desk/qr-code'
import { SmallForm } from '@/ui/desk/small-form.client'
import {
  beginSecondFactorAction,
  confirmSecondFactorAction,
  endSecondFactorAction,
} from '../../session-actions'

const passwordField = {
  name: 'setupPassword',
  label: 'Your password',
  type: 'password',
  autoComplete: 'current-password',
} as const

type Answers = Record<'setup' | 'confirm' | 'turnOff', SimpleState | null>

/** Sets an authenticator app up in two steps, and turns it off. Each step is a plain form. */
export async function SecondFactorSection({ on, answers }: { on: boolean; answers: Answers }) {
  if (on) {
    return (
      <>
        <p className="measure mb-4">
          Signing in asks for a code of your app after the password. To get new recovery codes, turn it off
          and set it up again.
        </p>
        <SmallForm
          key="off"
          action={endSecondFactorAction}
          formState={answers.turnOff}
          fields={[passwordField]}
          submit="Turn it off"
          look="danger"
        />
      </>
    )
  }
  const setup = await readSetup()
  if (!setup) {
    return (
      <>
        <p className="measure mb-4">
          An app on your phone shows a new code every half minute. With it, nobody who learns your password
          can sign in.
        </p>
        <SmallForm
          key="setup"
          action={beginSecondFactorAction}
          formState={answers.setup}
          fields={[passwordField]}
          submit="Set it up"
        />
      </>
    )
  }
  return (
    <ol className="measure grid list-decimal gap-6 pl-5">
      <li>
        <p className="mb-3">Scan this picture with your authenticator app, or type the key into it.</p>
        <QrCode
          modules={encode(setup.uri, { ecc: 'M', border: 0 }).data}
          label="QR code for the authenticator app"
        />
        <p className="mt-3">
          Key: <code className="break-all">{setup.secret}</code>
        </p>
      </li>
      <li>
        <p className="mb-3">
          Keep these recovery codes in a safe place. Each signs you in once if you lose the phone. They are
          not shown again after the next step.
        </p>
        <ul className="grid grid-cols-2 gap-x-6 gap-y-1" aria-label="Recovery codes">
          {setup.recoveryCodes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </li>
      <li>
        <p className="mb-3">Enter the code that the app shows now. From then on signing in asks for one.</p>
        <SmallForm
          key="confirm"
          action={confirmSecondFactorAction}
          formState={answers.confirm}
          fields={[
            { name: 'setupCode', label: 'Code', type: 'code', autoComplete: 'one-time-code', maxLength: 10 },
          ]}
          submit="Turn it on"
        />
      </li>
    </ol>
  )
}
