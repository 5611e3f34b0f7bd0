import { createScenario, run } from '../../src/index.ts'
export async function main([set='{}', region='jilin', burn='36', months='1200', firms='1000']: string[]) {
  const sc = createScenario({ format: 1, name: 'x', seed: 'long', region, months: Number(months), burnIn: Number(burn), population: { firms: Number(firms) }, parameters: JSON.parse(set) })
  const r = await run(sc, { replicates: 1 })
  const ks = ['firms','unemployment','meanStaff','wage','margin','insideShare','householdWealth','output','bankLoans','deaths','bankruptcies']
  console.log(set, region)
  for (const k of ks) { const s = r.series(k)[0]; const out=[]; for (let m=0;m<Number(months);m+=60) { let x=0; for (let t=m;t<m+12;t++) x+=s[t]; out.push(x/12) } console.log(k.padEnd(16), out.map(v=>v>1e5?(v/(v>1e8?1e9:1e5)).toFixed(2):v.toPrecision(3)).join(' ')) }
}
