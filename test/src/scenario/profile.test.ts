/** Profiles: which parameters a scenario has that sets none. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../../sim/index.ts'
import { setupOf, validateScenario, withChanges, withSetting } from '../../../src/scenario/index.ts'

const DEFAULTS = Object.fromEntries(catalogue.parameters.map(({ key, default: value }) => [key, value]))
const read = (fields: object) => validateScenario({ format: 1, ...fields }, 'test')

describe.each(catalogue.profiles.map((profile) => [profile.key, profile] as const))('%s', (key, profile) => {
  test('sets what differs from the defaults, and no more', () => {
    expect(read({ profile: key }).parameters).toEqual({ ...DEFAULTS, ...profile.parameters })
    for (const [name, value] of Object.entries(profile.parameters))
      expect(value, name).not.toBe(DEFAULTS[name])
  })

  test('sets values that a scenario could set', () => {
    expect(read({ parameters: profile.parameters }).parameters).toEqual(read({ profile: key }).parameters)
  })

  test('reaches the model', () => {
    expect(setupOf(read({ profile: key })).parameters).toEqual(profile.parameters)
  })
})

test('without a profile the defaults hold: those of China', () => {
  expect(read({})).toMatchObject({ profile: 'china', parameters: DEFAULTS })
})

test('what a scenario sets goes before the profile, also if it is the default', () => {
  const { severance } = DEFAULTS
  expect(read({ profile: 'us' }).parameters.severance).not.toBe(severance)
  expect(read({ profile: 'us', parameters: { severance } }).parameters.severance).toBe(severance)
})

test('parameters that nobody has set follow a changed profile', () => {
  const own = read({ parameters: { wage: 123_456 } })
  const expected = read({ profile: 'us', parameters: { wage: 123_456 } })
  expect(withSetting(own, 'profile=us')).toEqual(expected)
  expect(withChanges(own, { profile: 'us' })).toEqual(expected)
  expect(withSetting(withSetting(own, 'profile=us'), 'profile=china')).toEqual(own)
  expect(withChanges(own, { profile: 'us', parameters: { severance: 1 } })).toEqual(
    withChanges(expected, { parameters: { severance: 1 } }),
  )
})

test('what is set along with a profile is set in it, also if it stood there before', () => {
  const { severance } = DEFAULTS
  const changed = withChanges(read({}), { profile: 'us', parameters: { severance } })
  expect(changed).toEqual(read({ profile: 'us', parameters: { severance } }))
})

test('an unknown profile is refused, with the ones there are', () => {
  const keys = catalogue.profiles.map(({ key }) => key).join(', ')
  expect(() => read({ profile: 'mars' })).toThrow(`profile: found the text "mars"; allowed: one of ${keys}`)
})
