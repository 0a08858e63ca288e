import { dataLicence } from '@/content/data'
import { pathContent } from '@/content/paths'
import { phaseSpans } from '@/domain/careers/roadmap'
import type { CareerPlan, PlanPage } from '@/server/queries/plan'
import { siteUrl } from '@/server/site'
import { FiredTable, PendingTable } from '@/ui/careers/inflection-table'
import { phaseWords } from '@/ui/careers/phase-text'
import { PlanIndex } from '@/ui/careers/plan-index'
import { PlanFilings, PlanPromises } from '@/ui/careers/plan-lists'
import { PaperMark, RoadmapList } from '@/ui/careers/roadmap-list'
import { Link } from '@/ui/kit/link'
import { Section } from '@/ui/kit/section'
import { asOfHref } from '@/url/as-of'
import { inflectionsHref } from '@/url/inflections'
import { filingList, promiseList } from '@/url/lists'
import { careerPathAddress, filingPath } from '@/url/paths'
import { planFileHref, planHref, type PlanViewState as View } from '@/url/plan'

/** Rows of each list of inflection points; their own page has them all. */
const maxPoints = 15

/** One plan: where its impacts stand, what has happened, what is awaited and promised, and what to do. */
export function PlanView({
  plan,
  page: { asOf, months, places },
  view,
}: {
  plan: CareerPlan
  page: PlanPage
  /** The state of the page as it stands in the address. */
  view: View
}) {
  const { path, until, impacts, fired, pending, promises, filings } = plan
  const { summary, roadmap } = pathContent(path.slug)
  const spans = new Map(phaseSpans(roadmap).map((span) => [span.id, span]))
  const look = {
    names: plan.names,
    evidence: plan.evidence,
    asked: view.asOf,
    rest: {
      most: maxPoints,
      href: inflectionsHref({ asOf: view.asOf }),
      label: 'Every inflection point',
    },
  }
  const nearest =
    places.length === 0
      ? 'Everything that concerns a role of this path, anywhere.'
      : 'What concerns a role of this path in these places, inside them or around them.'
  const only = places.length === 1 ? places[0]?.slug : undefined
  return (
    <>
      <p className="measure">
        {summary} <Link href={asOfHref(careerPathAddress(path.slug), view.asOf)}>The whole path</Link>
      </p>
      <p className="mt-2 text-note text-muted" data-print="hide">
        This plan as{' '}
        <Link href={planFileHref(view)} download>
          Markdown
        </Link>
        , or on paper: the page prints whole.
      </p>

      <Section id="index" title="Its roles today">
        <PlanIndex impacts={impacts} places={places} asOf={asOf} asked={view.asOf} />
      </Section>

      <Section
        id="fired"
        title="Inflection points"
        aside={<Link href={inflectionsHref({ asOf: view.asOf })}>All of them, and what they are</Link>}
      >
        <p className="measure mb-4 text-note text-muted">
          Events that, according to Skilldential, come before large-scale hiring, for the roles of this path.
          Whether hiring follows is a claim; whether they happened is on record.
        </p>
        <FiredTable
          {...look}
          rows={fired}
          caption={`${fired.length} reached in the last ${months} months, the newest first.`}
          empty={`None that matters to this plan was reached in the last ${months} months.`}
        />
        <h3 className="mt-8 mb-2 text-lg">Up next</h3>
        <PendingTable
          {...look}
          rows={pending}
          caption={`${pending.length} ahead, by rule and then by gap. The order is not a forecast.`}
          empty="None that matters to this plan is ahead."
        />
      </Section>

      <Section id="promises" title="Open promises">
        <p className="measure mb-4 text-note text-muted">{nearest}</p>
        <PlanPromises
          rows={promises}
          until={until}
          allHref={promiseList.href({ place: only, asOf: view.asOf })}
        />
      </Section>

      <Section id="filings" title="Pending filings">
        <PlanFilings
          rows={filings}
          asOf={asOf}
          allHref={filingList.href({ place: only, asOf: view.asOf })}
          hrefOf={(slug) => asOfHref(filingPath(slug), view.asOf)}
        />
      </Section>

      <Section id="roadmap" title="What to do meanwhile">
        <p className="measure mb-4 text-note text-muted">
          For someone who starts on the day of this plan. Tick off steps on{' '}
          <Link href={`${careerPathAddress(path.slug)}#roadmap`}>the page of the path</Link>.
        </p>
        <RoadmapList
          roadmap={roadmap}
          mark={() => <PaperMark />}
          phaseNote={(id) => {
            const span = spans.get(id)
            return span ? phaseWords(span, asOf, months) : null
          }}
        />
      </Section>
      <p className="measure mt-10 text-sm break-words text-muted">
        Cite: “Plan: {path.title}”. {dataLicence.attribution}, {siteUrl()}
        {planHref({ ...view, asOf })}
      </p>
    </>
  )
}
