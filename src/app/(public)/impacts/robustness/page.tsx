import type { Metadata } from 'next'
import type { SearchParams } from 'nuqs/server'
import { pageAddress } from '@/app/page-address'
import { StructuredData } from '@/app/structured-data'
import { familyWords, sensitivityIntro } from '@/content/sensitivity'
import type { ImpactSlug } from '@/domain/impact/catalog'
import { leadingRank, restingShare } from '@/domain/impact/sensitivity'
import { type IndexSettings, publishedSettings } from '@/domain/impact/settings'
import { readAsOf } from '@/domain/lists/as-of'
import { pageSize } from '@/domain/lists/page'
import { formatDay } from '@/domain/signal/date'
import { confidences, signalKinds } from '@/domain/signal/kinds'
import { confidenceLabels, kindLabels } from '@/domain/signal/labels'
import { today } from '@/server/clock'
import { getSensitivity, getVariants } from '@/server/queries/sensitivity'
import { FamilyList } from '@/ui/impact/family-list'
import { SensitivityTable } from '@/ui/impact/sensitivity-table'
import { SettingsForm } from '@/ui/impact/settings-form'
import { VariantTable } from '@/ui/impact/variant-table'
import { Disclosure } from '@/ui/kit/disclosure'
import { Link } from '@/ui/kit/link'
import { PageHeading } from '@/ui/kit/page-heading'
import { Pagination } from '@/ui/kit/pagination'
import { Section } from '@/ui/kit/section'
import { asOfHref, keptDay } from '@/url/as-of'
import { changesOf, readIndexSettings } from '@/url/index-settings'
import { pages } from '@/url/pages'
import { impactPath } from '@/url/paths'
import {
  loadSensitivityParams,
  type SensitivityView,
  sensitivityHref,
  sensitivityParams,
} from '@/url/sensitivity'
import { PageFrame } from '../../_page/page-frame'

export const instant = false

type Props = { searchParams: Promise<SearchParams> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const view = await loadSensitivityParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const question = readIndexSettings(view).isChanged
    ? 'Does the conclusion hold under other weights?'
    : 'Does the conclusion hold?'
  return {
    title: view.asOf === '' || problem ? question : `${question} ${formatDay(asOf)}`,
    description:
      'The ranking of 15 AI careers without each source, publisher, operator and kind of signal, and under other weights and half-lives, including your own.',
    ...pageAddress(pages.robustness.path),
  }
}

export default async function SensitivityPage({ searchParams }: Props) {
  const view = await loadSensitivityParams(searchParams)
  const { asOf, problem } = readAsOf(view.asOf, today())
  const { settings, isChanged, problems } = readIndexSettings(view)
  const [sensitivity, published, variants] = await Promise.all([
    getSensitivity(asOf, settings),
    isChanged ? getSensitivity(asOf, publishedSettings) : null,
    getVariants(asOf, settings, view.family, view.page),
  ])
  // What an address asks for and cannot be used is left out of the links.
  const kept: Partial<SensitivityView> = { ...changesOf(settings), asOf: view.asOf, family: view.family }
  const href = (change: Partial<SensitivityView>) => sensitivityHref({ ...kept, ...change })
  const hrefOf = (slug: ImpactSlug) => asOfHref(impactPath(slug), view.asOf)
  const total = variants.families.reduce((sum, family) => sum + family.variants, 0)
  const ranked = sensitivity.toSorted((a, b) => a.rank - b.rank)
  return (
    <PageFrame page="robustness" day={{ address: href({}), asked: view.asOf, problem }}>
      <StructuredData
        trail={[
          { name: 'Roles', path: '/impacts' },
          { name: 'Does the conclusion hold?', path: pages.robustness.path },
        ]}
      />
      <PageHeading
        kicker={
          <Link look="quiet" href="/impacts">
            Roles
          </Link>
        }
        title="Does the conclusion hold?"
      >
        {sensitivityIntro.map((paragraph) => (
          <p key={paragraph} className="mt-3 first:mt-0">
            {paragraph}
          </p>
        ))}
      </PageHeading>
      <Disclosure
        summary="Try your own weights"
        look="strong"
        open={isChanged || problems.length > 0}
        className="border-y border-rule py-2"
      >
        <div className="pt-3">
          <SettingsForm
            action={pages.robustness.path}
            view={view}
            hidden={{
              ...(view.family === sensitivityParams.family.defaultValue ? {} : { family: view.family }),
              ...keptDay(view.asOf),
            }}
            problems={problems}
            clearHref={isChanged ? sensitivityHref({ family: view.family, asOf: view.asOf }) : null}
          />
        </div>
      </Disclosure>
      {isChanged ? (
        <p role="status" className="mt-4 border-l-4 border-ink bg-sunken px-4 py-3 text-note">
          With your figures: {changesInWords(settings).join('; ')}.{' '}
          <Link href={sensitivityHref({ asOf: view.asOf, family: view.family })}>
            Back to the published weights
          </Link>
        </p>
      ) : null}

      <Section id="standing" title="The ranking and how robust it is">
        <SensitivityTable
          rows={ranked}
          caption={`As of ${formatDay(asOf)}, over ${total} variants. The range of the score is over other weights and half-lives; ranks are over all variants. A role depends on one source or publisher when it loses ${restingShare * 100}% of its score or more without it.`}
          publishedRanks={published ? new Map(published.map(({ impact, rank }) => [impact, rank])) : null}
          mainstayOf={(subject) => variants.mainstays[subject] ?? subject}
          hrefOf={hrefOf}
        />
      </Section>

      <Section id="families" title="What was varied">
        <FamilyList
          families={variants.families}
          shown={view.family}
          leadingRank={leadingRank}
          hrefOf={(family) => `${href({ family })}#variants`}
        />
      </Section>

      <Section
        id="variants"
        title={`Ranking under each variant: ${familyWords[view.family].title.toLowerCase()}`}
      >
        <p className="measure mb-4 text-note text-muted">
          {familyWords[view.family].text} Bold: another rank than in the ranking itself.
        </p>
        {variants.total === 0 ? (
          <p className="text-muted">
            Nothing of this kind can be left out: no score of that day depends on it.{' '}
            <Link href={href({ family: sensitivityParams.family.defaultValue })}>
              See other weights instead
            </Link>
          </p>
        ) : (
          <>
            <VariantTable
              rows={variants.rows}
              present={variants.present}
              label={familyWords[view.family].title}
              hrefOf={hrefOf}
            />
            <Pagination
              page={variants.page}
              pageSize={pageSize}
              total={variants.total}
              noun="variants"
              href={(page) => href({ page })}
            />
          </>
        )}
      </Section>
    </PageFrame>
  )
}

/** The figures that a reader has changed: `claimed 0.5 instead of 0.3`. */
function changesInWords({ evidence, halfLifeDays }: IndexSettings): string[] {
  const weights = confidences
    .filter((one) => evidence[one] !== publishedSettings.evidence[one])
    .map(
      (one) =>
        `weight of “${confidenceLabels[one].toLowerCase()}” ${evidence[one]} instead of ${publishedSettings.evidence[one]}`,
    )
  const halfLives = signalKinds
    .filter((one) => halfLifeDays[one] !== publishedSettings.halfLifeDays[one])
    .map(
      (one) =>
        `half-life of “${kindLabels[one].toLowerCase()}” ${halfLifeDays[one]} days instead of ${publishedSettings.halfLifeDays[one]}`,
    )
  return [...weights, ...halfLives]
}
