'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { buttonClass } from './button'

/** Over the page, which waits: the focus stays within, Escape and a click beside it close it. */
export function Dialog({
  label,
  isOpen,
  onOpenChange,
  children,
}: {
  /** What it is for, read out. */
  label: string
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
}) {
  return (
    <Base.Root open={isOpen} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-scrim print:hidden" />
        <Base.Viewport className="fixed inset-0 z-50 flex items-start justify-center overflow-hidden p-2 sm:pt-[10vh] print:hidden">
          <Base.Popup
            aria-label={label}
            className="flex max-h-[min(40rem,calc(100dvh-1rem))] w-full max-w-2xl flex-col border border-rule-strong bg-paper shadow-xl sm:max-h-[min(40rem,80dvh)]"
          >
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** Closes the dialog that it stands in. */
export function DialogClose({ children }: { children: ReactNode }) {
  return <Base.Close className={buttonClass({ size: 'small' })}>{children}</Base.Close>
}
