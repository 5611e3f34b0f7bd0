/** The currency of the regions that are shipped. Money is whole numbers of its minor unit. */
export const CURRENCY = { code: 'CNY', unit: 'yuan', minorUnit: 'fen', minorPerUnit: 100 } as const

/** Every unit that a column, a series, an estimate or a lever is declared in, with what a number of it means. */
export const UNITS: Readonly<Record<string, string>> = {
  // What things are called.
  number: 'place in a list',
  identity: 'of a firm: a whole number below 2^53 that no other firm of the run has',
  key: 'name of something declared in the model, the scenario or the region',
  category: 'one of the values that are listed',
  text: 'any text',
  flag: '1 yes, 0 no',
  // Time.
  month: 'of the run: 0 is the opening, 1 the first after burn-in',
  year: 'of the run: 1 is months 1 to 12',
  months: 'length of time',
  // Counts.
  count: 'how many',
  firms: 'how many firms',
  people: 'how many persons',
  'job-years': 'one person at work for twelve months',
  'people per firm': 'mean',
  'firms per alliance': 'mean',
  'firms per firm': 'how many for each',
  'per 1000 initial firms': 'firms for every thousand in business at month 0',
  'places per newcomer': 'how many for each firm that enters',
  // Money.
  money: `whole ${CURRENCY.minorUnit}, the minor unit of ${CURRENCY.code}: ${CURRENCY.minorPerUnit} are a ${CURRENCY.unit}; estimates may have a fraction`,
  'money per month': `${CURRENCY.minorUnit} a month`,
  'money per unit': `${CURRENCY.minorUnit} for each unit of a good`,
  'money per firm': `${CURRENCY.minorUnit} for each firm`,
  'money per job-year': `${CURRENCY.minorUnit} for each job-year`,
  'money per money': 'of the same currency above and below: a plain number',
  // Plain numbers.
  share: 'of a whole: 0.05 is 5%; differences of shares may be negative',
  probability: 'from 0 to 1',
  index: 'from 0 to 1',
  ratio: 'of two numbers of one kind',
  multiple: 'times the usual',
  'log points': 'natural logarithm: a difference of 0.01 is about 1%',
  'per year': 'share a year: 0.05 is 5% a year',
  'per month': 'share a month',
  'share per year': 'share a year',
  'share of wages': 'share of the wage bill',
  'of normal wage bill': "share of the region's normal wage bill of a month",
  'of normal wage bill per year': "share of the region's normal wage bill of a month, a year",
  'as in unit': 'that of the row, which its column unit names',
}

/** A unit as people read it, and what a number in the declared unit is multiplied by for it: money in yuan. */
export function readableUnit(unit: string): { readonly name: string; readonly scale: number } {
  const [above, below] = unit.split(' per ')
  const isMoney = above === 'money'
  const scale = isMoney && below !== 'money' ? 1 / CURRENCY.minorPerUnit : 1
  return { name: isMoney ? unit.replaceAll('money', CURRENCY.unit) : unit, scale }
}
