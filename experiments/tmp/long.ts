import { createScenario, run } from '../../src/index.ts'
export async function main([months='1200', burn='300', firms='1000', ...keys]: string[]) {
  const sc = createScenario({ format: 1, name: 'x', seed: 'long', region: 'jilin', months: Number(months), burnIn: Number(burn), population: { firms: Number(firms) } })
  const r = await run(sc, { replicates: 1 })
  const ks = keys.length ? keys : ['firms','unemployment','meanStaff','wage','margin','concentration','insideShare','householdWealth','bonds','foreignAssets','purchases','output','firmCash','bankLoans','deaths','bankruptcies','spinOffs']
  console.log('month', ks.join(' '))
  const every = Math.max(60, Math.floor(Number(months)/16))
  for (let m = 0; m < Number(months); m += every) {
    const row = ks.map((k) => { const s = r.series(k)[0]; let sum = 0; for (let t = m; t < Math.min(m + 12, Number(months)); t++) sum += s[t]; return sum / 12 })
    console.log(m, row.map((v) => Math.abs(v) > 1e5 ? v.toExponential(3) : v.toPrecision(4)).join(' '))
  }
}
