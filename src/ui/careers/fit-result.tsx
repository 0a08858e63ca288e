import { questionTexts } from '@/content/paths/fit'
import type { Fit, FitPlace, FitScore } from '@/domain/careers/fit'
import type { PathSlug } from '@/domain/careers/paths'
import type { RankedImpact } from '@/domain/impact/breakdown'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { planOfPath } from '@/url/paths'
import { changeSentence, fitSentence, marginWords } from './fit-text'
import { ImpactFigures } from './impact-figures'

/** What the result shows of a path. */
export type FittedPath = {
  slug: PathSlug
  title: string
  href: string
  impacts: readonly (Pick<RankedImpact, 'slug' | 'title' | 'index'> & { href: string })[]
}

/** The first three paths with their margins and their arithmetic, all seven scores, and what would change the first. */
export function FitResult({
  fit,
  paths,
  day,
  questions,
}: {
  fit: Fit
  paths: readonly FittedPath[]
  day: string
  questions: number
}) {
  const bySlug = new Map(paths.map((path) => [path.slug, path]))
  return (
    <section aria-label="Result" className="border-t-2 border-ink pt-3">
      <p role="status" className="font-book text-xl leading-snug">
        {fitSentence(fit, questions)}
      </p>
      {fit.top.length > 0 ? (
        <>
          <ol className="mt-3">
            {fit.top.map((place, position) => {
              const path = bySlug.get(place.path)
              return path ? (
                <Place key={place.path} place={place} position={position + 1} path={path} />
              ) : null
            })}
          </ol>
          <p className="mt-2 text-sm text-muted">
            The figures after the roles are the deployment evidence score as of {day}: deployment evidence,
            not a labor statistic. They do not affect the points.
          </p>
          <h3 className="mt-5 text-lg">What would change this answer</h3>
          <p className="mt-1">{changeSentence(fit.change)}</p>
          <Disclosure summary={<>All {fit.scores.length} scores</>} className="mt-5">
            <ol>
              {fit.scores.map(({ path, score, most }) => (
                <li key={path} className="border-b border-rule py-2.5">
                  <Link href={bySlug.get(path)?.href}>{bySlug.get(path)?.title}</Link>{' '}
                  <span className="tabular font-semibold whitespace-nowrap">{score}</span>
                  <small className="block text-sm text-muted">of {most} that your answers could give</small>
                </li>
              ))}
            </ol>
          </Disclosure>
        </>
      ) : null}
    </section>
  )
}

function Place({ place, position, path }: { place: FitPlace; position: number; path: FittedPath }) {
  return (
    <li className="border-b border-rule py-2.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-semibold">
          {position}. <Link href={path.href}>{path.title}</Link>
        </span>
        <span className="tabular">
          <span className="tabular font-semibold whitespace-nowrap">{place.score}</span> of {place.most},{' '}
          {marginWords(place)}
        </span>
      </p>
      <div className="mt-2 text-note">
        <ImpactFigures impacts={path.impacts} />
      </div>
      <Disclosure summary={<>How {place.score} comes about</>} className="mt-1 text-note">
        <Arithmetic score={place} />
      </Disclosure>
      <p className="mt-1 text-note">
        <Link href={planOfPath(place.path)}>Make a plan of it</Link>
      </p>
    </li>
  )
}

function Arithmetic({ score: { score, lines } }: { score: FitScore }) {
  return (
    <table className="data-table">
      <caption className="sr-only">Rating times points for one step, line by line</caption>
      <thead>
        <tr>
          <th scope="col">Statement</th>
          <th scope="col" className="data-table-n">
            Rating × points
          </th>
          <th scope="col" className="data-table-n">
            Gives
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ question, rating, perStep, points }) => (
          <tr key={question}>
            <th scope="row" className="font-normal">
              {questionTexts[question].short}
            </th>
            <td className="data-table-n">
              {rating} × {perStep}
            </td>
            <td className="data-table-n">{points}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Sum</th>
          <td />
          <td className="data-table-n">
            <strong>{score}</strong>
          </td>
        </tr>
      </tbody>
    </table>
  )
}
