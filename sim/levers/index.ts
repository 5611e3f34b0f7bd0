/** All levers, in the order in which forms and catalogues show them. */

import { administrativeBurden } from './macro/administrative-burden.ts'
import { bridgeFund } from './macro/bridge-fund.ts'
import { entryBarrier } from './macro/entry-barrier.ts'
import { guaranteeCap } from './macro/guarantee-cap.ts'
import { guaranteeCapital } from './macro/guarantee-capital.ts'
import { guaranteeCover } from './macro/guarantee-cover.ts'
import { guaranteeFee } from './macro/guarantee-fee.ts'
import { lateEnforcement } from './macro/late-enforcement.ts'
import { loanRenewal } from './macro/loan-renewal.ts'
import { publicity } from './macro/publicity.ts'
import { rateSubsidy } from './macro/rate-subsidy.ts'
import { taxRelief } from './macro/tax-relief.ts'
import { wageSubsidy } from './macro/wage-subsidy.ts'
import { withdrawalCurb } from './macro/withdrawal-curb.ts'
import { alliancePromotion } from './meso/alliance-promotion.ts'
import { riskPool } from './meso/risk-pool.ts'
import { creditReporting } from './meso/credit-reporting.ts'
import { receivablesPlatform } from './meso/receivables-platform.ts'
import { digitalAdoption } from './micro/digital-adoption.ts'
import { entrepreneurTraining } from './micro/entrepreneur-training.ts'
import { managementAdvice } from './micro/management-advice.ts'
import { managementSupport } from './micro/management-support.ts'
import { parkSupport } from './meso/park-support.ts'
import { incubators } from './meso/incubators.ts'
import { instituteTies } from './meso/institute-ties.ts'
import { technologyTransfer } from './meso/technology-transfer.ts'
import { ipProtection } from './macro/ip-protection.ts'
import { rdSubsidy } from './macro/rd-subsidy.ts'
import { technologyOpenness } from './meso/technology-openness.ts'
import { outsourcing } from './meso/outsourcing.ts'
import { informationSharing } from './meso/information-sharing.ts'
import { paymentTermCap } from './macro/payment-term-cap.ts'
import { fairCompetition } from './macro/fair-competition.ts'
import { procurement } from './macro/procurement.ts'
import { publicServices } from './macro/public-services.ts'
import { coverFreely } from './macro/cover-freely.ts'
import { guaranteeLocalShare } from './macro/guarantee-local-share.ts'
import { riskCompensation } from './macro/risk-compensation.ts'
import { taxRefund } from './macro/tax-refund.ts'
import { creditTechnology } from './meso/credit-technology.ts'
import { supplyChainFinance } from './meso/supply-chain-finance.ts'
import { clusterFinance } from './meso/cluster-finance.ts'
import { ventureFinance } from './meso/venture-finance.ts'
import { processSupport } from './micro/process-support.ts'
import { roleModels } from './micro/role-models.ts'
import { training } from './micro/training.ts'
import { eliminationStandard } from './macro/elimination-standard.ts'
import { layeredCultivation } from './macro/layered-cultivation.ts'
import { technologyUpgrading } from './macro/technology-upgrading.ts'
import type { Lever } from './define.ts'

export const LEVERS = [
  guaranteeCover,
  guaranteeCapital,
  guaranteeFee,
  guaranteeCap,
  loanRenewal,
  bridgeFund,
  withdrawalCurb,
  rateSubsidy,
  taxRelief,
  wageSubsidy,
  publicity,
  administrativeBurden,
  entryBarrier,
  lateEnforcement,
  receivablesPlatform,
  creditReporting,
  alliancePromotion,
  riskPool,
  managementSupport,
  parkSupport,
  incubators,
  instituteTies,
  technologyTransfer,
  ipProtection,
  rdSubsidy,
  technologyOpenness,
  outsourcing,
  informationSharing,
  paymentTermCap,
  fairCompetition,
  procurement,
  publicServices,
  coverFreely,
  guaranteeLocalShare,
  riskCompensation,
  taxRefund,
  creditTechnology,
  supplyChainFinance,
  clusterFinance,
  ventureFinance,
  managementAdvice,
  training,
  processSupport,
  digitalAdoption,
  entrepreneurTraining,
  roleModels,
  eliminationStandard,
  technologyUpgrading,
  layeredCultivation,
] as const satisfies readonly Lever[]

export type LeverKey = (typeof LEVERS)[number]['key']
export type AimedKey = Extract<(typeof LEVERS)[number], { readonly aimed?: true }>['key']

export type { Lever }

/** Keys of the levers whose receipt is recorded per firm. */
export const SUPPORT_KEYS: readonly string[] = LEVERS.filter((lever) => lever.support).map(
  (lever) => lever.key,
)
