/**
 * Jilin Province at the end of 2016, after Table 2 of the provincial study (seed 004): 5 431 enterprises in 96 characteristic
 * parks over nine prefectures. Corrected: the table prints Baicheng twice; its petrochemical row is Songyuan. Assumed,
 * because nothing gives parks or firms by prefecture: each of the 43 industries listed has two parks, the ten left over
 * go to the two places that lead, one to each industry of Changchun and one to Jilin's first; parks are equally large.
 * Not all of the 5 431 are small firms; they are taken as the population all the same. Emerging are the sectors of electronic
 * information, bio-engineering and new materials, which the study sets apart as scientific.
 */

import type { Region } from '../../sim/index.ts'
import { provincialBanks } from './banks.ts'

type Sector = Region['sectors'][number]

const INDUSTRY: Sector['thresholds'] = [20, 300, 1000]
const SCIENCE: Sector['thresholds'] = [10, 100, 300]

type Traits = Omit<Sector, 'key' | 'title' | 'thresholds' | 'demand' | 'buysFrom'> & {
  readonly demand: readonly [number, number, number]
  readonly buysFrom?: string
}

function sector(
  key: string,
  en: string,
  zh: string,
  thresholds: Sector['thresholds'],
  traits: Traits,
): Sector {
  const [households, government, world] = traits.demand
  return {
    buysFrom: key,
    ...traits,
    key,
    title: { en, zh },
    thresholds,
    demand: { households, government, world },
  }
}

const sectors: Region['sectors'] = [
  sector('vehicles', 'Vehicles and parts', '汽车及轨道客车零部件', INDUSTRY, {
    supplierShare: 0.75,
    materialsShare: 0.52,
    localMaterials: 0.1,
    capitalPerWorker: 14,
    perishable: 0,
    demand: [0.05, 0.06, 0.08],
  }),
  sector('machinery', 'Machinery', '机械装备', INDUSTRY, {
    supplierShare: 0.55,
    materialsShare: 0.5,
    localMaterials: 0.15,
    capitalPerWorker: 14,
    perishable: 0,
    demand: [0.04, 0.14, 0.12],
  }),
  sector('food', 'Grain and food', '粮食与食品加工', INDUSTRY, {
    supplierShare: 0.25,
    materialsShare: 0.58,
    localMaterials: 0.1,
    capitalPerWorker: 9,
    perishable: 0.08,
    demand: [0.3, 0.08, 0.16],
  }),
  sector('medicine', 'Medicine', '医药', INDUSTRY, {
    supplierShare: 0.3,
    materialsShare: 0.45,
    localMaterials: 0.1,
    capitalPerWorker: 13,
    perishable: 0.03,
    emerging: true,
    demand: [0.16, 0.2, 0.1],
  }),
  sector('ginseng', 'Ginseng and deer products', '人参与鹿产品', INDUSTRY, {
    supplierShare: 0.15,
    materialsShare: 0.52,
    localMaterials: 0.1,
    capitalPerWorker: 8,
    perishable: 0.04,
    demand: [0.14, 0.02, 0.14],
  }),
  sector('forest', 'Forest products', '林产品加工', INDUSTRY, {
    supplierShare: 0.35,
    materialsShare: 0.55,
    localMaterials: 0.1,
    capitalPerWorker: 9,
    perishable: 0.01,
    demand: [0.08, 0.06, 0.1],
  }),
  sector('textiles', 'Leather, socks, textiles', '皮革与纺织', INDUSTRY, {
    supplierShare: 0.35,
    materialsShare: 0.55,
    localMaterials: 0.1,
    capitalPerWorker: 7,
    perishable: 0.01,
    demand: [0.11, 0.01, 0.12],
  }),
  sector('chemicals', 'Chemicals and new materials', '化工与新材料', INDUSTRY, {
    supplierShare: 0.6,
    materialsShare: 0.56,
    localMaterials: 0.1,
    capitalPerWorker: 17,
    perishable: 0,
    emerging: true,
    demand: [0.03, 0.06, 0.08],
  }),
  sector('minerals', 'Metals, minerals, building material', '冶金建材与矿产', INDUSTRY, {
    supplierShare: 0.5,
    materialsShare: 0.54,
    localMaterials: 0.1,
    capitalPerWorker: 15,
    perishable: 0,
    demand: [0.03, 0.17, 0.06],
  }),
  sector('optics', 'Optoelectronics', '光电信息', SCIENCE, {
    supplierShare: 0.5,
    materialsShare: 0.42,
    localMaterials: 0.15,
    capitalPerWorker: 11,
    perishable: 0.01,
    emerging: true,
    demand: [0.02, 0.08, 0.03],
  }),
  sector('software', 'Software', '软件', SCIENCE, {
    supplierShare: 0.4,
    materialsShare: 0.28,
    localMaterials: 0.15,
    capitalPerWorker: 4,
    perishable: 0.1,
    emerging: true,
    demand: [0.04, 0.12, 0.01],
  }),
]

/** Prefecture: key, English, Chinese, and per industry of Table 2 its sector. */
const TABLE_2: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'changchun',
    'Changchun',
    '长春',
    ['vehicles', 'vehicles', 'machinery', 'food', 'optics', 'medicine', 'textiles', 'ginseng', 'software'],
  ],
  ['jilin', 'Jilin City', '吉林市', ['chemicals', 'chemicals', 'food', 'textiles', 'minerals', 'minerals']],
  ['siping', 'Siping', '四平', ['machinery', 'food', 'minerals', 'ginseng']],
  ['liaoyuan', 'Liaoyuan', '辽源', ['textiles', 'textiles', 'medicine']],
  ['tonghua', 'Tonghua', '通化', ['minerals', 'medicine', 'machinery', 'food', 'forest']],
  ['baishan', 'Baishan', '白山', ['food', 'forest', 'ginseng', 'minerals', 'minerals']],
  ['baicheng', 'Baicheng', '白城', ['food', 'machinery', 'minerals']],
  ['songyuan', 'Songyuan', '松原', ['chemicals', 'machinery', 'food']],
  ['yanbian', 'Yanbian', '延边', ['forest', 'minerals', 'medicine', 'ginseng', 'software']],
]

/**
 * Research bodies by prefecture: the study counts 137 scientific institutions and 266 of enterprises in the province and
 * places none of them. Assumed: of the 137, six in ten are in the capital, with its universities, a seventh in Jilin City, five
 * in every other prefecture; the 266 lie where the parks are (largest remainder).
 */
const RESEARCH_BODIES: Readonly<Record<string, number>> = {
  changchun: 82 + 75,
  jilin: 20 + 36,
  siping: 5 + 22,
  liaoyuan: 5 + 17,
  tonghua: 5 + 28,
  baishan: 5 + 28,
  baicheng: 5 + 16,
  songyuan: 5 + 16,
  yanbian: 5 + 28,
}

const PARKS_PER_INDUSTRY = 2

/**
 * Shares of 226 firms concerned with a subject, by the kind of measure that answers to it: finance and tax support for what helps with bank loans, sharing of information
 * for the platform, ties with schools and institutes for innovation, training of entrepreneurs, preferential policies for services and places, diversified channels
 * of finance for equity and clusters. Protection of intellectual property (27%) is nothing that a firm applies for.
 */
const CONCERNED: Region['concerned'] = {
  guarantee: 0.53,
  renewal: 0.53,
  bridge: 0.53,
  platform: 0.48,
  innovation: 0.53,
  training: 0.63,
  services: 0.69,
  equity: 0.52,
}

function cellsOf(): Region['cells'] {
  const parks = new Map<string, { sector: string; city: string; parks: number }>()
  for (const [city, , , industries] of TABLE_2) {
    for (const [i, key] of industries.entries()) {
      const extra = city === 'changchun' || (city === 'jilin' && i === 0) ? 1 : 0
      const cell = parks.get(`${key} ${city}`) ?? { sector: key, city, parks: 0 }
      cell.parks += PARKS_PER_INDUSTRY + extra
      parks.set(`${key} ${city}`, cell)
    }
  }
  return [...parks.values()].map((cell) => ({ ...cell, weight: cell.parks }))
}

export const jilin: Region = {
  key: 'jilin',
  title: { en: 'Jilin Province', zh: '吉林省' },
  says: {
    en: 'Nine prefectures, 96 characteristic parks, the industries of Table 2 of the provincial study of 2016.',
    zh: '九个市州，九十六个特色园区，行业依据2016年省级研究表2。',
  },
  sectors,
  cities: TABLE_2.map(([key, en, zh]) => ({
    key,
    title: { en, zh },
    researchBodies: RESEARCH_BODIES[key]!,
  })),
  cells: cellsOf(),
  cores: [
    {
      key: 'automobile',
      title: { en: 'Automobile group', zh: '汽车集团' },
      city: 'changchun',
      weight: 0.26,
      sectors: ['vehicles', 'machinery', 'optics', 'software', 'textiles'],
    },
    {
      key: 'railway',
      title: { en: 'Railway car works', zh: '轨道客车厂' },
      city: 'changchun',
      weight: 0.1,
      sectors: ['vehicles', 'machinery', 'optics', 'software'],
    },
    {
      key: 'grain',
      title: { en: 'Grain group', zh: '粮食集团' },
      city: 'changchun',
      weight: 0.14,
      sectors: ['food', 'machinery', 'ginseng'],
    },
    {
      key: 'petrochemical',
      title: { en: 'Petrochemical group', zh: '石化集团' },
      city: 'jilin',
      weight: 0.16,
      sectors: ['chemicals', 'machinery', 'software'],
    },
    {
      key: 'pharmaceutical',
      title: { en: 'Pharmaceutical group', zh: '医药集团' },
      city: 'tonghua',
      weight: 0.1,
      sectors: ['medicine', 'ginseng', 'chemicals'],
    },
    {
      key: 'steel',
      title: { en: 'Steel and cement group', zh: '钢铁建材集团' },
      city: 'tonghua',
      weight: 0.14,
      sectors: ['minerals', 'machinery'],
    },
    {
      key: 'timber',
      title: { en: 'Timber group', zh: '森工集团' },
      city: 'yanbian',
      weight: 0.05,
      sectors: ['forest'],
    },
    {
      key: 'textile',
      title: { en: 'Textile group', zh: '纺织集团' },
      city: 'liaoyuan',
      weight: 0.05,
      sectors: ['textiles', 'chemicals'],
    },
  ],
  banks: provincialBanks,
  concerned: CONCERNED,
}
