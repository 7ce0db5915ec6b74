import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expectNoFaults } from './axe'
import { expect, type Page, test } from './fixtures'

const root = fileURLToPath(new URL('../examples/playground', import.meta.url))
const photo = (name: string) => fileURLToPath(new URL(`./fixtures/photos/${name}`, import.meta.url))

test.beforeEach(({ site }) => {
  site.root = join(root, 'dist')
})

test.describe('the table', () => {
  test('takes each sample once, however often all are asked for', async ({ page, site }) => {
    await page.goto(site.origin)
    await expect(page.locator('#bench')).not.toHaveAttribute('inert')
    const samples = await page.locator('#samples button').count()
    expect(samples).toBeGreaterThan(5)
    await page.locator('#samples button').first().click()
    await expect(page.locator('#table > li')).toHaveCount(1)
    for (const _ of ['once', 'again']) {
      await page.locator('#all-samples').click()
      await expect(page.locator('#table > li')).toHaveCount(samples)
    }
  })

  test('judges several picked pictures and says for each what, why and by which rule', async ({ page, site }) => {
    await page.goto(site.origin)
    await page.locator('#pick-files').setInputFiles([photo('chelsea.png'), photo('coffee.png')])
    await judged(page, 2)
    const cat = card(page, 'chelsea.png')
    await expect(cat.locator('.badge')).toHaveText('Block')
    await expect(cat).toContainText('dogs, cats or rabbits')
    await expect(cat.getByRole('listitem').filter({ hasText: 'Live animals' })).toContainText(
      /Violated.*rarer than \d+ of 1,000 ordinary photos/s,
    )
    await expect(card(page, 'coffee.png').locator('.badge')).toHaveText('Allow')
    await expect(page.locator('#tally')).toHaveText('2 pictures: 1 allowed, 1 blocked')
  })

  test('takes pictures by drop and by paste', async ({ page, site }) => {
    await page.goto(site.origin)
    await expect(page.locator('#bench')).not.toHaveAttribute('inert')
    await page.evaluate(give, { event: 'drop' as const, name: 'dropped.png', base64: base64('coffee.png') })
    await page.evaluate(give, { event: 'paste' as const, name: 'pasted.png', base64: base64('chelsea.png') })
    await judged(page, 2)
    await expect(card(page, 'dropped.png').locator('.badge')).toHaveText('Allow')
    await expect(card(page, 'pasted.png').locator('.badge')).toHaveText('Block')
  })

  test('has a picture that cannot be judged held for review, and says what to do', async ({ page, site }) => {
    await page.goto(site.origin)
    const text = { name: 'letter.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('Dear reader, this is no picture.') }
    await page.locator('#pick-files').setInputFiles(text)
    await judged(page, 1)
    await expect(card(page, 'letter.jpg').locator('.badge')).toHaveText('Review')
    await expect(card(page, 'letter.jpg')).toContainText(/IMAGE_(TYPE|DECODE)/)
  })

  test('leaves a blocked picture out of the page until its button is pressed, and keeps the focus there', async ({
    page,
    site,
  }) => {
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await judged(page, 1)
    const cat = card(page, 'cat.jpg')
    await expect(cat.locator('img')).toHaveCount(0)
    await cat.getByRole('button', { name: 'Reveal' }).press('Enter')
    const cover = cat.getByRole('button', { name: 'Cover' })
    await expect(cover).toHaveAttribute('aria-expanded', 'true')
    await expect(cover).toBeFocused()
    await expect(cat.getByRole('img', { name: 'cat.jpg' })).toBeVisible()
    await cover.press('Enter')
    await expect(cat.getByRole('button', { name: 'Reveal' })).toHaveAttribute('aria-expanded', 'false')
    await expect(cat.locator('img')).toHaveCount(0)
  })

  test('is worked by the keyboard alone: sample, why, back, remove', async ({ page, site }) => {
    await page.goto(site.origin)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the pictures' })).toBeFocused()
    await page.keyboard.press('Enter')
    await tabTo(page, /a sample on the table: a cup of coffee/)
    await page.keyboard.press('Enter')
    await judged(page, 1)
    await tabTo(page, /^Why\? coffee/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog', { name: 'coffee.jpg' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Why? coffee.jpg' })).toBeFocused()
    await tabTo(page, /^Remove coffee/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Drop a picture')).toBeVisible()
  })
})

test.describe('the policy', () => {
  test('judges what is on the table again as it changes, without decoding again', async ({ page, site }) => {
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await sample(page, 'coffee.jpg')
    await judged(page, 2)
    await page.getByLabel('Start from').selectOption('Only pictures of food')
    await expect(page.locator('#policy-state')).toHaveText(/^2 pictures judged again in .+\. None was decoded again\.$/)
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Block')
    await expect(card(page, 'cat.jpg')).toContainText('Food or drink')
    await expect(card(page, 'coffee.jpg').locator('.badge')).toHaveText('Allow')

    await page.getByLabel('Policy text').fill('## cups: Cups\nShould not: show cups of coffee\nAction: blur\n')
    await expect(card(page, 'coffee.jpg').locator('.badge')).toHaveText('Blur')
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Allow')
    await expect(page.getByLabel('Start from')).toHaveValue('own')
  })

  test('may be plain sentences: the page judges by them and shows what it understood', async ({ page, site }) => {
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await sample(page, 'coffee.jpg')
    await page.getByLabel('Policy text').fill('Please, no cats! Cups of coffee are blurred.')
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Block', { timeout: 60_000 })
    await expect(card(page, 'coffee.jpg').locator('.badge')).toHaveText('Blur')
    await page.locator('#reading > summary').click()
    await expect(page.locator('.reading-text')).toContainText('Should not:\n- cats')

    await page.getByLabel('Policy text').fill('No cats. Be nice to each other.')
    await expect(page.locator('#policy-state')).toHaveText('1 error: the last policy without errors stays in force.')
    await expect(page.locator('#issues')).toContainText('line 1, column 10')
  })

  test('draws no bar for a rule that nobody looked into, as another had decided', async ({ page, site }) => {
    await page.goto(site.origin)
    await page.getByLabel('Start from').selectOption('Words and drawings')
    await sample(page, 'cat.jpg')
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Block', { timeout: 60_000 })
    const unevaluated = card(page, 'cat.jpg').locator('.rule[data-outcome="unevaluated"]')
    await expect(unevaluated.locator('.rule-title')).toHaveText(['Phone numbers and addresses', 'Drawings'])
    await expect(unevaluated.locator('.rule-margin')).toHaveText(['Not evaluated', 'Not evaluated'])
    for (const fill of await unevaluated.locator('.rule-fill').all()) await expect(fill).toHaveCSS('width', '0px')
  })

  test('says which exception lifted a rule', async ({ page, site }) => {
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await page.getByLabel('Policy text').fill('## pets: Pets\nShould not: show cats or dogs\nCan: show tabby cats\n')
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Allow', { timeout: 60_000 })
    await expect(card(page, 'cat.jpg')).toContainText('Excused: “show tabby cats”')
  })

  test('marks errors at their lines and keeps the last policy without errors in force', async ({ page, site }) => {
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await judged(page, 1)
    const editor = page.getByLabel('Policy text')
    const text = await editor.inputValue()
    const broken = text.replace('Action: block', 'Action: shout').replace('0.5%', '90%')
    await editor.fill(broken)
    await expect(page.locator('#policy-state')).toHaveText('2 errors: the last policy without errors stays in force.')
    await expect(editor).toHaveAttribute('aria-invalid', 'true')
    const line = broken.split('\n').indexOf('Action: shout') + 1
    await expect(page.locator('.line[data-severity="error"]').first()).toHaveAttribute('data-line', String(line))
    await page.getByRole('button', { name: new RegExp(`Error, line ${line}, column 9`) }).click()
    await expect(editor).toBeFocused()
    expect(await editor.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(broken.indexOf('shout'))
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Block')

    await editor.fill(text)
    await expect(page.locator('.line[data-severity="error"]')).toHaveCount(0)
    await expect(page.locator('#issues')).toBeHidden()
  })
})

test.describe('the explanation', () => {
  test('shows evidence, where it is, and gives the decision record', async ({ page, site, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await judged(page, 1)
    await page.getByRole('button', { name: 'Why? cat.jpg' }).click()
    const drawer = page.getByRole('dialog', { name: 'cat.jpg' })
    await expect(drawer.locator('.evidence[data-kind="clause"]')).toContainText('cats', { timeout: 20_000 })
    await expect(drawer.locator('.evidence[data-kind="description"]')).toContainText('cat')
    await expect(page.locator('#readiness')).toHaveAttribute('data-state', 'ready')
    await drawer.getByRole('button', { name: 'Show where' }).click()
    await expect(drawer.locator('.heat-cell')).toHaveCount(49)
    await drawer.getByRole('button', { name: 'Copy record' }).click()
    await expect(drawer.getByRole('button', { name: 'Copied' })).toBeVisible()
    const record = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))
    expect(record).toMatchObject({ schema: 1, verdict: { action: 'block', rule: { ruleId: 'animals' } } })
    expect(record.verdict).not.toHaveProperty('blob')
  })
})

test.describe('the device', () => {
  test('says what is downloaded in bytes, what is stored, and deletes it', async ({ page, site }) => {
    const said = new Set<string>()
    await page.exposeFunction('heard', (words: string) => said.add(words))
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const bytes = document.getElementById('readiness-bytes')!
        new MutationObserver(() =>
          (globalThis as never as { heard(words: string): void }).heard(bytes.textContent!),
        ).observe(bytes, {
          childList: true,
          characterData: true,
          subtree: true,
        })
      })
    })
    await page.goto(site.origin)
    await ready(page)
    expect([...said]).toContainEqual(expect.stringMatching(/^[\d.]+ [kM]B of [\d.]+ MB$/))

    await page.getByRole('button', { name: 'This device' }).click()
    const drawer = page.getByRole('dialog', { name: 'This device' })
    await expect(drawer.locator('.storage-size')).toContainText(/^\d+\.\d MB of model/)
    await expect(drawer.locator('.check').first()).toBeVisible()
    await expect(drawer).toContainText('Trained on')
    await drawer.getByRole('button', { name: 'Delete the stored model' }).click()
    await expect(drawer.locator('.storage-size')).toContainText('0 bytes of model')
  })

  test('changes the backend and says why one was given up', async ({ page, site }) => {
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await judged(page, 1)
    await page.getByRole('button', { name: 'This device' }).click()
    const drawer = page.getByRole('dialog', { name: 'This device' })
    await drawer.getByRole('radio', { name: /^WASM/ }).check()
    await expect(drawer.getByRole('status')).toContainText(/Running on WASM/, { timeout: 60_000 })
    await drawer.getByRole('radio', { name: /^WebGPU/ }).check()
    // Headless Chromium has no graphics card: the guard must say so, whichever way it goes on.
    await expect(drawer.getByRole('status')).toContainText(/WebGPU|adapter/, { timeout: 60_000 })
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Block')
  })

  test('opens and judges without a network after the first visit', async ({ page, site }) => {
    await page.goto(site.origin)
    await sample(page, 'cat.jpg')
    await judged(page, 1)
    await page.getByRole('button', { name: 'This device' }).click()
    await expect(page.getByText('This page opens without a network from now on.')).toBeVisible()
    await site.close()
    await expect(fetch(site.origin)).rejects.toThrow()

    await page.reload()
    await sample(page, 'coffee.jpg')
    await sample(page, 'cat.jpg')
    await judged(page, 2)
    await expect(card(page, 'coffee.jpg').locator('.badge')).toHaveText('Allow')
    await expect(card(page, 'cat.jpg').locator('.badge')).toHaveText('Block')
  })

  test('talks to nobody but its own server', async ({ page, site }) => {
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(site.origin)) strangers.push(request.url())
    })
    await page.goto(site.origin)
    await sample(page, 'wine.svg')
    await judged(page, 1)
    expect(site.requests.length).toBeGreaterThan(10)
    expect(strangers).toEqual([])
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } })

    test('has no accessibility fault that axe finds, in any state', async ({ page, site }) => {
      await page.goto(site.origin)
      await expectNoFaults(page)
      await sample(page, 'cat.jpg')
      await sample(page, 'wine.svg')
      await sample(page, 'coffee.jpg')
      await judged(page, 3)
      await expectNoFaults(page)
      await page.getByText('What the model was asked').click()
      await expectNoFaults(page)
      await page.getByRole('button', { name: 'Why? cat.jpg' }).click()
      await page.getByRole('button', { name: 'Show where' }).click()
      await expectNoFaults(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'This device' }).click()
      await expect(page.locator('.check').first()).toBeVisible()
      await expectNoFaults(page)
      await page.keyboard.press('Escape')
      await page.getByLabel('Policy text').fill('## Bad Id\nAction: shout\n')
      await expect(page.locator('.issue').first()).toBeVisible()
      await expectNoFaults(page)
    })
  })
}

test('the chosen theme outlives a reload', async ({ page, site }) => {
  await page.goto(site.origin)
  await page.getByRole('button', { name: 'Theme: system' }).click()
  await page.getByRole('button', { name: 'Theme: light' }).click()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
})

test.describe('on a phone of 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true })

  test('fits, and offers the camera', async ({ page, site }) => {
    await page.goto(site.origin)
    await expect(page.getByRole('button', { name: 'Take a photo' })).toBeVisible()
    await expect(page.locator('#pick-photo')).toHaveAttribute('capture', 'environment')
    await sample(page, 'cat.jpg')
    await judged(page, 1)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    await page.getByRole('button', { name: 'Why? cat.jpg' }).click()
    await page.locator('.evidence').first().waitFor()
    expect(await page.locator('#why').evaluate((drawer) => drawer.scrollWidth)).toBeLessThanOrEqual(360)
  })
})

test('nothing moves while the page gets ready and the first picture is judged', async ({ page, site }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as never as { value: number; hadRecentInput: boolean }[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(site.origin)
  await sample(page, 'cat.jpg')
  await judged(page, 1)
  const sum = await page.evaluate(() =>
    (globalThis as never as { shifts: number[] }).shifts.reduce((all, value) => all + value, 0),
  )
  expect(sum).toBeLessThan(0.02)
})

function card(page: Page, name: string) {
  return page.getByRole('list', { name: 'Pictures on the table' }).locator('.card').filter({ hasText: name })
}

async function sample(page: Page, file: string): Promise<void> {
  await expect(page.locator('#bench')).not.toHaveAttribute('inert')
  // With pictures on the table the strip is out of sight; what its buttons do is not.
  await page.locator(`[data-file="${file}"]`).evaluate((button: HTMLButtonElement) => button.click())
  await expect(page.locator('#empty')).toBeHidden()
}

async function judged(page: Page, count: number): Promise<void> {
  const tally = new RegExp(`^${count} pictures?: (?!.*being looked at)`)
  await expect(page.locator('#tally')).toHaveText(tally, { timeout: 60_000 })
}

async function ready(page: Page): Promise<void> {
  await expect(page.locator('#readiness-text')).toHaveText(/^Ready/, { timeout: 60_000 })
}

async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press(key)
    const focused = page.locator(':focus')
    const words = (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? ''
    if (name.test(words.trim())) return
  }
  throw new Error(`Sixty presses of ${key} led to nothing called ${name}.`)
}

function base64(name: string): string {
  return readFileSync(photo(name)).toString('base64')
}

/** Runs in the page: hands a file over as a drop or a paste would. */
function give({ event, name, base64 }: { event: 'drop' | 'paste'; name: string; base64: string }): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const data = new DataTransfer()
  data.items.add(new File([bytes], name, { type: 'image/png' }))
  const options = { bubbles: true, cancelable: true }
  document.body.dispatchEvent(
    event === 'drop'
      ? new DragEvent('drop', { ...options, dataTransfer: data })
      : new ClipboardEvent('paste', { ...options, clipboardData: data }),
  )
}
