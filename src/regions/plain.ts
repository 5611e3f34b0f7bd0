/** A small made-up region for first steps and tests: three sectors, two cities, two core enterprises. */

import type { Region } from '../../sim/index.ts'
import { provincialBanks } from './banks.ts'

export const plain: Region = {
  key: 'plain',
  title: { en: 'A small region', zh: '示例地区' },
  says: { en: 'Made up: three sectors, two cities.', zh: '虚构：三个行业，两座城市。' },
  sectors: [
    {
      key: 'parts',
      title: { en: 'Metal parts', zh: '金属零部件' },
      thresholds: [20, 300, 1000],
      supplierShare: 0.7,
      materialsShare: 0.5,
      localMaterials: 0,
      capitalPerWorker: 14,
      perishable: 0,
      demand: { households: 0.2, government: 0.3, world: 0.3 },
      buysFrom: 'parts',
    },
    {
      key: 'food',
      title: { en: 'Food', zh: '食品加工' },
      thresholds: [20, 300, 1000],
      supplierShare: 0.25,
      materialsShare: 0.55,
      localMaterials: 0.2,
      capitalPerWorker: 9,
      perishable: 0.08,
      demand: { households: 0.5, government: 0.2, world: 0.4 },
      buysFrom: 'parts',
    },
    {
      key: 'services',
      title: { en: 'Software and services', zh: '软件与服务' },
      thresholds: [10, 100, 300],
      supplierShare: 0.3,
      materialsShare: 0.35,
      localMaterials: 0.1,
      capitalPerWorker: 5,
      perishable: 0.15,
      demand: { households: 0.3, government: 0.5, world: 0.3 },
      buysFrom: 'services',
      emerging: true,
    },
  ],
  cities: [
    { key: 'capital', title: { en: 'Capital', zh: '省会' }, researchBodies: 8 },
    { key: 'port', title: { en: 'Port', zh: '港市' }, researchBodies: 2 },
  ],
  cells: [
    { sector: 'parts', city: 'capital', weight: 0.25, parks: 2 },
    { sector: 'parts', city: 'port', weight: 0.1, parks: 1 },
    { sector: 'food', city: 'capital', weight: 0.15, parks: 1 },
    { sector: 'food', city: 'port', weight: 0.2, parks: 1 },
    { sector: 'services', city: 'capital', weight: 0.25, parks: 1 },
    { sector: 'services', city: 'port', weight: 0.05, parks: 0 },
  ],
  cores: [
    {
      key: 'machinery',
      title: { en: 'Machinery works', zh: '机械厂' },
      city: 'capital',
      weight: 0.6,
      sectors: ['parts', 'services'],
    },
    {
      key: 'grain',
      title: { en: 'Grain group', zh: '粮食集团' },
      city: 'port',
      weight: 0.4,
      sectors: ['food', 'parts'],
    },
  ],
  banks: provincialBanks,
}
