/** The bounds of a scenario file: what one person's mistake, or a hostile page, may ask of the machine. */
export const LIMITS = {
  /** Longest scenario file that is read, in characters. */
  fileCharacters: 1_000_000,
  /** Deepest nesting of lists and objects; a scenario needs 5. */
  jsonDepth: 32,
  /** Problems reported before the rest are only counted. */
  issues: 50,
  months: 1200,
  burnInMonths: 1200,
  replicates: 100_000,
  firms: 10_000_000,
  shocks: 200,
  scheduleSteps: 1200,
  /** Keys in one list of a target. */
  targetKeys: 200,
  nameCharacters: 200,
  textCharacters: 10_000,
  seedCharacters: 1000,
  rule: { characters: 500, nodes: 200, depth: 30 },
} as const
