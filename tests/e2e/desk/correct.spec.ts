import type { APIRequestContext, Page } from '@playwright/test'
import { z } from 'zod'
import { type Impact, impacts } from '@/domain/impact/catalog'
import { correctionActions } from '@/ui/desk/correction-fields'
import { section, tabTo } from '../../support/browser'
import { expect, test } from '../../support/session'
import { austinCount, countOnFile } from './entry-form'

/** An editor corrects what the rules make of a signal; readers see what, who and why; and it is undone. */

const mechanism = 'Each of these cars sends its recordings to people who label them.'
const grounds = 'The register names the purpose of these cars'

const mappedSchema = z.object({
  data: z.object({
    impacts: z.array(z.object({ impact: z.string(), direction: z.number(), strength: z.number() })).min(1),
  }),
})

async function mapped(request: APIRequestContext, id: string) {
  const response = await request.get(`/api/v1/signals/${id}`)
  return mappedSchema.parse(await response.json()).data.impacts
}

/** An impact that the rules map the signal to, and one that they do not. */
async function sample(request: APIRequestContext, id: string): Promise<{ given: Impact; other: Impact }> {
  const slugs = (await mapped(request, id)).map(({ impact }) => impact)
  const given = impacts.find(({ slug }) => slugs.includes(slug))
  const other = impacts.find(({ slug }) => !slugs.includes(slug))
  if (!given || !other) throw new Error(`${id} maps to all impacts or to none`)
  return { given, other }
}

type Act = keyof typeof correctionActions
type Correction = { impact: Impact; action: Act; mechanism?: string; grounds?: string }

async function correct(desk: Page, id: string, correction: Correction) {
  await desk.goto(`/admin/signals/${id}`)
  await desk.getByText('Correct the mapping…').click()
  await fillCorrection(desk, correction)
}

/** Fills the form for a correction, which is open, and sends it. */
async function fillCorrection(desk: Page, correction: Correction) {
  const form = section(desk, 'corrections').locator('form')
  await form.getByLabel('Role', { exact: true }).selectOption(correction.impact.slug)
  await form.getByRole('radio', { name: correctionActions[correction.action] }).check()
  // What a removal does not ask for is hidden.
  if (await form.getByLabel('Direction', { exact: true }).isVisible()) {
    await form.getByLabel('Direction', { exact: true }).selectOption('-1')
    await form.getByLabel('Strength', { exact: true }).selectOption('2')
    await form.getByLabel('Mechanism', { exact: true }).fill(correction.mechanism ?? mechanism)
  }
  await form.getByLabel('Grounds').fill(correction.grounds ?? grounds)
  await form.getByRole('button', { name: 'Correct the mapping' }).click()
}

/** Both corrections, with who and why, on every public page that they concern. */
async function expectToBeShown(
  stranger: Page,
  { id, headline, given, other }: { id: string; headline: string; given: Impact; other: Impact },
) {
  await stranger.goto(`/signals/${id}`)
  const mapping = section(stranger, 'mapping')
  await expect(mapping).toContainText(mechanism)
  const corrections = mapping.getByRole('row').filter({ hasText: grounds })
  await expect(corrections).toHaveCount(2)
  await expect(corrections.filter({ hasText: given.title })).toContainText('Removed')
  await expect(corrections.filter({ hasText: other.title })).toContainText('Added as −2')
  await expect(corrections.first()).toContainText('Test Editor')
  await expect(section(stranger, 'history')).toContainText(grounds)

  await stranger.goto(`/impacts/${other.slug}`)
  await expect(section(stranger, 'corrected')).toContainText(headline)
  await expect(section(stranger, 'corrected')).toContainText(grounds)
  await stranger.goto('/impacts/matrix?operator=tesla&place=austin-tx&kind=fleet-estimate')
  const row = stranger.getByRole('row').filter({ hasText: headline })
  await expect(row.getByRole('link', { name: '−2' })).toHaveAttribute('title', new RegExp(grounds))
  await expect(row.getByRole('link', { name: 'removed by an editor' })).toHaveCount(1)
  await expect(section(stranger, 'corrected')).toContainText('Test Editor')
}

test('a mapping is corrected by keyboard alone', async ({ desk, request }) => {
  test.setTimeout(300_000)
  const id = await countOnFile(desk, austinCount(), 'publish')
  const { other } = await sample(request, id)
  await desk.goto(`/admin/signals/${id}`)
  await desk.waitForLoadState('networkidle')
  const part = section(desk, 'corrections')
  await tabTo(desk, part.getByText('Correct the mapping…'))
  await desk.keyboard.press('Enter')
  await tabTo(desk, part.getByLabel('Role', { exact: true }), 5)
  // Letters choose in a list by the beginning of its words.
  await desk.keyboard.type(other.title)
  await expect(part.getByLabel('Role', { exact: true })).toHaveValue(other.slug)
  // The arrows lead from act to act; of what is not in force there is one.
  await tabTo(desk, part.getByRole('radio', { name: correctionActions.add }), 3)
  await desk.keyboard.press('Space')
  for (const [label, words] of [
    ['Direction', 'Raises'],
    ['Strength', '2'],
    ['Mechanism', mechanism],
    ['Grounds', grounds],
  ] as const) {
    await tabTo(desk, part.getByLabel(label, { exact: true }), 10)
    await desk.keyboard.type(words)
  }
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('status').first()).toContainText('The mapping is corrected.')
  expect((await mapped(request, id)).map(({ impact }) => impact)).toContain(other.slug)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('a mapping is added and removed, shown to readers with its reason, and undone', async ({
      desk,
      stranger,
      request,
    }) => {
      test.setTimeout(300_000)
      const entry = austinCount()
      const id = await countOnFile(desk, entry, 'publish')
      const { given, other } = await sample(request, id)
      const before = await mapped(request, id)

      await correct(desk, id, { impact: other, action: 'add' })
      await expect(desk.getByRole('status').first()).toContainText('The mapping is corrected.')
      await correct(desk, id, { impact: given, action: 'remove' })
      await expect(desk.getByRole('status').first()).toContainText('The mapping is corrected.')
      const corrected = await mapped(request, id)
      expect(corrected.find(({ impact }) => impact === other.slug)).toMatchObject({
        direction: -1,
        strength: 2,
      })
      expect(corrected.find(({ impact }) => impact === given.slug)).toBeUndefined()

      // What readers see is the same however it was corrected.
      if (javaScriptEnabled) await expectToBeShown(stranger, { id, headline: entry.headline, given, other })

      await correct(desk, id, { impact: other, action: 'withdraw' })
      await expect(desk.getByRole('status').first()).toContainText('The correction is withdrawn.')
      await correct(desk, id, { impact: given, action: 'withdraw' })
      await expect(desk.getByRole('status').first()).toContainText('The correction is withdrawn.')
      expect(await mapped(request, id)).toEqual(before)
      await expect(section(desk, 'history')).toContainText(`Mapping to ${given.title}`)
    })
  })
}

test('the form begins with what is in force, asks for an act, and hides what a removal does not need (F14)', async ({
  desk,
  request,
}) => {
  test.setTimeout(200_000)
  const id = await countOnFile(desk, austinCount(), 'publish')
  const { given, other } = await sample(request, id)
  await desk.goto(`/admin/signals/${id}`)
  await desk.getByText('Correct the mapping…').click()
  const form = section(desk, 'corrections').locator('form')
  const groups = form.getByLabel('Role', { exact: true }).locator('optgroup')
  await expect(groups).toHaveCount(2)
  await expect(groups.nth(0)).toHaveAttribute('label', 'In force')
  await expect(groups.nth(0).locator('option')).toHaveCount((await mapped(request, id)).length)
  const act = (name: Act) => form.getByRole('radio', { name: correctionActions[name] })
  await expect(form.getByRole('radio')).toHaveCount(0)
  await form.getByRole('button', { name: 'Correct the mapping' }).click()
  for (const words of ['Role must be', 'What to do must be chosen', 'Grounds must say why'])
    await expect(form).toContainText(words)

  await form.getByLabel('Role', { exact: true }).selectOption(other.slug)
  await expect(form.getByRole('radio')).toHaveCount(1)
  await expect(act('add')).not.toBeChecked()
  await expect(form.getByLabel('Mechanism', { exact: true })).toBeHidden()
  await act('add').check()
  await expect(form.getByLabel('Mechanism', { exact: true })).toBeVisible()
  await expect(form.getByLabel('Mechanism', { exact: true })).toHaveAttribute('aria-required', 'true')
  await form.getByLabel('Role', { exact: true }).selectOption(given.slug)
  await expect(form.getByRole('radio')).toHaveCount(2)
  await expect(form.getByLabel('Mechanism', { exact: true })).toBeHidden()
  await act('remove').check()
  await expect(form.getByLabel('Direction', { exact: true })).toBeHidden()
  await form.getByLabel('Grounds').fill(grounds)
  await form.getByRole('button', { name: 'Correct the mapping' }).click()
  await expect(desk.getByRole('status').first()).toContainText('The mapping is corrected.')
})

test('a refused correction comes back as it was typed, beside what is wrong', async ({ desk, request }) => {
  test.setTimeout(200_000)
  const id = await countOnFile(desk, austinCount(), 'publish')
  const { given, other } = await sample(request, id)
  const before = await mapped(request, id)
  await correct(desk, id, { impact: other, action: 'add', mechanism: 'So' })
  const form = section(desk, 'corrections').locator('form')
  await expect(form).toContainText('Mechanism must say in a sentence')
  await expect(form.getByLabel('Mechanism', { exact: true })).toHaveValue('So')
  await expect(form.getByLabel('Role', { exact: true })).toHaveValue(other.slug)
  await expect(form.getByLabel('Grounds')).toHaveValue(grounds)
  await form.getByLabel('Role', { exact: true }).selectOption(given.slug)
  await form.getByRole('radio', { name: correctionActions.change }).check()
  await form.getByRole('button', { name: 'Correct the mapping' }).click()
  // What was typed stays through a second refusal, with every field that is wrong.
  await expect(form.getByRole('radio', { name: correctionActions.change })).toBeChecked()
  await expect(form.getByLabel('Role', { exact: true })).toHaveValue(given.slug)
  await expect(form.getByLabel('Strength', { exact: true })).toHaveValue('2')
  await expect(form.getByLabel('Mechanism', { exact: true })).toHaveValue('So')
  expect(await mapped(request, id)).toHaveLength(before.length)
})
