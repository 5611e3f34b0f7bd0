import type { ColumnKind, TableFacts } from '../column.ts'
import type { Format } from '../encoder.ts'

/** Money and identities are whole numbers below 2^53, which R's numbers hold exactly; its integers end at 2^31. */
const CLASSES: Readonly<Record<ColumnKind, string>> = {
  int32: 'integer',
  int64: 'numeric',
  double: 'numeric',
  text: 'character',
}

const CSV = `read_one <- function(file, classes) {
  if (requireNamespace("data.table", quietly = TRUE)) {
    table <- data.table::fread(file, colClasses = classes, na.strings = "", integer64 = "numeric",
                               encoding = "UTF-8", data.table = FALSE)
    # fread leaves quotes inside a text doubled.
    texts <- names(classes)[classes == "character"]
    table[texts] <- lapply(table[texts], gsub, pattern = '""', replacement = '"', fixed = TRUE)
    return(table)
  }
  read.csv(file, colClasses = classes, na.strings = "", check.names = FALSE, fileEncoding = "UTF-8")
}`

const PARQUET = `read_one <- function(file, classes) {
  if (requireNamespace("arrow", quietly = TRUE)) {
    table <- as.data.frame(arrow::read_parquet(file))
  } else if (requireNamespace("nanoparquet", quietly = TRUE)) {
    table <- as.data.frame(nanoparquet::read_parquet(file))
  } else {
    stop("reading Parquet needs the package arrow or nanoparquet; or write CSV: --format csv")
  }
  # Large whole numbers may come as integer64, which most of R takes for something else.
  as_class <- list(integer = as.integer, numeric = as.numeric, character = as.character)
  for (column in names(classes)) table[[column]] <- as_class[[classes[[column]]]](table[[column]])
  table
}`

/** `load.R`: a function that reads the tables of a folder into a list of data frames. */
export function loadR(tables: readonly TableFacts[], format: Format): string {
  const classes = tables.map(
    ({ name, columns }) =>
      `  "${name}" = c(\n${columns.map((column) => `    "${column.name}" = "${CLASSES[column.kind]}"`).join(',\n')}\n  )`,
  )
  return `# Reads the tables of a folder, every column with its type; columns.json says what they mean, and in what units.
#
#   source("load.R")
#   tables <- load_ballast(".")
#   str(tables$${tables[0]?.name ?? 'firms'})

column_classes <- list(
${classes.join(',\n')}
)

${format === 'csv' ? CSV : PARQUET}

load_ballast <- function(folder) {
  Map(function(name, classes) read_one(file.path(folder, paste0(name, ".${format}")), classes),
      names(column_classes), column_classes)
}
`
}
