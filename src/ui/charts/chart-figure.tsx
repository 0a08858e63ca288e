import type { ReactNode } from 'react'

/** The parts of every chart: what it shows in a sentence, the drawing, how to read it, and the same numbers. */
export function ChartFigure({
  sentence,
  children,
  caption,
  table,
  tableLabel = 'Show the numbers',
  tools,
}: {
  sentence: ReactNode
  children: ReactNode
  caption: ReactNode
  table: ReactNode
  tableLabel?: string
  /** Files of the chart and how to cite it. */
  tools?: ReactNode
}) {
  return (
    <figure>
      <p className="measure mb-4">{sentence}</p>
      {children}
      <figcaption className="measure mt-5 text-sm leading-snug text-muted">{caption}</figcaption>
      <details className="group mt-2">
        <summary className="inline-flex min-h-8 cursor-pointer list-none items-center text-note [&::-webkit-details-marker]:hidden">
          <span aria-hidden="true" className="mr-1.5 text-mark group-open:rotate-90">
            ▶
          </span>
          <span className="link">{tableLabel}</span>
        </summary>
        <div className="mt-2">{table}</div>
      </details>
      {tools}
    </figure>
  )
}
