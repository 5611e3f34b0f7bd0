/** What never binds in calm: for each a stress in which it does. */
import { viewOf, type View } from '../../calibration/replicate-view.ts'
import { calmIn, lived, type Sample, type Show, type Step } from '../show.ts'

const MONTHS = 60
const PUBLICITY = 0.3
const SLUMP = { kind: 'demandSlump', from: 7, months: 36, size: 0.5 }
/** Sales fall while bills go on: firms ask banks, and leave them unpaid. */
const DISASTER = [
  { kind: 'epidemic', from: 7, months: 36, size: 1.6 },
  { kind: 'coreFailure', from: 10, months: 1, size: 4 },
]

/** Above nothing. */
const some = (key: string, says: string): Show => ({ key, says, least: 1e-9, of: 'mean' })

export const stresses: Step = {
  key: '7-stress',
  title: 'what never binds in calm, and a stress in which it does',
  shows: [
    {
      key: 'capitalCalm',
      says: 'Good applications refused for want of bank capital, over applications: calm',
      of: 'mean',
    },
    some('capital', 'the same in an epidemic, a slump and four failures of core enterprises'),
    some('leverage', 'Guaranteed less under a leverage cap of 2 than of 15, over the latter'),
    some(
      'following',
      'Bankruptcies that follow a customer’s a year over firms, three core enterprises failing less none',
    ),
    { key: 'licencesCalm', says: 'Licences a year over firms: calm', of: 'mean' },
    some('licences', 'the same with a transfer network and protection'),
    { key: 'transfersCalm', says: 'Institutes’ transfers a year over firms: calm', of: 'mean' },
    some('transfers', 'the same with ties to institutes'),
  ],
  measure: async (sample) => {
    const calm = await under(sample, {})
    const known = { publicity: PUBLICITY }
    const disaster = await under(sample, { shocks: [...DISASTER, SLUMP] })
    const cap = (guaranteeCap: number) =>
      under(sample, { levers: { ...known, guaranteeCover: 0.8, guaranteeCap }, shocks: [SLUMP] })
    const [tight, loose] = [await cap(2), await cap(15)]
    const failing = await under(sample, { shocks: [{ kind: 'coreFailure', from: 7, months: 1, size: 3 }] })
    const network = await under(sample, { levers: { ...known, technologyTransfer: 1, ipProtection: 1 } })
    const ties = await under(sample, { levers: { ...known, instituteTies: 1 } })
    return {
      capitalCalm: share(calm, 'capitalRefusals', 'applications'),
      capital: share(disaster, 'capitalRefusals', 'applications'),
      leverage: 1 - tight.total('guaranteed') / loose.total('guaranteed'),
      following: perFirm(failing, 'bankruptciesFollowing') - perFirm(calm, 'bankruptciesFollowing'),
      licencesCalm: perFirm(calm, 'licences'),
      licences: perFirm(network, 'licences'),
      transfersCalm: perFirm(calm, 'instituteTransfers'),
      transfers: perFirm(ties, 'instituteTransfers'),
    }
  },
}

async function under(sample: Sample, changes: object): Promise<View> {
  return viewOf(await lived(calmIn(sample, MONTHS).with(changes), sample))
}

const share = (view: View, key: string, over: string): number => view.total(key) / view.total(over)
const perFirm = (view: View, key: string): number => 12 * share(view, key, 'firms')
