# Reference output for aalen-johansen.ts, gray.ts, life-table.ts and hazard-by-age.ts. Run: Rscript competing.R > competing.json
# Debian: r-cran-survival, r-cran-cmprsk, r-cran-kmsurv.
suppressMessages({library(cmprsk); library(KMsurv)})
source("data.R")

# survfit's errors of several states are infinitesimal jackknives by subject, and ignore `cluster`: its influences are summed here,
# by row or by cluster.
incidence <- function(d, clustered = FALSE) {
  state <- factor(d$cause, 0:max(d$cause))
  d$row <- seq_len(nrow(d))
  unit <- if (clustered) d$cluster else d$row
  fit <- if (is.null(d$entry)) survfit(Surv(time, state) ~ 1, d, id = row, influence = TRUE)
    else survfit(Surv(entry, time, state) ~ 1, d, id = row, influence = TRUE)
  # Rows at which somebody comes but nobody leaves are no times of the curve.
  seen <- fit$time %in% d$time
  states <- 2:ncol(fit$pstate)
  # A row's influence is kept from the start of the curve on, in some versions with one column more for the start.
  influence <- function(k) {
    moved <- fit$influence.pstate[, , k]
    if (ncol(moved) > length(fit$time)) moved <- moved[, -1]
    sqrt(colSums(rowsum(moved, unit)^2))[seen]
  }
  stopifnot(clustered || max(abs(influence(2) - fit$std.err[seen, 2])) < 1e-12)
  list(time = fit$time[seen], survival = fit$pstate[seen, 1],
    incidence = lapply(states, function(k) fit$pstate[seen, k]), error = lapply(states, influence))
}

gray <- function(name, stratified, cause, rho = 0) {
  d <- data[[name]]
  table <- if (stratified) cuminc(d$time, d$cause, d$group, d$stratum, rho = rho)$Tests else cuminc(d$time, d$cause, d$group, rho = rho)$Tests
  row <- table[as.character(cause), ]
  list(data = name, stratified = stratified, cause = cause, rho = rho, statistic = row[["stat"]], degrees = row[["df"]], probability = row[["pv"]])
}

# lifetab wants counts of consecutive intervals, the last without end.
life_table <- function(d, boundaries) {
  interval <- findInterval(d$time, boundaries)
  count <- function(x) as.vector(table(factor(interval[x], seq_along(boundaries))))
  table <- lifetab(c(boundaries, NA), nrow(d), count(d$event == 0), count(d$event == 1))
  c(list(boundaries = boundaries), lapply(as.list(table), as.vector))
}

by_age <- function(d, boundaries) {
  bands <- tcut(d$entry, boundaries)
  rates <- pyears(Surv(d$time - d$entry, d$event) ~ bands, scale = 1)
  clustered <- sapply(seq_len(length(boundaries) - 1), function(i) {
    lived <- pmax(0, pmin(d$time, boundaries[i + 1]) - pmax(d$entry, boundaries[i]))
    died <- d$event == 1 & d$time > boundaries[i] & d$time <= boundaries[i + 1]
    rate <- sum(died) / sum(lived)
    sqrt(sum(tapply(died - rate * lived, d$cluster, sum)^2)) / sum(lived)
  })
  fit <- summary(glm(rates$event ~ factor(seq_along(rates$event)) - 1 + offset(log(rates$pyears)), family = poisson, epsilon = 1e-14))
  list(boundaries = boundaries, events = as.vector(rates$event), exposure = as.vector(rates$pyears),
    rate = exp(fit$coefficients[, 1]), errorOfLog = fit$coefficients[, 2], clusteredError = clustered)
}

with(data, to_json(list(made = made("survival", "cmprsk", "KMsurv"),
  incidence = list(
    c(data = "mgus2", clustered = FALSE, incidence(mgus2)), c(data = "ballastTime", clustered = FALSE, incidence(ballastTime)),
    c(data = "ballastTime", clustered = TRUE, incidence(ballastTime, TRUE)),
    c(data = "ballast", clustered = TRUE, incidence(ballast, TRUE))),
  gray = list(gray("mgus2", FALSE, 1), gray("mgus2", FALSE, 2), gray("mgus2", TRUE, 1), gray("mgus2", TRUE, 2, 1),
    gray("mgus2", FALSE, 1, 0.5), gray("ballastTime", FALSE, 1), gray("ballastTime", TRUE, 1), gray("ballastTime", TRUE, 2)),
  lifeTable = list(lung = life_table(lung, seq(0, 900, 100)), veteran = life_table(veteran, c(0, 30, 60, 120, 240, 480)),
    ballastTime = life_table(ballastTime, seq(0, 72, 12))),
  byAge = by_age(ballast, c(0, 12, 24, 60, 120, 240, 700)))))
