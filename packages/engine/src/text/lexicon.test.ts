import { describe, expect, test } from 'vitest'
import { readLexicon } from './lexicon'

const lexicon = readLexicon(
  new TextEncoder().encode(
    [
      'handgun\tpistol|sidearm\tshort angular black weapon\tin one hand\thair dryer|toy gun',
      'chili pepper\t\tslim red pod\tmarket stall\t',
      'jalapeño\t\tshort green pod\tkitchen board\tcucumber',
      '',
    ].join('\n'),
  ),
)

describe('a lexicon', () => {
  test.each(['handgun', 'pistol', 'sidearm'])('finds the entry that has the name %j', (name) => {
    expect(lexicon.get(name)).toEqual({
      concept: 'handgun',
      looks: 'short angular black weapon',
      setting: 'in one hand',
      lookalikes: ['hair dryer', 'toy gun'],
    })
  })

  test('has entries without aliases and without look-alikes', () => {
    expect(lexicon.get('chili pepper')).toMatchObject({ looks: 'slim red pod', lookalikes: [] })
    expect(lexicon.get('jalapeño')).toMatchObject({ concept: 'jalapeño' })
  })

  test.each(['', 'gun', 'Handgun', 'hair dryer', 'slim red pod', 'constructor'])('knows nothing named %j', (name) => {
    expect(lexicon.get(name)).toBeUndefined()
  })
})
