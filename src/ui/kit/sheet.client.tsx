'use client'

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { DialogClose } from './dialog.client'

/** `bottom` rises over the foot of the screen, `end` stands beside the page. */
export type SheetSide = 'bottom' | 'end'

const sides: Readonly<Record<SheetSide, string>> = {
  bottom: 'inset-x-0 bottom-0 max-h-sheet border-t',
  end: 'inset-y-0 right-0 w-full max-w-sm border-l',
}

/**
 * A dialog at an edge of the screen. A modal one holds the focus and dims the page; beside any other the page stays in
 * use, and neither a click on it nor its own focus closes the sheet. Escape closes both.
 */
export function Sheet({
  title,
  side = 'bottom',
  isModal = true,
  isOpen,
  onOpenChange,
  children,
}: {
  title: string
  side?: SheetSide
  isModal?: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
}) {
  return (
    <Base.Root open={isOpen} onOpenChange={onOpenChange} modal={isModal} disablePointerDismissal={!isModal}>
      <Base.Portal>
        {isModal ? <Base.Backdrop className="fixed inset-0 z-40 bg-scrim print:hidden" /> : null}
        <Base.Popup
          className={`fixed z-50 flex flex-col overflow-y-auto border-rule-strong bg-paper shadow-xl print:hidden ${sides[side]}`}
        >
          <div className="flex items-start justify-between gap-4 px-4 pt-3">
            <Base.Title className="text-lg">{title}</Base.Title>
            <DialogClose>Close</DialogClose>
          </div>
          <div className="px-4 pt-2 pb-6">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
