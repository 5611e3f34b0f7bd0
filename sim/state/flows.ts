/** Every way in which money or a claim can move. The month adds to these cells and to nothing else. */

import { flow } from '../kernel/flows.ts'

/** Lane of the flows between allies; trade has the first. */
export const HELP_LANE = 1
/** And for the debts of allies that failed: alliances may have changed in the meantime. */
export const LIABILITY_LANE = 2

export const FLOWS = {
  // labour, owners, households
  wages: flow('deposit', 'wages', 'firms', 'households'),
  rent: flow('deposit', 'rent', 'firms', 'households'),
  ownerDraw: flow('deposit', 'ownerDraw', 'firms', 'households'),
  founding: flow('deposit', 'founding', 'households', 'firms'),
  foundingEquity: flow('equity', 'founding', 'firms', 'households'),
  equityEnd: flow('equity', 'writeOff', 'households', 'firms'),
  assetSale: flow('deposit', 'assetSale', 'households', 'firms'),
  coreWages: flow('deposit', 'wages', 'core', 'households'),
  coreDividends: flow('deposit', 'dividends', 'core', 'households'),
  coreRescue: flow('deposit', 'recapitalisation', 'households', 'core'),
  bankDividends: flow('deposit', 'dividends', 'bank', 'households'),
  bankCosts: flow('deposit', 'operatingCost', 'bank', 'households'),
  depositInterest: flow('deposit', 'depositInterest', 'bank', 'households'),
  privateDividends: flow('deposit', 'dividends', 'privateLender', 'households'),
  privateFunding: flow('deposit', 'funding', 'households', 'privateLender'),
  privateEquity: flow('equity', 'funding', 'privateLender', 'households'),

  // goods
  salesToHouseholds: flow('deposit', 'sales', 'households', 'firms'),
  salesToGovernment: flow('deposit', 'sales', 'government', 'firms'),
  salesToWorld: flow('deposit', 'sales', 'world', 'firms'),
  materialsFromCore: flow('deposit', 'materials', 'firms', 'core'),
  materialsFromWorld: flow('deposit', 'materials', 'firms', 'world'),
  equipmentFromCore: flow('deposit', 'equipment', 'firms', 'core'),
  equipmentFromWorld: flow('deposit', 'equipment', 'firms', 'world'),
  coreSalesToHouseholds: flow('deposit', 'sales', 'households', 'core'),
  coreSalesToGovernment: flow('deposit', 'sales', 'government', 'core'),
  coreSalesToWorld: flow('deposit', 'sales', 'world', 'core'),
  coreImports: flow('deposit', 'imports', 'core', 'world'),
  imports: flow('deposit', 'imports', 'households', 'world'),
  governmentImports: flow('deposit', 'imports', 'government', 'world'),

  // trade credit
  acquisition: flow('deposit', 'acquisition', 'core', 'firms'),

  coreCredit: flow('receivable', 'tradeCredit', 'core', 'firms'),
  corePayment: flow('deposit', 'tradePayment', 'core', 'firms'),
  coreSettled: flow('receivable', 'tradeSettled', 'firms', 'core'),
  coreWriteOff: flow('receivable', 'writeOff', 'firms', 'core'),
  tradeCredit: flow('receivable', 'tradeCredit', 'firms', 'firms'),
  tradePayment: flow('deposit', 'tradePayment', 'firms', 'firms'),
  tradeSettled: flow('receivable', 'tradeSettled', 'firms', 'firms', { indexedBy: 'to' }),
  tradeWriteOff: flow('receivable', 'writeOff', 'firms', 'firms', { indexedBy: 'to' }),
  licenceFee: flow('deposit', 'licence', 'firms', 'households'),
  licenceIncome: flow('deposit', 'licence', 'households', 'firms'),
  estateAssigned: flow('receivable', 'assigned', 'firms', 'households'),
  estatePayment: flow('deposit', 'estatePayment', 'firms', 'households'),
  estateSettled: flow('receivable', 'tradeSettled', 'households', 'firms'),
  estateWriteOff: flow('receivable', 'estateWriteOff', 'households', 'firms'),
  saleCredit: flow('receivable', 'tradeCredit', 'world', 'firms'),
  saleSettled: flow('receivable', 'tradeSettled', 'firms', 'world'),
  inputCredit: flow('receivable', 'tradeCredit', 'firms', 'world'),
  inputSettled: flow('receivable', 'tradeSettled', 'world', 'firms'),
  inputWriteOff: flow('receivable', 'writeOff', 'world', 'firms'),
  discountSold: flow('receivable', 'discounted', 'firms', 'bank'),
  discountPaid: flow('deposit', 'discounted', 'bank', 'firms'),
  discountPayment: flow('deposit', 'tradePayment', 'core', 'bank'),
  discountSettled: flow('receivable', 'tradeSettled', 'bank', 'core'),
  discountWriteOff: flow('receivable', 'writeOff', 'bank', 'core'),

  // help among allies passes through the head of the alliance: one partner a firm
  mutualAidGiven: flow('deposit', 'mutualAid', 'firms', 'firms', { lane: HELP_LANE }),
  mutualAidReceived: flow('deposit', 'mutualAid', 'firms', 'firms', { indexedBy: 'to', lane: HELP_LANE }),
  liabilityGiven: flow('deposit', 'mutualAid', 'firms', 'firms', { lane: LIABILITY_LANE }),
  liabilityReceived: flow('deposit', 'mutualAid', 'firms', 'firms', {
    indexedBy: 'to',
    lane: LIABILITY_LANE,
  }),

  // credit
  loanDrawn: flow('loan', 'drawn', 'firms', 'bank'),
  loanPaidOut: flow('deposit', 'loanDrawn', 'bank', 'firms'),
  loanRepaid: flow('loan', 'repaid', 'bank', 'firms'),
  repayment: flow('deposit', 'loanRepaid', 'firms', 'bank'),
  interest: flow('deposit', 'interest', 'firms', 'bank'),
  loanWrittenOff: flow('loan', 'writeOff', 'bank', 'firms'),
  privateDrawn: flow('loan', 'drawn', 'firms', 'privateLender'),
  privatePaidOut: flow('deposit', 'loanDrawn', 'privateLender', 'firms'),
  familyDrawn: flow('loan', 'drawnOfFamily', 'firms', 'privateLender'),
  familyPaidOut: flow('deposit', 'familyLoan', 'privateLender', 'firms'),
  privateRepaid: flow('loan', 'repaid', 'privateLender', 'firms'),
  privateRepayment: flow('deposit', 'loanRepaid', 'firms', 'privateLender'),
  privateInterest: flow('deposit', 'interest', 'firms', 'privateLender'),
  privateWrittenOff: flow('loan', 'writeOff', 'privateLender', 'firms'),
  privateBridgeFee: flow('deposit', 'bridgeFee', 'firms', 'privateLender'),
  publicBridgeFee: flow('deposit', 'bridgeFee', 'firms', 'government'),
  bridgeDrawn: flow('loan', 'drawn', 'firms', 'government'),
  bridgePaidOut: flow('deposit', 'loanDrawn', 'government', 'firms'),
  bridgeRepaid: flow('loan', 'repaid', 'government', 'firms'),
  bridgeRepayment: flow('deposit', 'loanRepaid', 'firms', 'government'),
  bridgeInterest: flow('deposit', 'interest', 'firms', 'government'),
  bridgeWrittenOff: flow('loan', 'writeOff', 'government', 'firms'),

  // cluster loans, ventures
  jointLiability: flow('deposit', 'jointLiability', 'firms', 'bank'),
  ventureFunding: flow('deposit', 'ventureFunding', 'households', 'firms'),
  ventureEquity: flow('equity', 'ventureFunding', 'firms', 'households'),
  ventureDividend: flow('deposit', 'ventureDividend', 'firms', 'households'),

  // guarantees
  compensation: flow('deposit', 'compensation', 'government', 'bank'),
  guaranteeFee: flow('deposit', 'guaranteeFee', 'firms', 'guarantor'),
  guaranteeClaim: flow('receivable', 'claim', 'guarantor', 'bank'),
  guaranteePaid: flow('deposit', 'claimPaid', 'guarantor', 'bank'),
  guaranteeSettled: flow('receivable', 'claimPaid', 'bank', 'guarantor'),
  guaranteeRefused: flow('receivable', 'writeOff', 'bank', 'guarantor'),
  publicClaim: flow('receivable', 'claim', 'government', 'bank'),
  publicClaimPaid: flow('deposit', 'claimPaid', 'government', 'bank'),
  publicClaimSettled: flow('receivable', 'claimPaid', 'bank', 'government'),
  guarantorCapital: flow('deposit', 'capital', 'government', 'guarantor'),
  guarantorEquity: flow('equity', 'capital', 'guarantor', 'government'),

  // state
  tax: flow('deposit', 'tax', 'firms', 'government'),
  coreTax: flow('deposit', 'tax', 'core', 'government'),
  incomeTax: flow('deposit', 'tax', 'households', 'government'),
  transfers: flow('deposit', 'transfers', 'government', 'households'),
  subsidy: flow('deposit', 'subsidy', 'government', 'firms'),
  administration: flow('deposit', 'administration', 'government', 'households'),
  bondIssued: flow('bond', 'issued', 'government', 'bank'),
  bondPaid: flow('deposit', 'bondIssued', 'bank', 'government'),
  bondRedeemed: flow('bond', 'redeemed', 'bank', 'government'),
  bondRedemption: flow('deposit', 'bondRedeemed', 'government', 'bank'),
  bondInterest: flow('deposit', 'bondInterest', 'government', 'bank'),
  bankRescue: flow('deposit', 'recapitalisation', 'government', 'bank'),
  bankRescueEquity: flow('equity', 'recapitalisation', 'bank', 'government'),
  bankFounding: flow('equity', 'founding', 'bank', 'households'),
  bankFoundingPaid: flow('deposit', 'founding', 'households', 'bank'),

  // central bank
  depositMovedIn: flow('deposit', 'clearing', 'centralBank', 'bank'),
  depositMovedOut: flow('deposit', 'clearing', 'bank', 'centralBank'),
  reserveMovedIn: flow('reserve', 'clearing', 'centralBank', 'bank'),
  reserveMovedOut: flow('reserve', 'clearing', 'bank', 'centralBank'),
  reserveInterestIn: flow('reserve', 'interest', 'centralBank', 'bank'),
  reserveInterestOut: flow('reserve', 'interest', 'bank', 'centralBank'),
  foreignBought: flow('foreignAsset', 'exchange', 'world', 'centralBank'),
  foreignSold: flow('foreignAsset', 'exchange', 'centralBank', 'world'),
  exchangeIn: flow('deposit', 'exchange', 'bank', 'world'),
  exchangeOut: flow('deposit', 'exchange', 'world', 'bank'),
  exchangeReserves: flow('reserve', 'exchange', 'centralBank', 'bank'),
  exchangeReservesBack: flow('reserve', 'exchange', 'bank', 'centralBank'),
  seigniorage: flow('reserve', 'profit', 'centralBank', 'bank'),
  seigniorageBack: flow('reserve', 'profit', 'bank', 'centralBank'),
  seignioragePaid: flow('deposit', 'profit', 'bank', 'government'),
  seigniorageCalled: flow('deposit', 'profit', 'government', 'bank'),
} as const

export type FlowKey = keyof typeof FLOWS
