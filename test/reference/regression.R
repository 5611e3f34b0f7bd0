# Reference output for log-rank.ts, cox.ts and cox-proportionality.ts. Run: Rscript regression.R > regression.json
source("data.R")

response <- function(d) if (is.null(d$entry)) Surv(d$time, d$event) else Surv(d$entry, d$time, d$event)
# Newton's method to the end, where R would stop at the ninth digit of the likelihood.
to_the_end <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 50)

log_rank <- function(d, stratified, rho = 0) {
  fit <- if (stratified) survdiff(response(d) ~ group + strata(stratum), d, rho = rho) else survdiff(response(d) ~ group, d, rho = rho)
  sums <- function(x) if (is.matrix(x)) rowSums(x) else as.vector(x)
  degrees <- sum(sums(fit$exp) > 0) - 1
  list(rho = rho, stratified = stratified, observed = sums(fit$obs), expected = sums(fit$exp), variance = as.vector(fit$var),
    statistic = fit$chisq, degrees = degrees, probability = pchisq(fit$chisq, degrees, lower.tail = FALSE))
}

# survdiff knows no delayed entry. With few ties, the log-rank test is the score test of the exact (discrete) partial likelihood;
# with many that takes for ever, and Mantel's sums over tables are written out.
log_rank_delayed <- function(d, stratified) {
  formula <- if (stratified) response(d) ~ factor(group) + strata(stratum) else response(d) ~ factor(group)
  fit <- coxph(formula, d, ties = "exact", init = rep(0, length(unique(d$group)) - 1), control = coxph.control(iter.max = 0))
  list(rho = 0, stratified = stratified, statistic = fit$score, degrees = length(fit$coefficients),
    probability = pchisq(fit$score, length(fit$coefficients), lower.tail = FALSE))
}

log_rank_tables <- function(d, stratified) {
  groups <- sort(unique(d$group))
  stratum <- if (stratified) d$stratum else rep(1, nrow(d))
  difference <- numeric(length(groups)); variance <- matrix(0, length(groups), length(groups))
  for (s in unique(stratum)) for (t in unique(d$time[stratum == s & d$event == 1])) {
    risk <- stratum == s & d$entry < t & d$time >= t
    n <- sapply(groups, function(g) sum(risk & d$group == g))
    o <- sapply(groups, function(g) sum(risk & d$group == g & d$time == t & d$event == 1))
    share <- n / sum(n)
    difference <- difference + o - sum(o) * share
    if (sum(n) > 1) variance <- variance + sum(o) * (sum(n) - sum(o)) / (sum(n) - 1) * (diag(share) - outer(share, share))
  }
  k <- length(groups) - 1
  statistic <- drop(difference[1:k] %*% solve(variance[1:k, 1:k], difference[1:k]))
  list(rho = 0, stratified = stratified, statistic = statistic, degrees = k, probability = pchisq(statistic, k, lower.tail = FALSE))
}

cox <- function(d, covariates, ties, strata = NULL, cluster = NULL, rows = FALSE, terms = NULL) {
  right <- paste(c(covariates, if (!is.null(strata)) sprintf("strata(%s)", strata)), collapse = " + ")
  d$.response <- response(d)
  formula <- as.formula(paste(".response ~", right))
  # With a cluster or robust = TRUE, `var` is robust and `naive.var` the model's.
  fit <- if (is.null(cluster)) coxph(formula, d, ties = ties, control = to_the_end)
    else { d$.cluster <- d[[cluster]]; coxph(formula, d, ties = ties, cluster = .cluster, control = to_the_end) }
  # Rows as their own clusters.
  by_row <- coxph(formula, transform(d, .row = seq_len(nrow(d))), ties = ties, cluster = .row, control = to_the_end)
  zph <- function(scale, ...) {
    table <- cox.zph(fit, transform = scale, ...)$table
    list(statistic = unname(table[, 1]), degrees = unname(table[, 2]), probability = unname(table[, 3]))
  }
  scales <- c("km", "identity", "rank", "log")
  model <- summary(fit)
  list(covariates = covariates, ties = ties, strata = strata, cluster = cluster,
    coefficients = unname(coef(fit)), variance = as.vector(if (is.null(fit$naive.var)) fit$var else fit$naive.var),
    robustVariance = if (!is.null(cluster)) as.vector(fit$var), rowVariance = as.vector(by_row$var),
    logLikelihood = fit$loglik, score = fit$score, likelihoodRatio = unname(model$logtest[["test"]]),
    wald = unname(fit$wald.test), events = fit$nevent,
    lower = unname(model$conf.int[, 3]), upper = unname(model$conf.int[, 4]), probability = unname(model$coefficients[, "Pr(>|z|)"]),
    proportionality = sapply(scales, zph, simplify = FALSE, terms = FALSE))
}

both <- function(name, ...) lapply(c("efron", "breslow"), function(ties) c(list(data = name), cox(data[[name]], ties = ties, ...)))

with(data, to_json(list(made = made("survival"),
  logRank = list(
    c(data = "veteran", log_rank(veteran, FALSE)), c(data = "veteran", log_rank(veteran, TRUE)),
    c(data = "veteran", log_rank(veteran, TRUE, 1)), c(data = "veteran", log_rank(veteran, FALSE, 0.5)),
    c(data = "ovarian", log_rank(ovarian, FALSE)), c(data = "rats", log_rank(rats, TRUE)),
    c(data = "ballastTime", log_rank(ballastTime, FALSE)), c(data = "ballastTime", log_rank(ballastTime, TRUE)),
    c(data = "heart", log_rank_delayed(heart, FALSE)), c(data = "heart", log_rank_tables(heart, FALSE)),
    c(data = "ballast", log_rank_tables(ballast, FALSE)), c(data = "ballast", log_rank_tables(ballast, TRUE))),
  cox = c(
    both("lung", c("age", "sex", "ecog"), cluster = "institution"),
    both("veteran", c("karno", "age", "prior"), strata = "group"),
    both("ovarian", c("age", "rx")),
    both("rats", "rx", strata = "stratum", cluster = "cluster"),
    both("heart", c("age", "surgery", "transplant"), cluster = "cluster"),
    both("cgd", c("treat", "age", "steroids"), strata = "stratum", cluster = "cluster"),
    both("ballast", "group", strata = "stratum", cluster = "cluster"),
    both("treated", c("treated", "age", "staff"), strata = "sector", cluster = "firm"),
    both("treated", c("treated", "age", "staff"), cluster = "replicate")))))
