# Reference output for src/stats/bootstrap.ts: the samples in bootstrap-samples.json were drawn by bootstrapSample (a row a draw,
# positions from 0); everything from there on is R's. Run: Rscript bootstrap.R > bootstrap.json
library(jsonlite)
drawn <- fromJSON("bootstrap-samples.json")
values <- drawn$values
statistic <- function(k) mean(values[k])^2
n <- length(values)
t0 <- statistic(1:n)
t <- apply(drawn$samples + 1, 1, statistic)
# Quantile type 6 lies at (draws + 1)·share. Acceleration from the jackknife, as Davison and Hinkley (5.28) and boot's bca.ci.
without <- sapply(1:n, function(k) statistic(setdiff(1:n, k)))
l <- mean(without) - without
a <- sum(l^3) / (6 * sum(l^2)^1.5)
z0 <- qnorm(mean(t < t0) + mean(t == t0) / 2)
z <- z0 + qnorm(c(0.025, 0.975))
cat(toJSON(list(made = paste("R", getRversion()), values = values, seed = drawn$seed, draws = nrow(drawn$samples),
  estimate = t0, standardError = sd(t), bias = mean(t) - t0,
  percentile = unname(quantile(t, c(0.025, 0.975), type = 6)),
  bca = unname(quantile(t, pnorm(z0 + z / (1 - a * z)), type = 6))), digits = I(17), auto_unbox = TRUE), "\n")
