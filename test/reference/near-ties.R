# Reference output for lives whose times differ by rounding only: R's survival package takes them as ties (timefix).
# Run: Rscript near-ties.R > near-ties.json
# Random lives, each with few distinct times, written in several ways that round differently; with and without delayed entry, with
# clusters, with small and with large times, without events, with one group, with one cluster.
suppressMessages({library(survival); library(cmprsk); library(jsonlite)})

made <- function(...) paste0("R ", getRversion(), paste0(", ", c(...), " ", sapply(c(...), function(p) as.character(packageVersion(p))), collapse = ""))
to_json <- function(x) cat(toJSON(x, digits = I(17), na = "null", null = "null", auto_unbox = TRUE), "\n")
to_the_end <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 50)

# k tenths of a unit as a quotient, a product, a sum, or off by a share of the tolerance.
tenths <- function(k, unit) {
  way <- sample(4, length(k), TRUE)
  sums <- cumsum(rep(0.1, max(k)))
  unit * ifelse(way == 1, k / 10, ifelse(way == 2, k * 0.1, ifelse(way == 3, sums[pmax(k, 1)] * (k > 0), k / 10 + 1e-9 * (k > 0))))
}

draw <- function(seed, n = 40, unit = 1, delayed = FALSE, groups = 2, clusters = 6, dying = 0.7) {
  set.seed(seed)
  begun <- if (delayed) sample(0:6, n, TRUE) else rep(0, n)
  lived <- begun + sample(1:12, n, TRUE)
  cause <- ifelse(runif(n) < dying, sample(1:2, n, TRUE), 0)
  Filter(Negate(is.null), list(entry = if (delayed) tenths(begun, unit), time = tenths(lived, unit), event = as.integer(cause > 0), cause = cause,
    group = sample(groups, n, TRUE), stratum = sample(2, n, TRUE), cluster = sample(clusters, n, TRUE), x = round(rnorm(n), 3)))
}

response <- function(d) if (is.null(d$entry)) Surv(d$time, d$event) else Surv(d$entry, d$time, d$event)

curve <- function(d) {
  plain <- survfit(response(d) ~ 1, id = seq_along(d$time), robust = FALSE, conf.type = "log-log")
  seen <- plain$n.event + plain$n.censor > 0
  out <- list(time = plain$time[seen], atRisk = plain$n.risk[seen], events = plain$n.event[seen], survival = plain$surv[seen],
    lower = plain$lower[seen], upper = plain$upper[seen], hazard = plain$cumhaz[seen], hazardError = plain$std.chaz[seen])
  if (length(unique(d$cluster)) < 2) return(out)
  clustered <- survfit(response(d) ~ 1, cluster = d$cluster, robust = TRUE)
  c(out, list(clusteredError = clustered$std.err[clustered$n.event + clustered$n.censor > 0]))
}

cox <- function(d, ties) {
  d$y <- response(d)
  fit <- coxph(y ~ x + strata(stratum), d, ties = ties, control = to_the_end)
  zph <- function(scale) unname(cox.zph(fit, transform = scale)$table[, 1])
  out <- list(ties = ties, coefficient = unname(coef(fit)), variance = fit$var[1], km = zph("km"), rank = zph("rank"))
  if (length(unique(d$cluster)) < 2) return(out)
  c(out, list(robust = coxph(y ~ x + strata(stratum), d, ties = ties, cluster = cluster, control = to_the_end)$var[1]))
}

incidence <- function(d) {
  state <- factor(d$cause, 0:2)
  row <- seq_along(d$time)
  fit <- if (is.null(d$entry)) survfit(Surv(d$time, state) ~ 1, id = row) else survfit(Surv(d$entry, d$time, state) ~ 1, id = row)
  # Rows at which somebody comes but nobody leaves are no times of the curve.
  seen <- rowSums(fit$n.event) + rowSums(as.matrix(fit$n.censor)) > 0
  list(survival = fit$pstate[seen, 1], causes = list(fit$pstate[seen, 2], fit$pstate[seen, 3]))
}

# cmprsk knows no tolerance: it is given the times that survival has joined.
gray <- function(d) {
  test <- cuminc(aeqSurv(Surv(d$time, d$event))[, 1], d$cause, d$group, d$stratum)$Tests["1", ]
  list(statistic = test[["stat"]], degrees = test[["df"]])
}

log_rank <- function(d, rho) {
  fit <- survdiff(response(d) ~ group + strata(stratum), d, rho = rho)
  list(rho = rho, statistic = fit$chisq)
}

# Text, since jsonlite writes fifteen digits, which hide what is tested.
exactly <- function(x) if (!is.null(x)) sprintf("%.17g", x)

case <- function(title, ...) {
  d <- draw(...)
  some <- any(d$event == 1)
  right <- is.null(d$entry)
  several <- length(unique(d$group)) > 1
  list(title = title, lives = modifyList(d, list(time = exactly(d$time), entry = exactly(d$entry))), curve = curve(d),
    cox = if (some) list(cox(d, "efron"), cox(d, "breslow")),
    incidence = if (some) incidence(d),
    gray = if (some && right && several) gray(d),
    logRank = if (some && right && several) list(log_rank(d, 0), log_rank(d, 1)))
}

to_json(list(made = made("survival", "cmprsk"), cases = list(
  case("two groups", 1), case("three groups, many lives", 2, n = 90, groups = 3), case("few events", 3, dying = 0.2),
  case("all die", 4, dying = 1), case("small times", 5, unit = 0.01), case("large times", 6, unit = 1e6),
  case("delayed entry", 7, delayed = TRUE), case("delayed entry, many lives", 8, n = 90, delayed = TRUE),
  case("delayed entry, large times", 9, unit = 1e5, delayed = TRUE), case("no events", 10, dying = 0),
  case("one group", 11, groups = 1), case("one cluster", 12, clusters = 1), case("two clusters", 13, clusters = 2))))
