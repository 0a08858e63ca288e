'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { TipProps } from './tooltip.client'

/** A few words beside the thing that they are about; Escape closes them, and a pointer may rest on them. */
export function TooltipPopup({ anchor, text, onClose }: TipProps) {
  return (
    <Tooltip.Root open onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}>
      <Tooltip.Portal>
        <Tooltip.Positioner anchor={anchor} className="z-50 py-1 print:hidden" data-tooltip="">
          <Tooltip.Popup className="max-w-xs rounded-sm border border-rule-strong bg-paper px-2.5 py-1.5 text-sm text-ink shadow-lg">
            {text}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
