/** Figures in documents are those of the ledger; whatever is committed as a result has a group that makes it; nothing is entered by halves. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Marked } from 'marked'
import { afterAll, describe, expect, test } from 'vitest'
import { documentProblems, fileProblems, problemsIn, told } from '../../experiments/figures/check.ts'
import { documents, results } from '../../experiments/figures/documents.ts'
import { due } from '../../experiments/figures/figures.ts'
import { figuresInFiles, type Group } from '../../experiments/figures/group.ts'
import { riskPoolFigures, trioFigures } from '../../experiments/figures/groups/alliances.ts'
import { ageOf, modelNow, readLedger, shownBy, type Ledger } from '../../experiments/figures/ledger.ts'
import { GROUPS, NOT_MADE } from '../../experiments/figures/list.ts'
import { make } from '../../experiments/figures/make.ts'
import { filled, marksIn } from '../../experiments/figures/marks.ts'
import { decoupling, fatesTable, headlines, varianceRatio } from '../../experiments/figures/pair.ts'
import { limits, rowsOf, tableIn } from '../../experiments/figures/tables.ts'
import { catalogue } from '../../sim/index.ts'

const ledger = readLedger()
const texts = documents().map((path) => [path, readFileSync(path, 'utf8')] as const)
const names = GROUPS.map(({ name }) => name)

describe('what is committed', () => {
  test('every mark in a document shows the ledger’s figure', () => {
    expect(documentProblems(ledger)).toEqual([])
    expect(texts.flatMap(([, text]) => marksIn(text)).length).toBeGreaterThan(20)
  })

  test('every figure of the ledger stands in a document', () => {
    const shown = new Set(
      texts.flatMap(([, text]) => marksIn(text).map(({ group, key }) => `${group}.${key}`)),
    )
    const kept = Object.entries(ledger).flatMap(([group, { values }]) =>
      Object.keys(values).map((key) => `${group}.${key}`),
    )
    expect(kept.filter((figure) => !shown.has(figure))).toEqual([])
  })

  test('groups are those of the ledger; no two have one name', () => {
    expect(names.toSorted()).toEqual(Object.keys(ledger).toSorted())
    expect(new Set(names).size).toBe(names.length)
  })

  test.each(GROUPS)('$name: its files are those that it wrote, its documents exist', (group) => {
    expect(fileProblems(group, ledger)).toEqual([])
    expect(group.prose.filter((path) => !existsSync(path))).toEqual([])
  })

  test('every table, page and drawing of an experiment belongs to one group, or is no result', () => {
    const made = GROUPS.flatMap(({ files }) => files)
    expect(new Set(made).size).toBe(made.length)
    expect([...made, ...Object.keys(NOT_MADE)].toSorted()).toEqual(results().toSorted())
  })

  test.each(GROUPS.filter(({ isInFiles }) => isInFiles))(
    '$name: its figures are those of its files',
    (group) => {
      expect(figuresInFiles(group)).toEqual(ledger[group.name].values)
    },
  )

  test('the model is read as it is', () => {
    expect(modelNow().model).toBe(catalogue.modelVersion)
  })

  // The page on figures shows what marks look like.
  const marked = texts.filter(
    ([path, text]) => text.includes('<!-- figure ') && path !== 'experiments/figures/README.md',
  )
  test.each(marked)('%s reads as without marks', (_, text) => {
    const html = (markdown: string) =>
      new Marked()
        .parse(markdown, { async: false })
        .replaceAll(/<!--.*?-->/g, '')
        .replaceAll(/\s+/g, ' ')
    const bare = text.replaceAll(/<!-- (?:figure [\w.-]+|\/) -->/g, '')
    expect(html(text)).toBe(html(bare))
  })
})

describe('marks', () => {
  const known: Ledger = {
    rescue: {
      model: 4,
      version: '0.1.0',
      date: '2026-11-22',
      files: {},
      values: { saved: '47.8', table: '| a |\n| --- |\n| 1 |' },
    },
  }
  const inline = 'It saves <!-- figure rescue.saved -->47.8<!-- / --> firms.'
  const block = '<!-- figure rescue.table -->\n\n| a |\n| --- |\n| 1 |\n\n<!-- / -->'

  test('a document as the ledger has it is in order; date and model are of every group', () => {
    const dated =
      '(<!-- figure rescue.date -->2026-11-22<!-- / -->, model <!-- figure rescue.model -->4<!-- / -->)'
    expect(problemsIn('page.md', `${inline}\n\n${block}\n\n${dated}`, known)).toEqual([])
  })

  test.each([
    ['another figure', inline.replace('47.8', '47.9'), /rescue\.saved is “47\.9”, the ledger has “47\.8”/],
    ['another line of a block', block.replace('| 1 |', '| 2 |'), /rescue\.table/],
    ['a figure that nobody knows', inline.replace('saved', 'savd'), /no figure is called rescue\.savd/],
    ['a group that nobody knows', inline.replace('rescue', 'rescu'), /no figure is called rescu\.saved/],
    ['a mark that is not closed', inline.replace('<!-- / -->', ''), /1 marks are opened and 0 are closed/],
    ['an end without a mark', `${inline} <!-- / -->`, /1 marks are opened and 2 are closed/],
    ['a mark that begins a line', inline.replace('It saves ', ''), /begins a line/],
    ['a mark that begins an item', inline.replace('It saves', '-'), /begins a line/],
  ])('%s is a problem', (_, text, message) => {
    const problems = problemsIn('page.md', text, known)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })

  test('filling brings figures of one line and of several, and nothing else', () => {
    const old = `${inline}\n\n${block}\n\nElse <!-- figure other.saved -->1<!-- / -->`
    const { values, ...rest } = known['rescue']
    const next = {
      rescue: { ...rest, values: { ...values, saved: '50.1', table: '| a |\n| --- |\n| $& |' } },
    }
    const full = filled(old, shownBy(next))
    expect(full).toBe(old.replace('47.8', '50.1').replace('| 1 |', () => '| $& |'))
    expect(filled(full, shownBy(next))).toBe(full)
    const open = `${inline.replace('<!-- / -->', '')} Text. ${inline}`
    expect(filled(open, shownBy(next))).toBe(open)
  })
})

describe('age', () => {
  const now = { model: 5, fingerprints: 'b' }
  const of = (model: number, fingerprints?: string) =>
    ageOf({ model, ...(fingerprints && { fingerprints }), version: '', date: '', files: {}, values: {} }, now)

  test('an older version and older fingerprints are told, the same are not', () => {
    expect(of(5, 'b')).toBeUndefined()
    expect(of(4, 'b')).toBe('of model version 4, now 5')
    expect(of(5, 'a')).toBe('of the same version with other fingerprints')
    expect(of(5)).toBe('of the same version with other fingerprints')
    expect(ageOf(undefined, now)).toBe('never made')
  })

  test('due are the groups that are older, and those that were never made; timings only when they are named', () => {
    const later = { ...modelNow(), model: modelNow().model + 1 }
    const made = Object.fromEntries(names.map((name) => [name, { ...ledger[name], ...modelNow() }]))
    const { rules: _, survey, ...rest } = made
    expect(due(made)).toEqual([])
    expect(due({ ...rest, survey: { ...survey, fingerprints: '' } }).map(({ name }) => name)).toEqual([
      'survey',
      'rules',
    ])
    const all = due(made, true).map(({ name }) => name)
    expect(names.filter((name) => !all.includes(name))).toEqual(['alternatives', 'bench'])
    expect(due(made, false, later).map(({ name }) => name)).toEqual(all)
  })

  test('the check says which groups are older and what is to be read again', () => {
    const entry = { model: 0, readAgain: true, version: '', date: '2026-01-01', files: {}, values: {} }
    const line = told({ ...trial(), prose: ['README.md'] }, { trial: entry })
    expect(line).toMatch(
      /^trial +2026-01-01 +older: of model version 0, now \d+; to be read again: README\.md$/,
    )
  })
})

const folder = mkdtempSync(join(tmpdir(), 'figures-test-'))
afterAll(() => rmSync(folder, { recursive: true }))
const [file, ledgerFile] = [join(folder, 'out.csv'), join(folder, 'ledger.json')]

/** Prints `count`, doubles it into a file, and ends with the status. */
function trial(count = 21, status = 0): Group {
  const double = `let all = ''; process.stdin.on('data', (part) => (all += part)).on('end', () => console.log(2 * Number(all)))`
  return {
    name: 'trial',
    says: '',
    steps: () => [
      { run: ['-e', `console.log(${count})`] },
      { run: ['-e', double], input: ([text]) => text, into: file },
      { run: ['-e', `process.exit(${status})`] },
    ],
    files: [file],
    figures: ({ printed }) => ({ count: printed[0].trim(), double: readFileSync(file, 'utf8').trim() }),
    prose: ['README.md'],
  }
}

describe('making a group', () => {
  test('enters its files, figures and model; what it changed is to be read again', async () => {
    writeFileSync(file, '')
    const entry = await make(trial(), ledgerFile)
    expect(entry).toMatchObject({ ...modelNow(), readAgain: true, values: { count: '21', double: '42' } })
    expect(readLedger(ledgerFile)['trial']).toEqual(entry)
    expect(readFileSync(file, 'utf8')).toBe('42\n')
    expect(fileProblems(trial(), { trial: entry })).toEqual([])
    writeFileSync(file, '43\n')
    expect(fileProblems(trial(), { trial: entry })).toEqual([`${file} is not what trial wrote`])
  })

  test('the same once more leaves nothing to read', async () => {
    const { readAgain: _, ...entry } = await make(trial(), ledgerFile)
    writeFileSync(ledgerFile, JSON.stringify({ trial: entry }))
    expect(await make(trial(), ledgerFile)).toEqual(entry)
    expect(await make(trial(22), ledgerFile)).toMatchObject({ readAgain: true })
  })

  test('a step that fails leaves file and ledger as they were', async () => {
    const before = [file, ledgerFile].map((path) => readFileSync(path, 'utf8'))
    await expect(make(trial(30, 3), ledgerFile)).rejects.toThrow('ended with 3')
    expect([file, ledgerFile].map((path) => readFileSync(path, 'utf8'))).toEqual(before)
  })
})

describe('figures out of tables', () => {
  const head = 'quantity,financing,unit,estimate,standardError,lower,upper,placebo,replicates'

  test('fates and headlines of a comparison are those paid by bonds', () => {
    const fates = [
      'saved',
      'displaced',
      'untouched',
      'doomed',
      'induced',
      'forestalled',
      'delayed',
      'hastened',
    ]
    const row = (fate: string, way: string, mean: number) => `${fate},${way},,${mean},,1.25,3.5,0.04,20`
    const lines = fates.flatMap((fate, at) => [row(fate, 'taxes', 99), row(fate, 'bonds', at + 0.5)])
    const alive = 'survivalDifference24,bonds,share,-0.0123,,-0.02,-0.0046,0,20'
    const effects = [head, ...lines, alive].join('\n')
    expect(tableIn(fatesTable(effects), 'of 1 000 initial firms and later entrants, within ten years')).toBe(
      fatesTable(effects),
    )
    expect(fatesTable(effects)).toContain(
      '| doomed: die in both (6.5 later, 7.5 earlier) | 3.5 | 1.3 to 3.5 | 0.0 |',
    )
    const account = `${head}\ncostPerJobYear,bonds,money,123456789,,99900,4200000000,,20`
    expect(headlines(effects, account)).toEqual({
      'alive-gained': '−1.23',
      'alive-limits': '-2.00 to -0.46',
      cost: '1 234 568',
      'cost-limits': '999 to 42 000 000',
    })
    expect(() => headlines(effects, head)).toThrow('no row has')
  })

  test('what a pair is worth, by variances and by flipped firms', () => {
    const found = `${head}\nchanged36,bonds,,37.4,,,,,\nchanged,bonds,,70.4,,,,,\nsaved,bonds,,30,,,,,\ndisplaced,bonds,,20,,,,,`
    // 2 · 0.6 · 0.4 / 0.05
    expect(decoupling(found, [59, 61])).toEqual({
      'moved-36': '37',
      moved: '70',
      flipped: '50',
      alive: '0.60',
      'expected-ratio': '9.6',
    })
    const csv = 'effect,estimate,lower,upper\njobYears,2.34,1.04,9.96'
    expect(varianceRatio(csv, 'jobYears')).toBe('2.3')
    expect(() => varianceRatio(csv, 'output')).toThrow('no row has')
  })

  test('a ratio whose limits are unknown says so, and prints no nought', () => {
    expect(limits({ lower: '', upper: '' }, String)).toMatch(/^without limits/)
    expect(limits({ lower: '1', upper: '2' }, String)).toBe('1 to 2')
  })

  test('what is the same in every replicate has no limits', () => {
    const csv =
      'match,size,ratio,lower,upper\nmatched,1,1.0000,,\nmatched,3,1.3400,1.3178,1.3623\nmismatched,3,0.9,,\ndistrustful,3,1.1,1,1.2'
    expect(trioFigures(rowsOf(csv))).toEqual({
      table:
        '| firms | matched | mismatched | distrustful |\n| --- | --- | --- | --- |\n| 3 | 1.34 (1.32 to 1.36) | 0.90 | 1.10 (1.00 to 1.20) |',
      matched: '4.02 (3.95 to 4.09)',
      mismatched: '2.70',
      distrustful: '3.30 (3.00 to 3.60)',
    })
    const counts = ['saved', 'displaced', 'net', 'placebo', 'netMembers', 'netSpared', 'bankruptcies']
    const columns = counts.flatMap((name) => [name, `${name}Lower`, `${name}Upper`])
    const cells = counts.flatMap((name) =>
      name === 'placebo' ? ['0.00', '', ''] : ['1.26', '-1.00', '3.50'],
    )
    const row = `| half of the industries | 60% |${' 1.3 (-1.0 to 3.5) |'.repeat(3)} 0.0 |${' 1.3 (-1.0 to 3.5) |'.repeat(3)}`
    const lines = ['0.1', '0.6', '0.9'].map((depth) => `half,${depth},${cells.join(',')}`)
    const pool = riskPoolFigures(rowsOf(`reach,depth,${columns.join(',')}\n${lines.join('\n')}`))
    expect(pool['table']).toContain(row)
    expect([pool['spared-small'], pool['spared-deep']]).toEqual(['+1.3', '+1.3'])
  })

  test('columns of a printed table are taken by name', () => {
    const page = '# Title\n\n| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\nafter'
    expect(tableIn(page, 'a', ['c', 'a'])).toBe('| c | a |\n| --- | --- |\n| 3 | 1 |')
    expect(() => tableIn(page, 'd')).toThrow("no table begins with 'd'")
    expect(() => tableIn(page, 'a', ['d'])).toThrow('lacks a column')
  })
})
