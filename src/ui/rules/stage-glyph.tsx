import type { StatusKey } from '@/domain/projection/deployments'
import type { CellStage } from '@/domain/rules/stages'
import { StatusGlyph } from '@/ui/signal/status-glyph'

/** The glyph of the map for each stage; of what the map does not know there is none. */
const glyphs: Readonly<Record<CellStage, StatusKey | null>> = {
  'open-to-all': 'service-driverless',
  'by-invitation': 'service-driverless',
  'partly-monitored': 'service-mixed',
  'staff-only': 'service-driverless',
  'with-monitor': 'service-supervised',
  'rides-unspecified': 'service-unknown',
  paused: 'paused',
  'permit-no-rides': 'permitted',
  'human-driver': null,
  testing: 'testing',
  'tests-paused': 'paused',
  announced: 'announced',
  registered: null,
  ended: 'ended',
}

/** The glyph of a stage, to stand before its word. A square is no stage: a person drives, or a car is registered. */
export function StageGlyph({ stage }: { stage: CellStage }) {
  const status = glyphs[stage]
  if (status) return <StatusGlyph status={status} />
  return (
    <svg
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      className="inline-block shrink-0"
      aria-hidden="true"
      fill="none"
      stroke="var(--muted)"
      strokeWidth="1.4"
    >
      <rect x="-5" y="-5" width="10" height="10" />
      {stage === 'human-driver' ? <path d="M-5 5 L5 -5" /> : null}
    </svg>
  )
}
