import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expectNoFaults } from './axe'
import { expect, type Page, test } from './fixtures'

const root = fileURLToPath(new URL('../examples/playground', import.meta.url))
const photo = (name: string) => fileURLToPath(new URL(`./fixtures/photos/${name}`, import.meta.url))

const PETS = '## pets: Pets\nShould not: show cats or dogs\nAction: review\n'
/** The same in canonical form, as a compiled policy has it. */
const PRINTED = PETS.replace('not: show', 'not:\n- show')

test.beforeEach(({ site }) => {
  site.root = join(root, 'dist')
})

test('is reached from the table, and takes the policy that was written there along', async ({ page, site }) => {
  await page.goto(site.origin)
  await expect(page.locator('#bench')).not.toHaveAttribute('inert')
  await page.getByLabel('Policy text').fill(PETS)
  await page.getByRole('link', { name: 'Studio' }).click()
  await expect(page.getByLabel('Policy text')).toHaveValue(PETS)
  await expect(page.getByRole('link', { name: 'Studio' })).toHaveAttribute('aria-current', 'page')
})

test.describe('the policy', () => {
  test('has its notes at their lines, and a press writes what they suggest', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await page.getByLabel('Start from').selectOption('Only pictures of food')
    const editor = page.getByLabel('Policy text')
    await editor.fill('## smoking: Smoking\nShould not:\n- promote cigarettes\n- show pipes\n- show pipes\n')
    const mark = page.getByLabel(/^Note in line 3: A picture does not show intent/)
    await mark.click()
    await expect(mark).toHaveAttribute('aria-expanded', 'true')
    const note = page.getByRole('group', { name: 'About this line' })
    await expect(note).toContainText('leads to review at most')
    await note.getByRole('button', { name: 'Write “show cigarettes”' }).click()
    await expect(editor).toHaveValue(/- show cigarettes\n- show pipes\n- show pipes/)
    await page.locator('#issues').getByRole('button', { name: 'Remove the line' }).click()
    await expect(editor).toHaveValue('## smoking: Smoking\nShould not:\n- show cigarettes\n- show pipes\n')
    await expect(page.locator('.line-mark')).toHaveCount(0)
  })

  test('says that what the model was asked is of the policy in force, once the text has errors', async ({
    page,
    site,
  }) => {
    await openStudio(page, site.origin)
    await page.getByText('What the model was asked').click()
    await expect(page.locator('#reading-stale')).toBeHidden()
    await page.getByLabel('Policy text').fill(PETS.replace('review', 'shout'))
    await expect(page.locator('#reading-stale')).toBeVisible()
  })
})

test.describe('the test pictures', () => {
  test('are judged again as the policy is typed, and nothing is decoded again', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, PETS)
    await addPictures(page, 'chelsea.png', 'coffee.png')
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Review')
    await expect(row(page, 'coffee.png').locator('.badge')).toHaveText('Allow')
    await page.getByLabel('Expected of chelsea.png', { exact: true }).selectOption('Block')
    await page.getByLabel('Expected of coffee.png', { exact: true }).selectOption('Allow')
    await expect(page.locator('#summary-words')).toHaveText('1 of 2 as expected')
    await expect(row(page, 'chelsea.png').locator('.test-right')).toHaveText('No')

    const requests = site.requests.length
    await page.getByLabel('Policy text').fill(PETS.replace('review', 'block'))
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Block')
    await expect(page.locator('#policy-state')).toHaveText(/^2 pictures judged again in .+\. None was decoded again\.$/)
    await expect(page.locator('#summary-words')).toHaveText('2 of 2 as expected')
    expect(site.requests.length).toBe(requests)
  })

  test('may be expected of a rule, and find their expectations again after a reload', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, `${PETS}\n## ears: Ears\nShould not: show cats\nAction: review\n`)
    await addPictures(page, 'chelsea.png')
    await page.getByLabel('Expected of chelsea.png', { exact: true }).selectOption('Review')
    await page.getByLabel('Rule expected of chelsea.png').selectOption('by Ears')
    await expect(row(page, 'chelsea.png').locator('.test-right')).toHaveText('No')
    await page.reload()
    await addPictures(page, 'chelsea.png')
    await expect(page.getByLabel('Rule expected of chelsea.png')).toHaveValue('ears')
  })

  test('come from samples, and the present answers can be taken as expected', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await page.getByRole('button', { name: 'Use the samples' }).click()
    await expect(page.locator('.test .badge[data-action]')).toHaveCount(8, { timeout: 60_000 })
    await page.getByRole('button', { name: 'Expect these answers' }).click()
    await expect(page.locator('#summary-words')).toHaveText('8 of 8 as expected')
    await page.getByLabel('Show').selectOption('Not as expected')
    await expect(page.locator('.test:visible')).toHaveCount(0)
    await page.getByLabel('Show').selectOption('All')
    await page.getByRole('button', { name: 'Remove cat.jpg' }).click()
    await expect(page.locator('#summary-words')).toHaveText('7 of 7 as expected')
  })

  test('stand on the scores of ordinary pictures, beside the threshold', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, PETS)
    await addPictures(page, 'chelsea.png', 'coffee.png')
    await page.getByLabel('Expected of coffee.png', { exact: true }).selectOption('Allow')
    await page.getByRole('button', { name: 'Scores of chelsea.png' }).click()
    await expect(page.getByRole('tab', { name: 'Scores' })).toBeFocused()
    const plot = page.getByRole('img', { name: /^How ordinary pictures score for Pets\. chelsea\.png scores \+/ })
    await expect(plot.locator('.plot-mark')).toHaveCount(2)
    await expect(plot.locator('.plot-threshold')).toHaveCount(1)
    const promise = page.getByRole('img', { name: /^Measured against promised rates for Pets/ })
    await expect(promise).toHaveAttribute('aria-label', /0 of 1 picture expected to be allowed.*Too few to tell/)
    await page.getByRole('tab', { name: 'Scores' }).press('ArrowLeft')
    await expect(page.getByRole('tab', { name: 'Test pictures' })).toBeFocused()
    await expect(page.getByRole('table', { name: 'Test pictures' })).toBeVisible()
  })
})

test.describe('versions', () => {
  test('are kept, compared with what is written since, restored and deleted', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, PETS)
    await addPictures(page, 'chelsea.png')
    await page.getByRole('button', { name: 'Keep this version' }).click()
    await write(page, '## pets: Pets\nShould not: show dogs or horses\nAction: block\n')
    await expect(page.locator('#summary-more')).toContainText('1 changed since “Version 1”')
    await expect(row(page, 'chelsea.png')).toContainText('was Review')
    await page.getByRole('button', { name: 'Keep this version' }).click()
    await expect(page.locator('#summary-more')).toContainText('0 changed since “Version 2”')

    await page.getByRole('tab', { name: 'Versions' }).click()
    const names = page.getByRole('list', { name: 'Kept versions' }).getByLabel('Name of the version')
    await expect(names).toHaveCount(2)
    await names.last().fill('The first')
    await names.last().press('Enter')
    await page.locator('#diff-from').selectOption('The first')
    await page.locator('#diff-to').selectOption('Version 2')
    await expect(page.locator('#diff')).toContainText('changes in 1 rule')
    await expect(page.locator('.diff-line').filter({ hasText: 'Action' })).toHaveText(/Changed: Action review → block/)
    await expect(page.locator('.diff-line').filter({ hasText: 'Threshold' })).toHaveText(
      /Threshold [\d.]+ → [\d.]+ because of its clauses/,
    )

    await page.getByRole('button', { name: 'Restore The first' }).click()
    await expect(page.getByLabel('Policy text')).toHaveValue(PETS)
    await page.getByRole('button', { name: 'Delete Version 2' }).click()
    await page.getByRole('button', { name: 'Delete Version 2 for good?' }).click()
    await expect(names).toHaveCount(1)
    await page.reload()
    await expect(page.locator('#summary')).toBeVisible()
    await page.getByRole('tab', { name: 'Versions' }).click()
    await expect(names).toHaveValue('The first')
  })

  test('are exported as one file and imported again', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await page.getByRole('button', { name: 'Keep this version' }).click()
    await page.getByRole('tab', { name: 'Versions' }).click()
    const file = await downloaded(page, 'Export all')
    await page.getByRole('button', { name: 'Delete Version 1' }).click()
    await page.getByRole('button', { name: 'Delete Version 1 for good?' }).click()
    await page.getByLabel('Import versions').setInputFiles(file)
    await expect(page.getByLabel('Name of the version')).toHaveValue('Version 1')
    await page.getByLabel('Import versions').setInputFiles(photo('coffee.png'))
    await expect(page.locator('#versions-trouble')).toContainText('no JSON')
  })
})

test.describe('teaching', () => {
  test('makes a rule flag what it missed, outlives an edit, and is taken back', async ({ page, site }) => {
    await openStudio(page, site.origin)
    const text = '## tools: Tools\nShould not: show hammers\nAction: block\n'
    await write(page, text)
    await addPictures(page, 'chelsea.png')
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Allow')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await page.getByLabel('Should be flagged', { exact: true }).setInputFiles(photo('chelsea.png'))
    await expect(page.locator('#teach-state')).toContainText('Taught 1 example', { timeout: 60_000 })
    await expect(page.getByRole('list', { name: 'Examples' })).toContainText('chelsea.png')
    await page.getByRole('tab', { name: 'Test pictures' }).click()
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Block')

    await write(page, text.replace('hammers', 'hammers or saws'))
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Block')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await page.getByRole('button', { name: 'Forget chelsea.png' }).click()
    await expect(page.locator('#teach-none')).toBeVisible()
    await page.getByRole('tab', { name: 'Test pictures' }).click()
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Allow')
  })

  test('makes a rule of pictures, which is written into the text and goes with its last example', async ({
    page,
    site,
  }) => {
    await openStudio(page, site.origin)
    const text = '## tools: Tools\nShould not: show hammers\n'
    await write(page, text)
    await addPictures(page, 'chelsea.png', 'coffee.png')
    await page.getByRole('tab', { name: 'Teach' }).click()
    const pictures = page.getByLabel('Make a rule of these pictures', { exact: true })
    await pictures.setInputFiles(photo('chelsea.png'))
    await expect(page.locator('#new-trouble')).toContainText('title')
    await expect(page.getByLabel('Title')).toBeFocused()
    await page.getByLabel('Title').fill('Our Cat')
    await expect(page.getByLabel('Id', { exact: true })).toHaveValue('our-cat')
    await page.getByLabel('Action').selectOption('Review')
    await pictures.setInputFiles(photo('chelsea.png'))
    await expect(page.locator('#new-state')).toContainText('“Our Cat” is a rule now', { timeout: 60_000 })
    const editor = page.getByLabel('Policy text')
    await expect(editor).toHaveValue(`${text}\n## our-cat: Our Cat\nExamples: taught\nAction: review\n`)
    await expect(page.getByLabel('Teach the rule')).toHaveValue('our-cat')
    await page.getByRole('tab', { name: 'Test pictures' }).click()
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Review')
    await expect(row(page, 'coffee.png').locator('.badge')).toHaveText('Allow')

    await write(page, (await editor.inputValue()).replace('Action: review', 'Action: block'))
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Block')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await page.getByRole('button', { name: 'Forget chelsea.png' }).click()
    await expect(editor).toHaveValue(text)
    await page.getByRole('tab', { name: 'Test pictures' }).click()
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Allow')
  })

  test('has to be done again after a reload, and the form is filled in for it', async ({ page, site }) => {
    await openStudio(page, site.origin)
    const text = '## tools: Tools\nShould not: show hammers\n\n## our-cat: Our Cat\nExamples: taught\nAction: review\n'
    await page.getByLabel('Policy text').fill(text)
    await expect(page.locator('#policy-state')).toContainText('1 error')
    await page.reload()
    await expect(page.locator('#readiness-text')).toHaveText(/^Ready/, { timeout: 60_000 })
    await expect(page.locator('#policy-state')).toContainText('1 error')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await expect(page.getByLabel('Id', { exact: true })).toHaveValue('our-cat')
    await page.getByLabel('Make a rule of these pictures', { exact: true }).setInputFiles(photo('chelsea.png'))
    await expect(page.locator('#policy-state')).toHaveText('In force.', { timeout: 60_000 })
    await expect(page.getByLabel('Policy text')).toHaveValue(text)
    await page.goto(site.origin)
    await expect(page.locator('#readiness-text')).toHaveText(/^Ready/, { timeout: 60_000 })
    await expect(page.locator('#policy-state')).toContainText('1 error')
  })

  test('leaves nothing of a picture once what is kept is deleted', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, PETS)
    await addPictures(page, 'coffee.png')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await page.getByLabel('Is fine', { exact: true }).setInputFiles(photo('chelsea.png'))
    await expect(page.getByRole('list', { name: 'Examples' })).toContainText('chelsea.png', { timeout: 60_000 })
    await page.getByRole('tab', { name: 'Files' }).click()
    const before = JSON.parse(readFileSync(await downloaded(page, 'Export it'), 'utf8'))
    expect(before.taught).toMatchObject([{ ruleId: 'pets', examples: [{ as: 'allowed' }] }])
    await page.getByRole('button', { name: 'Delete it' }).click()
    await expect(page.locator('#summary-words')).toHaveText('No test pictures yet')
    await expect(page.locator('#teach-list > li')).toHaveCount(0)
    const after = JSON.parse(readFileSync(await downloaded(page, 'Export it'), 'utf8'))
    expect(after).toMatchObject({ taught: [], corrections: [], cachedImages: 0 })
  })

  test('is suggested where a test picture is not as expected', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, '## tools: Tools\nShould not: show hammers\nAction: block\n')
    await addPictures(page, 'chelsea.png', 'coffee.png')
    await page.getByLabel('Expected of chelsea.png', { exact: true }).selectOption('Block')
    await page.getByLabel('Expected of coffee.png', { exact: true }).selectOption('Allow')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await page.getByRole('button', { name: 'Suggest edits' }).click()
    const suggestion = page
      .getByRole('list', { name: 'Suggestions' })
      .getByRole('listitem')
      .filter({ hasText: /Teach/ })
    await expect(suggestion).toContainText('fixes 1 correction', { timeout: 60_000 })
    await suggestion.getByRole('button', { name: 'Do it' }).click()
    await expect(page.locator('#summary-words')).toHaveText('2 of 2 as expected')
  })
})

test('calibrating says for each rule what was promised, and that a few pictures are too few', async ({
  page,
  site,
}) => {
  await openStudio(page, site.origin)
  await write(page, PETS)
  await addPictures(page, 'coffee.png')
  await page.getByLabel('Expected of coffee.png', { exact: true }).selectOption('Allow')
  await page.getByRole('tab', { name: 'Calibrate' }).click()
  await page.getByRole('button', { name: 'Use the 1 test picture expected to be allowed' }).click()
  const pets = page.getByRole('table', { name: 'Before and after' }).getByRole('row', { name: /^Pets/ })
  await expect(pets).toContainText('0 of 1', { timeout: 60_000 })
  await expect(pets).toHaveAttribute('data-status', 'too-few-images')
  await write(page, PETS.replace('review', 'block'))
  await expect(page.locator('#calibrate-state')).toContainText('was fitted to the same 1 picture again')
})

test.describe('files', () => {
  test('carry the compiled policy out and in again, which judges the same', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, PETS)
    await addPictures(page, 'chelsea.png')
    const answer = await row(page, 'chelsea.png').locator('.test-why').textContent()
    await page.getByRole('tab', { name: 'Files' }).click()
    const file = await downloaded(page, 'Compiled policy')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ rules: [{ id: 'pets' }], text: PRINTED })

    await write(page, '## cups: Cups\nShould not: show cups\n')
    await page.getByLabel('Open a policy').setInputFiles(file)
    await expect(page.locator('#policy-state')).toHaveText('In force as it was compiled.')
    await expect(page.getByLabel('Policy text')).toHaveValue(PRINTED)
    await page.getByRole('tab', { name: 'Test pictures' }).click()
    await expect(row(page, 'chelsea.png').locator('.test-why')).toHaveText(answer ?? '')
  })

  test('open a policy that was taught, which keeps its examples when it is edited', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, '## tools: Tools\nShould not: show hammers\nAction: block\n')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await page.getByLabel('Should be flagged', { exact: true }).setInputFiles(photo('chelsea.png'))
    await expect(page.locator('#teach-state')).toContainText('Taught 1 example', { timeout: 60_000 })
    await page.getByRole('tab', { name: 'Files' }).click()
    const file = await downloaded(page, 'Compiled policy')
    await page.reload()
    await expect(page.locator('#readiness-text')).toHaveText(/^Ready/, { timeout: 60_000 })
    await page.getByLabel('Open a policy').setInputFiles(file)
    await expect(page.locator('#policy-state')).toHaveText('In force as it was compiled.')
    await write(page, (await page.getByLabel('Policy text').inputValue()).replace('hammers', 'saws'))
    await addPictures(page, 'chelsea.png')
    await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Block')
    await page.getByRole('tab', { name: 'Teach' }).click()
    await expect(page.locator('#teach-list > li')).toHaveCount(1)
  })

  test('report what came of each picture, without pixels or as a page to print', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, PETS)
    await addPictures(page, 'chelsea.png')
    await page.getByLabel('Expected of chelsea.png', { exact: true }).selectOption('Review')
    await page.getByRole('tab', { name: 'Files' }).click()
    const report = JSON.parse(readFileSync(await downloaded(page, 'Report as JSON'), 'utf8'))
    expect(report.summary).toEqual({ pictures: 1, expected: 1, asExpected: 1 })
    expect(report.pictures[0]).toMatchObject({ name: 'chelsea.png', action: 'review', rule: 'pets', asExpected: true })
    const html = readFileSync(await downloaded(page, 'Report to print'), 'utf8')
    expect(html).toContain('1 of 1 as expected')
    expect(html).toContain('data:image/jpeg;base64,')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } })

    test('has no accessibility fault that axe finds, in any panel', async ({ page, site }) => {
      await openStudio(page, site.origin)
      await expectNoFaults(page)
      await write(page, `${PETS}\n## smoking: Smoking\nShould not: promote cigarettes\n`)
      await addPictures(page, 'chelsea.png', 'coffee.png')
      await page.getByRole('button', { name: 'Expect these answers' }).click()
      await page.getByRole('button', { name: 'Keep this version' }).click()
      await write(page, PETS.replace('review', 'block').replace('show', 'promote'))
      await page.locator('.line-mark').first().click()
      for (const tab of ['Test pictures', 'Scores', 'Teach', 'Calibrate', 'Versions', 'Files']) {
        await page.getByRole('tab', { name: tab }).click()
        if (tab === 'Calibrate') {
          await page.getByRole('button', { name: /^Use the 1 test/ }).click()
          await expect(page.getByRole('table', { name: 'Before and after' })).toBeVisible({ timeout: 60_000 })
        }
        await expectNoFaults(page)
      }
    })
  })
}

test.describe('on a phone of 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })

  test('no panel is wider than the screen', async ({ page, site }) => {
    await openStudio(page, site.origin)
    await write(page, PETS)
    await addPictures(page, 'chelsea.png')
    await page.getByRole('button', { name: 'Expect these answers' }).click()
    await page.getByRole('button', { name: 'Keep this version' }).click()
    for (const tab of ['Test pictures', 'Scores', 'Teach', 'Calibrate', 'Versions', 'Files']) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth), tab).toBe(360)
    }
  })
})

test('opens without a network after the first visit', async ({ page, site }) => {
  await openStudio(page, site.origin)
  await write(page, PETS)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await site.close()
  await page.reload()
  await addPictures(page, 'chelsea.png')
  await expect(row(page, 'chelsea.png').locator('.badge')).toHaveText('Review')
})

async function openStudio(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/studio.html`)
  await expect(page.locator('#readiness-text')).toHaveText(/^Ready/, { timeout: 60_000 })
}

/** Types a policy and waits until it is in force. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('#policy-state').evaluate((state) => {
    state.textContent = ''
  })
  await page.getByLabel('Policy text').fill(text)
  await expect(page.locator('#policy-state')).toHaveText(/^In force\.|judged again/, { timeout: 60_000 })
}

async function addPictures(page: Page, ...names: string[]): Promise<void> {
  await expect(page.locator('#studio')).not.toHaveAttribute('inert')
  await page.locator('#pick-files').setInputFiles(names.map(photo))
  for (const name of names)
    await expect(row(page, name).locator('.badge[data-action]')).toBeVisible({ timeout: 60_000 })
}

function row(page: Page, name: string) {
  return page.locator('.test').filter({ hasText: name })
}

async function downloaded(page: Page, button: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).click()
  return (await waiting).path()
}
