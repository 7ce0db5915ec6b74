import { createGuard } from 'lookfirst'

const policy = `
## cats: No cats
Should not:
- show cats
Action: block
`

const guard = await createGuard({ policy })

document.querySelector('input').addEventListener('change', async ({ target }) => {
  const { action, reason } = await guard.classify(target.files[0])
  document.querySelector('output').textContent = `${action}: ${reason}`
})
