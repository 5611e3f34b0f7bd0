# Reference output for survival-limits.ts, survival-quantile.ts, nelson-aalen.ts and restricted-mean.ts.
# Run: Rscript curves.R > curves.json
source("data.R")

shares <- c(0.1, 0.25, 0.5, 0.75)
response <- function(d) if (is.null(d$entry)) Surv(d$time, d$event) else Surv(d$entry, d$time, d$event)
# Rows are taken as subjects of their own: the estimators know clusters, not identities.
plain_fit <- function(d, ...) survfit(response(d) ~ 1, id = seq_len(nrow(d)), robust = FALSE, ...)
seen <- function(fit) fit$n.event + fit$n.censor > 0

limits <- function(d, scale, level = 0.95) {
  fit <- plain_fit(d, conf.type = scale, conf.int = level)
  quantiles <- quantile(fit, shares)
  list(lower = fit$lower[seen(fit)], upper = fit$upper[seen(fit)],
    quantile = as.vector(quantiles$quantile), quantileLower = as.vector(quantiles$lower), quantileUpper = as.vector(quantiles$upper))
}

# Area under the curve and under each cluster's influence on it, from survfit's own pieces.
area <- function(time, height, horizon) {
  keep <- time < horizon
  sum(c(1, height[keep]) * diff(c(0, time[keep], horizon)))
}
rmst <- function(d, horizon) {
  fit <- plain_fit(d)
  table <- summary(fit, rmean = horizon)$table
  stopifnot(abs(table[["rmean"]] - area(fit$time, fit$surv, horizon)) < 1e-9 || min(fit$time) < 0)
  out <- list(estimate = table[["rmean"]], standardError = table[["se(rmean)"]])
  if (is.null(d$cluster)) return(out)
  robust <- survfit(response(d) ~ 1, cluster = d$cluster, robust = TRUE, influence = 1)
  influence <- robust$influence.surv
  keep <- robust$time < horizon
  widths <- diff(c(robust$time[keep], horizon))
  moved <- as.vector(influence[, keep, drop = FALSE] %*% widths)
  c(out, list(clusteredError = sqrt(sum(moved^2)), influence = moved))
}

curves <- function(d, horizon) {
  fit <- plain_fit(d)
  clustered <- if (!is.null(d$cluster)) survfit(response(d) ~ 1, cluster = d$cluster, robust = TRUE)
  list(horizon = horizon, shares = shares,
    plain = limits(d, "plain"), log = limits(d, "log"), `log-log` = limits(d, "log-log"), ninety = limits(d, "log-log", 0.9),
    hazard = fit$cumhaz[seen(fit)], hazardError = fit$std.chaz[seen(fit)],
    hazardClusteredError = if (!is.null(clustered)) clustered$std.chaz[seen(clustered)],
    restricted = rmst(d, horizon))
}

# survRM2's rmst2 (not in Debian), unadjusted, by its published formulas from the two arms' parts.
difference <- function(d, horizon) {
  arms <- lapply(split(d, d$group), rmst, horizon = horizon)
  a <- arms[[1]]; b <- arms[[2]]
  gap <- b$estimate - a$estimate
  se <- sqrt(a$standardError^2 + b$standardError^2)
  ratio_se <- sqrt((a$standardError / a$estimate)^2 + (b$standardError / b$estimate)^2)
  out <- list(horizon = horizon, estimate = gap, standardError = se, interval = gap + c(-1, 1) * qnorm(0.975) * se,
    probability = 2 * pnorm(-abs(gap) / se), ratio = b$estimate / a$estimate,
    ratioInterval = exp(log(b$estimate / a$estimate) + c(-1, 1) * qnorm(0.975) * ratio_se))
  if (!is.null(a$influence) && length(a$influence) == length(b$influence))
    out$pairedError <- sqrt(sum((b$influence - a$influence)^2))
  out
}

with(data, to_json(list(made = made("survival"),
  curves = list(lung = curves(lung, 365), heart = curves(heart, 300), rats = curves(rats, 100),
    ballast = curves(ballast, 120)),
  differences = list(ovarian = difference(ovarian, 600), rats = difference(rats, 100),
    ballastTime = difference(transform(ballastTime, group = stratum), 60)))))
