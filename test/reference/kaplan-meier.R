# Reference output for src/stats/kaplan-meier.ts. Run: Rscript kaplan-meier.R > kaplan-meier.json
# Data: survival::rats (Mantel, Bohidar and Ciminera 1977; litters are clusters) and survival::heart, the Stanford
# heart transplants (Crowley and Hu 1977; counting-process rows, so entry is delayed; patients are clusters).
suppressMessages(library(survival))

numbers <- function(x) {
  text <- ifelse(is.finite(x), sprintf("%.17g", x), "null")
  paste0("[", paste(text, collapse = ","), "]")
}

# The same fit twice: Greenwood's variance, then the grouped infinitesimal jackknife (survfit's robust variance).
reference <- function(name, citation, entry, time, event, cluster) {
  response <- if (all(entry == 0)) Surv(time, event) else Surv(entry, time, event)
  # Every row is taken as its own subject: the estimator under test knows clusters, not identities.
  row <- seq_along(time)
  greenwood <- survfit(response ~ 1, id = row, robust = FALSE, conf.type = "log-log")
  clustered <- survfit(response ~ 1, cluster = cluster, robust = TRUE, conf.type = "log-log")
  stopifnot(all(greenwood$time == clustered$time))
  seen <- greenwood$n.event + greenwood$n.censor > 0
  fields <- list(entry = entry, time = time, event = event, cluster = cluster)
  out <- list(
    time = greenwood$time[seen], atRisk = greenwood$n.risk[seen],
    events = greenwood$n.event[seen], censored = greenwood$n.censor[seen],
    survival = greenwood$surv[seen],
    standardError = summary(greenwood, censored = TRUE)$std.err[seen],
    clusteredStandardError = summary(clustered, censored = TRUE)$std.err[seen],
    lower = greenwood$lower[seen], upper = greenwood$upper[seen])
  pack <- function(x) paste(sprintf("\"%s\":%s", names(x), sapply(x, numbers)), collapse = ",\n")
  sprintf("\"%s\":{\"citation\":\"%s\",\n\"data\":{%s},\n\"curve\":{%s}}", name, citation, pack(fields), pack(out))
}

whole <- function(x) as.integer(as.factor(x))
parts <- c(
  with(rats, reference("rats", "survival::rats, Mantel, Bohidar and Ciminera (1977)", 0 * time, time, status, whole(litter))),
  with(heart, reference("heart", "survival::heart, Crowley and Hu (1977)", start, stop, event, whole(id))))
cat(sprintf("{\"made\":\"R %s, survival %s\",\n%s}\n",
  getRversion(), packageVersion("survival"), paste(parts, collapse = ",\n")))
