import type { StatusKey } from '@/domain/projection/deployments'

/** What a part of a mark is painted with: the color of the state, the background, or one of two fixed states. */
export type Paint = 'status' | 'paper' | 'supervised' | 'driverless' | 'none'

/** A part of a mark: a circle around (0, 0) when it has a radius, else a path. */
export type StatusShape = { r?: number; d?: string; fill: Paint; stroke?: Paint; strokeWidth?: number }

/** The shape of a state, drawn around (0, 0) with radius `r`, part over part. */
export function statusShapes(status: StatusKey, r: number): StatusShape[] {
  const stroke = r * 0.3
  const ring: StatusShape = { r: r - stroke / 2, fill: 'paper', stroke: 'status', strokeWidth: stroke }
  const line = (d: string, paint: Paint, width = stroke): StatusShape => ({
    d,
    fill: 'none',
    stroke: paint,
    strokeWidth: width,
  })
  switch (status) {
    case 'announced':
      return [ring]
    case 'testing':
      return [ring, { r: r * 0.36, fill: 'status' }]
    case 'permitted':
      return [
        ring,
        line(`M${-r * 0.42} ${r * 0.02} L${-r * 0.1} ${r * 0.36} L${r * 0.46} ${-r * 0.34}`, 'status'),
      ]
    case 'service-supervised':
      return [ring, { d: `M${-r} 0 A${r} ${r} 0 0 0 ${r} 0 Z`, fill: 'status' }]
    case 'service-mixed':
      return [
        { d: `M0 ${-r} A${r} ${r} 0 0 0 0 ${r} Z`, fill: 'supervised' },
        { d: `M0 ${-r} A${r} ${r} 0 0 1 0 ${r} Z`, fill: 'driverless' },
      ]
    case 'service-driverless':
      return [{ r, fill: 'status' }]
    case 'service-unknown':
      return [ring, line(`M${stroke - r} 0 H${r - stroke}`, 'status')]
    case 'paused':
      return [
        { r, fill: 'status' },
        line(`M${-r * 0.3} ${-r * 0.45} V${r * 0.45} M${r * 0.3} ${-r * 0.45} V${r * 0.45}`, 'paper'),
      ]
    case 'ended':
      return [
        line(
          `M${-r * 0.7} ${-r * 0.7} L${r * 0.7} ${r * 0.7} M${r * 0.7} ${-r * 0.7} L${-r * 0.7} ${r * 0.7}`,
          'status',
          stroke * 1.2,
        ),
      ]
  }
}
