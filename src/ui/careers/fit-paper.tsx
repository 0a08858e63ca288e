import { questionTexts } from '@/content/paths/fit'
import { fitQuestions, pointsPerStep, ratings } from '@/domain/careers/fit-questions'
import { careerPaths, type PathSlug } from '@/domain/careers/paths'
import { type Column, DataTable } from '@/ui/kit/data-table'

type Row = { key: string; statement: string; points: Partial<Record<PathSlug, number>> | null }

const rows: Row[] = [
  ...fitQuestions.map(({ id, points }) => ({ key: id, statement: questionTexts[id].statement, points })),
  { key: 'total', statement: 'Add up each column', points: null },
]

const box = <span className="inline-block h-6 w-9 border border-rule-strong align-middle" />
const columns: Column<Row>[] = [
  {
    key: 'statement',
    header: 'Statement',
    rowHeader: true,
    className: 'min-w-40 lg:min-w-64',
    cell: ({ statement, points }) => (points ? <span className="font-normal">{statement}</span> : statement),
  },
  {
    key: 'rating',
    header: `Your rating, ${Math.min(...ratings)}–${Math.max(...ratings)}`,
    numeric: true,
    cell: ({ points }) => (points ? box : null),
  },
  ...careerPaths.map(
    ({ slug, title }): Column<Row> => ({
      key: slug,
      header: title,
      numeric: true,
      className: 'min-w-24',
      cell: ({ points }) => {
        if (!points) return box
        const perStep = points[slug]
        return perStep ? (
          <>
            × {perStep} = {box}
          </>
        ) : (
          <span className="text-muted">–</span>
        )
      },
    }),
  ),
]

/** The fit tool on paper: every statement, and what one step of its rating gives to each path. */
export function FitPaper() {
  return (
    <DataTable
      caption={`Points for one step of a rating. Those of each path add up to ${pointsPerStep}, so no path is favored; the most that a path can reach is ${pointsPerStep * Math.max(...ratings)}.`}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty="There is no statement."
    />
  )
}
