/** What users would pick instead, and how each is started where the machine has what it needs. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const HERE = 'experiments/bench/alternatives'

/** A program that takes FIRMS MONTHS SEED REPEATS, and then `more`. */
export interface Program {
  readonly command: string
  readonly before: readonly string[]
  readonly more?: readonly string[]
  /** What runs it. */
  readonly version: string
}

export interface Alternative {
  readonly name: string
  /** Finds its program, or says why it cannot run here. */
  readonly find: (folder: string) => Program | string
  /** Runs in one process: compilers that learn while they run want several. */
  readonly repeats: number
  /** It is slow: no more firms than these. */
  readonly most?: number
  /** Its normals are others than Box and Muller's: counts may differ by this share. */
  readonly tolerance?: number
}

export const ALTERNATIVES: readonly Alternative[] = [
  {
    name: 'Ballast’s kernel, in JavaScript',
    find: () => script('kernel.ts'),
    repeats: 3,
    tolerance: 0.05,
  },
  { name: 'Python, compiled by Numba', find: () => python('compiled.py', ['numba', 'numpy']), repeats: 3 },
  { name: 'TypeScript, typed arrays', find: () => script('typed-arrays.ts'), repeats: 3 },
  { name: 'Python, NumPy vectors', find: () => python('vectors.py', ['numpy']), repeats: 2 },
  { name: 'R, vectors', find: () => r('vectors.R'), repeats: 1, most: 10_000 },
  { name: 'Java, objects', find: () => java('Objects.java'), repeats: 3 },
  { name: 'JavaScript, objects', find: () => script('objects.ts'), repeats: 3 },
  { name: 'AgentScript', find: agentScript, repeats: 2 },
  { name: 'Python, agents as in Mesa', find: () => python('agents.py', ['numpy']), repeats: 1, most: 10_000 },
]

function script(file: string): Program {
  return {
    command: process.execPath,
    before: ['experiments/run.mjs', join(HERE, file)],
    version: `Node ${process.versions.node}`,
  }
}

/** The first Python that has what is imported. */
function python(file: string, modules: readonly string[]): Program | string {
  const says = `import sys, ${modules.join(', ')}; print('Python', sys.version.split()[0], ${modules.map((each) => `'${each}', ${each}.__version__`).join(', ')})`
  for (const command of ['python3', '/usr/bin/python3']) {
    const version = firstLine(command, ['-c', says])
    if (version !== undefined) return { command, before: [join(HERE, file)], version }
  }
  return `no python3 with ${modules.join(' and ')}`
}

function r(file: string): Program | string {
  const version = firstLine('Rscript', ['-e', 'cat(R.version.string)'])
  return version === undefined ? 'no Rscript' : { command: 'Rscript', before: [join(HERE, file)], version }
}

function java(file: string): Program | string {
  const version = firstLine('java', ['--version'])
  return version === undefined ? 'no java' : { command: 'java', before: [join(HERE, file)], version }
}

/** Fetched by npm into a folder that goes again: it is measured, not used. */
function agentScript(folder: string): Program | string {
  const name = 'agentscript@0.10.27'
  mkdirSync(folder, { recursive: true })
  const archive = firstLine('npm', ['pack', name, '--silent', '--pack-destination', folder])
  if (archive === undefined) return `npm cannot fetch ${name}`
  if (firstLine('tar', ['-xzf', join(folder, archive), '-C', folder]) === undefined) return 'no tar'
  return {
    ...script('agentscript.ts'),
    more: [join(folder, 'package')],
    version: `${name}, Node ${process.versions.node}`,
  }
}

function firstLine(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? stdout.split('\n')[0].trim() : undefined
}
