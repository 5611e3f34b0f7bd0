# Recomputes from the folder of `ballast compare ... --out DIR` what survival statistics its effects hold, with R's survival:
# Rscript test/reference/comparison.R DIR. Prints each number's distance from the written one; fails beyond 1e-9.
suppressMessages(library(survival))
dir <- commandArgs(TRUE)[1]
base <- read.csv(file.path(dir, "base/firms.csv"), na.strings = "")
policy <- read.csv(file.path(dir, "policy/firms.csv"), na.strings = "")
effects <- read.csv(file.path(dir, "effects.csv"))
effects <- effects[effects$financing == effects$financing[1], ]
base$twin <- 0
policy$twin <- 1
firms <- rbind(base[base$entry == "initial", ], policy[policy$entry == "initial", ])
months <- max(firms$stop)
replicates <- sort(unique(firms$replicate))
each <- function(of) sapply(replicates, function(r) of(firms[firms$replicate == r, ]))
twins <- function(of) each(function(x) of(x[x$twin == 1, ]) - of(x[x$twin == 0, ]))
alive <- function(t) function(x) summary(survfit(Surv(followed, died) ~ 1, x), times = t)$surv
area <- function(t) function(x) summary(survfit(Surv(followed, died) ~ 1, x), rmean = t)$table["rmean"]
incidence <- function(cause, t) function(x) {
  kind <- factor(ifelse(x$event == 1, as.character(x$cause), "none"), c("none", sort(unique(firms$cause[firms$event == 1]))))
  curve <- survfit(Surv(x$time, kind) ~ 1)
  state <- match(cause, curve$states)
  if (is.na(state)) 0 else summary(curve, times = t, extend = TRUE)$pstate[state]
}
worst <- 0
check <- function(quantity, values) {
  row <- effects[effects$quantity == quantity, ]
  if (nrow(row) == 0) return(invisible())
  distance <- max(abs(mean(values) - row$estimate), abs(sd(values) / sqrt(length(values)) - row$standardError), na.rm = TRUE)
  half <- qt(0.975, length(values) - 1) * sd(values) / sqrt(length(values))
  # Where most replicates see no change the interval is not Student's.
  if (max(table(signif(values, 12))) * 2 <= length(values))
    distance <- max(distance, abs(mean(values) - half - row$lower), na.rm = TRUE)
  cat(sprintf("%-28s %.1e\n", quantity, distance))
  worst <<- max(worst, distance)
}
for (t in c(12, 24, 36, 60, 120)) if (t <= months) check(paste0("survivalDifference", t), twins(alive(t)))
for (t in c(36, 60, 120)) if (t <= months) check(paste0("restrictedMeanGained", t), twins(area(t)))
last <- max(c(12, 24, 36, 60, 120)[c(12, 24, 36, 60, 120) <= months])
for (cause in c("bankruptcy", "closure", "acquisition", "elimination"))
  check(paste0(cause, "Difference", last), twins(incidence(cause, last)))
fit <- function(x) coef(suppressWarnings(coxph(Surv(time, died) ~ twin, x, control = coxph.control(eps = 1e-14, iter.max = 100))))
check("logHazardRatio", each(fit))
spared <- function(x) {
  test <- survdiff(Surv(time, died) ~ twin, x)
  (test$exp[2] - test$obs[2]) * 1000 / sum(x$twin == 0)
}
check("deathsSpared", each(spared))
if (worst > 1e-9) stop("R and Ballast differ")
