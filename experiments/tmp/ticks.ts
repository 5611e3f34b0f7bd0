import { createScenario, Pool, run } from '../../src/index.ts'
export async function main([region='jilin', firms='1000', n='6']: string[]) {
  const pool = new Pool()
  const t0 = performance.now()
  for (let i=1;i<=Number(n);i++){ const sc = createScenario({ format: 1, name: 'x', seed: 'ticks'+i, region, months: 1, population: { firms: Number(firms) } })
  const t=performance.now(); const r = await run(sc, { replicates: 1, pool, want: { trace: true } }); console.log(region, firms, i, ((performance.now()-t)/1000).toFixed(2), r.series('unemployment')[0][0].toFixed(4), r.series('meanStaff')[0][0].toFixed(2)) }
  await pool.close()
}
