# Reference output for src/stats/normal.ts and chi-square.ts. Run: Rscript distributions.R > distributions.json
numbers <- function(x) paste0("[", paste(sprintf("%.17g", x), collapse = ","), "]")
z <- c(0, 1e-3, 0.1, 0.5, 1, 1.5, 1.999, 2, 2.0001, 2.5, 3, 4, 5, 6, 8, 10, 15, 20, 30, 37)
p <- c(1e-300, 1e-20, 1e-6, 0.001, 0.025, 0.05, 0.2, 0.4999, 0.5, 0.6, 0.9, 0.975, 0.995)
grid <- expand.grid(x = c(1e-8, 0.01, 0.5, 1, 2, 3.84, 5, 10, 25, 60, 150, 400, 1380), degrees = c(1:9, 15, 20, 51, 100))
cat(sprintf('{"made":"R %s",\n"z":%s,\n"normalTail":%s,\n"p":%s,\n"normalQuantile":%s,\n"x":%s,\n"degrees":%s,\n"chiSquareTail":%s}\n',
  getRversion(), numbers(z), numbers(pnorm(z, lower.tail = FALSE)), numbers(p), numbers(qnorm(p)),
  numbers(grid$x), numbers(grid$degrees), numbers(pchisq(grid$x, grid$degrees, lower.tail = FALSE))))
