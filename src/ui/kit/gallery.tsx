import { Badge } from './badge'
import { Button, ButtonLink, type ButtonLook, type ButtonSize } from './button'
import { Checkbox } from './checkbox'
import { Chip } from './chip'
import { DataTable } from './data-table'
import { Definition, DefinitionList, type DefinitionListLook } from './definition-list'
import { Delta } from './delta'
import { Disclosure } from './disclosure'
import { EmptyState } from './empty-state'
import { Field } from './field'
import { FilterForm } from './filter-form'
import { FilterInput } from './filter-input'
import { Input, Textarea } from './input'
import { Link } from './link'
import { Notice } from './notice'
import { PageHeading } from './page-heading'
import { Pagination } from './pagination'
import { Radio, RadioGroup } from './radio-group'
import { Section } from './section'
import { Select } from './select'
import { Tabs } from './tabs'

const looks: readonly ButtonLook[] = ['primary', 'plain', 'danger', 'text']
const sizes: readonly ButtonSize[] = ['small', 'medium', 'large', 'touch']
const lists: readonly DefinitionListLook[] = ['rows', 'lines', 'entries', 'facts', 'figures', 'sum']
const colors = {
  ground: ['--paper', '--sunken', '--rule', '--rule-strong'],
  text: ['--ink', '--ink-soft', '--muted', '--alert'],
  status: ['announced', 'testing', 'permitted', 'supervised', 'driverless', 'paused', 'ended'].map(
    (one) => `--status-${one}`,
  ),
  counts: ['observed', 'registered', 'reported', 'claimed', 'authorised', 'requested'].map(
    (one) => `--series-${one}`,
  ),
} as const
const steps = [
  'text-mark',
  'text-tick',
  'text-label',
  'text-sm',
  'text-note',
  'text-base',
  'text-body',
  'text-entry',
  'text-section',
  'text-2xl',
  'text-section-wide',
  'text-finding',
  'text-finding-wide',
] as const

type Row = { city: string; since: string; vehicles: number; change: number }
const rows: readonly Row[] = [
  { city: 'Austin', since: 'Jun 22, 2025', vehicles: 42, change: 3.5 },
  { city: 'Phoenix', since: 'Oct 8, 2020', vehicles: 700, change: -1.2 },
]
const options = [
  { value: 'a', label: 'First choice' },
  { value: 'b', label: 'Second choice' },
]

/** Every part of the kit in its states: the page of a development server, and what the picture of the kit shows. */
export function KitGallery() {
  return (
    <>
      <PageHeading kicker={<Link look="quiet">Where the page belongs</Link>} title="Parts of the kit">
        <p>Every part in its states, for a look at all of them.</p>
      </PageHeading>
      <Section id="color" title="Color">
        {Object.entries(colors).map(([name, names]) => (
          <ul key={name} aria-label={name} className="mb-4 flex flex-wrap gap-4 text-label">
            {names.map((one) => (
              <li key={one}>
                <span
                  className="block h-8 w-24 border border-rule"
                  style={{ backgroundColor: `var(${one})` }}
                />
                {one.slice(2)}
              </li>
            ))}
          </ul>
        ))}
      </Section>
      <Section id="type" title="Type">
        <ul>
          {steps.map((step) => (
            <li key={step} className={`truncate ${step}`}>
              {step.slice(5)}: 1,234 vehicles as of Oct 8, 2026
            </li>
          ))}
        </ul>
      </Section>
      <Section id="buttons" title="Button">
        {looks.map((look) => (
          <p key={look} className="mb-3 flex flex-wrap items-center gap-3">
            {sizes.map((size) => (
              <Button key={size} look={look} size={size}>
                {look}, {size}
              </Button>
            ))}
            <Button look={look} disabled>
              disabled
            </Button>
            <Button look={look} aria-disabled>
              aria-disabled
            </Button>
          </p>
        ))}
        <p className="flex gap-3">
          <Button aria-pressed>pressed</Button>
          <ButtonLink href="#buttons">a link</ButtonLink>
        </p>
      </Section>
      <Section id="links" title="Link" aside={<Link href="#links">aside</Link>}>
        <p>
          In <Link href="#links">prose</Link>, <Link look="quiet">quiet</Link> and <Link tap>tap</Link>.
        </p>
      </Section>
      <Section id="fields" title="Field">
        <div className="grid max-w-3xl gap-x-6 gap-y-2 sm:grid-cols-2">
          <Field name="text" label="Text" hint="What is meant." required>
            {(control) => <Input {...control} defaultValue="Typed" />}
          </Field>
          <Field name="wrong" label="Number" unit="km" errors={['must be a number']}>
            {(control) => <Input {...control} defaultValue="many" />}
          </Field>
          <Field name="choice" label="Choice" required="to publish" checks={['Is this right?']}>
            {(control) => <Select {...control} empty="Choose…" options={options} />}
          </Field>
          <Field name="lines" label="Lines" required="unsaid">
            {(control) => <Textarea {...control} rows={2} placeholder="In a few words" />}
          </Field>
        </div>
        <Checkbox label="A box to tick" defaultChecked />
        <Checkbox label="One that is left empty" />
        <RadioGroup legend="A question with few answers">
          <Radio name="gallery" label="Yes" defaultChecked />
          <Radio name="gallery" label="No" />
          <Radio name="gallery" label="No answer" className="text-muted" />
        </RadioGroup>
      </Section>
      <Section id="filters" title="Filters">
        <FilterForm
          action="#filters"
          clearHref="#filters"
          fields={[
            { name: 'one', label: 'Operator', any: 'Any operator', value: '', options },
            { name: 'two', label: 'Kind', any: 'Any kind', value: 'b', options, isWide: true },
          ]}
        >
          <FilterInput type="search" name="q" label="Words" value="austin" />
        </FilterForm>
      </Section>
      <Section id="notices" title="Notice">
        <div className="grid gap-3">
          <Notice>Something to know.</Notice>
          <Notice tone="done">It is saved.</Notice>
          <Notice tone="error">Nothing was saved.</Notice>
        </div>
      </Section>
      <Section id="disclosures" title="Disclosure, tabs, badge">
        <Disclosure summary="strong" look="strong" />
        <Disclosure summary="note, open" open>
          <p>What was hidden.</p>
        </Disclosure>
        <Disclosure summary="quiet" look="quiet" />
        <Tabs
          label="Views"
          hasRule
          tabs={[
            { href: '#1', label: 'Shown', isShown: true },
            { href: '#2', label: 'Other', isShown: false },
            { href: '#3', label: 'With a count', count: 1234, isShown: false },
          ]}
        />
        <p className="flex gap-2">
          <Badge>First in every variant</Badge>
          <Badge tone="warning">Rests on one source</Badge>
          <Chip href="#filters">Leave out “operator”</Chip>
        </p>
      </Section>
      <Section id="definitions" title="Definition list">
        <div className="grid gap-8 lg:grid-cols-3">
          {lists.map((look) => (
            <DefinitionList key={look} look={look} terms={look === 'rows' ? 'medium' : 'above'}>
              <Definition term={`A term of ${look}`} note={look === 'facts' ? 'And a note' : undefined}>
                What is said of it
              </Definition>
              <Definition term="Another" color={look === 'figures' ? 'var(--series-observed)' : undefined}>
                1,234
              </Definition>
            </DefinitionList>
          ))}
        </div>
      </Section>
      <Section id="tables" title="Table">
        {[false, true].map((stacks) => (
          <DataTable
            key={String(stacks)}
            caption={stacks ? 'Stacks on a phone' : 'Scrolls on a phone'}
            stacks={stacks}
            columns={[
              {
                key: 'city',
                header: 'City',
                rowHeader: true,
                sort: { href: '#tables', order: 'ascending' },
                cell: ({ city }) => <Link href="#tables">{city}</Link>,
              },
              { key: 'since', header: 'Since', cell: ({ since }) => since },
              { key: 'vehicles', header: 'Vehicles', numeric: true, cell: ({ vehicles }) => vehicles },
              {
                key: 'change',
                header: 'Change',
                numeric: true,
                cell: ({ change }) => <Delta value={change} />,
              },
              {
                key: 'source',
                header: 'Source',
                cell: () => (
                  <>
                    Press, <Link look="inline">Oct 8</Link>
                  </>
                ),
              },
            ]}
            rows={rows}
            rowKey={({ city }) => city}
            empty="No city is listed."
          />
        ))}
        <Pagination page={2} pageSize={50} total={120} href={(page) => `#${page}`} noun="cities" />
        <div className="mt-4">
          <EmptyState title="No city meets these filters">
            <p>Leave one of them out.</p>
          </EmptyState>
        </div>
      </Section>
    </>
  )
}
