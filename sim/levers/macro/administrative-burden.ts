import { lever } from '../define.ts'

export const administrativeBurden = lever({
  key: 'administrativeBurden',
  title: { en: 'Administrative burden', zh: '办事成本' },
  says: {
    en: 'Cost of applying, relative to today’s. Less paper brings more applicants, also hopeless ones.',
    zh: '申请手续的成本，以现状为 1。手续越少，申请者越多，其中也包括希望渺茫者。',
  },
  unit: 'ratio',
  min: 0,
  max: 3,
  step: 0.1,
  default: 1,
  off: 1,
  level: 'macro',
  source: 'Seed 003: streamline administration; simplify financing procedures',
  mechanism: 'Credit applications',
  touches: ['finance'],
})
