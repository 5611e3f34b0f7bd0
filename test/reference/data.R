# Data sets on which src/stats is checked against R. Sourced by the other scripts here; on its own it prints them as JSON:
#   Rscript data.R > data.json
# Published data come with R's survival package; ballast-firms.csv holds columns of firms.csv as written by
#   ballast run experiments/jilin/rescue.json --replicates 4 --months 72 --set population.firms=250 --seed "a test of statistics" --out DIR
# (it is data now: a later model need not reproduce it).
suppressMessages({library(survival); library(jsonlite)})

whole <- function(x) as.integer(as.factor(x))
to_json <- function(x) cat(toJSON(x, digits = I(17), na = "null", null = "null", auto_unbox = TRUE, dataframe = "columns"), "\n")
made <- function(...) paste0("R ", getRversion(), paste0(", ", c(...), " ", sapply(c(...), function(p) as.character(packageVersion(p))), collapse = ""))
complete <- function(...) na.omit(data.frame(...))

firms <- read.csv("ballast-firms.csv", na.strings = "")
causes <- c(bankruptcy = 1L, closure = 2L, acquisition = 3L, elimination = 4L)
firms$causeCode <- ifelse(is.na(firms$cause), 0L, causes[as.character(firms$cause)])

# Firms by months of the run, split where the first guarantee came: support that varies in time.
treated <- do.call(rbind, lapply(seq_len(nrow(firms)), function(i) with(firms[i, ], {
  row <- data.frame(entry = start, time = stop, event = as.integer(causeCode > 0), treated = 0L, age = ageAtStart,
    staff = staffAtStart, sector = sector, firm = 10000L * replicate + firm, replicate = replicate)
  month <- support_guaranteeCover
  if (is.na(month) || month >= stop) return(row)
  if (month <= start) return(transform(row, treated = 1L))
  rbind(transform(row, time = month, event = 0L), transform(row, entry = month, treated = 1L))
})))
treated$sector <- whole(treated$sector)

data <- list(
  lung = with(lung, complete(time = time, event = status - 1L, age = age, sex = sex, ecog = ph.ecog, institution = inst)),
  veteran = with(veteran, complete(time = time, event = status, group = whole(celltype), trt = trt, karno = karno,
    age = age, prior = prior, stratum = trt)),
  ovarian = with(ovarian, complete(time = futime, event = fustat, age = age, rx = rx, group = rx, stratum = resid.ds)),
  rats = with(rats, complete(time = time, event = status, rx = rx, group = rx, stratum = whole(sex), cluster = whole(litter))),
  heart = with(heart, complete(entry = start, time = stop, event = event, age = age, surgery = surgery,
    transplant = whole(transplant) - 1L, group = surgery, cluster = id)),
  cgd = with(cgd, complete(entry = tstart, time = tstop, event = status, treat = whole(treat) - 1L, age = age,
    steroids = steroids, stratum = whole(inherit), cluster = id)),
  mgus2 = with(mgus2, complete(time = ifelse(pstat == 0, futime, ptime), cause = ifelse(pstat == 1, 1L, 2L * death),
    group = whole(sex), stratum = 1L * (age > 70), age = age)),
  # Firms by age, with delayed entry; acquisitions are too few to be a cause of their own.
  ballast = with(firms, data.frame(entry = ageAtStart, time = ageAtStart + stop - start, event = as.integer(causeCode > 0),
    cause = pmin(causeCode, 2L), group = 1L + (entry != "initial"), stratum = whole(sector), cluster = replicate)),
  ballastTime = with(firms, data.frame(time = stop - start, event = as.integer(causeCode > 0), cause = pmin(causeCode, 2L),
    group = whole(sector), stratum = 1L + (entry != "initial"), cluster = replicate)),
  treated = treated)

if (sys.nframe() == 0) to_json(data)
