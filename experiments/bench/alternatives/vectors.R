# Model M in R: each step for all firms at once. Threefry in R would take longer than the model: its time is taken off, and R's own
# runif() is charged for as many numbers instead.
#
#   Rscript vectors.R FIRMS MONTHS SEED REPEATS

arguments <- as.integer(commandArgs(trailingOnly = TRUE))
firms <- arguments[1]
months <- arguments[2]
seed <- arguments[3]
SECTORS <- 8L
BANKS <- 20L
rate <- 0.06 + 0.002 * ((seq_len(BANKS) - 1) %% 5)
drawing <- 0

seconds <- function() as.numeric(Sys.time())

# Words of 32 bits as two halves of 16, for R's integers have a sign.
word <- function(x) list(high = as.integer(x %/% 65536), low = as.integer(x %% 65536))
add <- function(a, b) {
  low <- a$low + b$low
  list(high = (a$high + b$high + low %/% 65536L) %% 65536L, low = low %% 65536L)
}
xor32 <- function(a, b) list(high = bitwXor(a$high, b$high), low = bitwXor(a$low, b$low))
turn <- function(a, by) {
  if (by >= 16L) a <- list(high = a$low, low = a$high)
  by <- by %% 16L
  if (by == 0L) return(a)
  up <- bitwShiftL(1L, by)
  down <- bitwShiftL(1L, 16L - by)
  list(high = (a$high * up) %% 65536L + a$low %/% down, low = (a$low * up) %% 65536L + a$high %/% down)
}
uniform <- function(a) (a$high * 65536 + a$low + 0.5) / 4294967296

# Both words for each of `who` (counted from 0), between 0 and 1.
draw <- function(who, month, purpose) {
  start <- seconds()
  turns <- list(c(13L, 15L, 26L, 6L), c(17L, 29L, 16L, 24L))
  key <- list(word(seed), word(purpose), xor32(word(0x1BD11BDA), xor32(word(seed), word(purpose))))
  a <- add(word(who), key[[1]])
  b <- add(word(rep(month, length(who))), key[[2]])
  for (group in 0:4) {
    for (by in turns[[group %% 2 + 1]]) {
      a <- add(a, b)
      b <- xor32(turn(b, by), a)
    }
    a <- add(a, key[[(group + 1) %% 3 + 1]])
    b <- add(add(b, key[[(group + 2) %% 3 + 1]]), word(group + 1))
  }
  words <- list(u = uniform(a), v = uniform(b))
  drawing <<- drawing + seconds() - start
  runif(2 * length(who))
  words
}

normals <- function(words) {
  radius <- sqrt(-2 * log(words$u))
  list(x = radius * cos(6.283185307179586 * words$v), y = radius * sin(6.283185307179586 * words$v))
}

# Sums by bank or sector, groups counted from 1.
total <- function(values, group, groups) {
  sums <- numeric(groups)
  found <- rowsum(values, group)
  sums[as.integer(rownames(found))] <- found
  sums
}

found <- function(e, rows, month) {
  if (length(rows) == 0) return(e)
  traits <- normals(draw(rows - 1, month, 5))
  place <- draw(rows - 1, month, 6)
  e$productivity[rows] <- exp(0.2 * traits$x)
  e$quality[rows] <- exp(0.2 * traits$y)
  e$capital[rows] <- 10 * (0.5 + place$u)
  e$bank[rows] <- floor(BANKS * place$v) + 1
  e$cash[rows] <- e$debt[rows] <- 0.3 * e$capital[rows]
  e$guaranteed[rows] <- e$demand[rows] <- e$age[rows] <- 0
  e$alive[rows] <- TRUE
  e
}

begin <- function() {
  e <- list(alive = rep(TRUE, firms), trend = numeric(SECTORS), counts = numeric(6), outstanding = 0, fund = 0.05 * firms)
  for (name in c("cash", "debt", "guaranteed", "capital", "productivity", "quality", "demand", "bank", "age")) e[[name]] <- numeric(firms)
  e <- found(e, seq_len(firms), 0)
  e$age <- ((seq_len(firms) - 1) * 7919) %% 120
  e$exposure <- total(e$debt, e$bank, BANKS)
  e$equity <- 0.12 * e$exposure + 0.4 * firms / BANKS
  e
}

borrow <- function(e, f, month) {
  need <- 0.1 * f$cost - f$cash
  asks <- which(need > 0)
  if (length(asks) == 0) return(f)
  loan <- need[asks] + 0.5 * f$cost[asks]
  margin <- (f$revenue[asks] - f$cost[asks]) / f$cost[asks]
  score <- 1.5 + 4 * margin - 2 * f$debt[asks] / f$capital[asks] + 0.3 * log(1 + e$age[f$rows[asks]])
  luck <- draw(f$rows[asks] - 1, month, 2)
  granted <- logical(length(asks))
  approved <- luck$u < 1 / (1 + exp(-score))
  bank <- f$bank[asks]
  for (b in seq_len(BANKS)) {
    queue <- which(approved & bank == b)
    granted[queue] <- e$exposure[b] + cumsum(loan[queue]) <= 10 * e$equity[b]
  }
  second <- which(!granted & luck$v < 1 / (1 + exp(-(score + 1))))
  covered <- second[e$outstanding + cumsum(0.8 * loan[second]) <= 8 * e$fund]
  granted[covered] <- TRUE
  f$guaranteed[asks[covered]] <- f$guaranteed[asks[covered]] + 0.8 * loan[covered]
  f$cash[asks[covered]] <- f$cash[asks[covered]] - 0.01 * loan[covered]
  f$fees <- 0.01 * sum(loan[covered])
  f$cash[asks[granted]] <- f$cash[asks[granted]] + loan[granted]
  f$debt[asks[granted]] <- f$debt[asks[granted]] + loan[granted]
  f$counts <- c(length(asks), sum(granted), length(covered))
  f
}

live <- function(e, month) {
  e$trend <- 0.9 * e$trend + 0.02 * normals(draw(seq_len(SECTORS) - 1, month, 9))$x
  budget <- 3.6 * (firms / SECTORS) * exp(e$trend)
  rows <- which(e$alive)
  dead <- which(!e$alive)
  sector <- (rows - 1) %% SECTORS + 1
  f <- list(rows = rows, bank = e$bank[rows], fees = 0, counts = c(0, 0, 0))

  shock <- normals(draw(rows - 1, month, 1))
  e$demand[rows] <- 0.9 * e$demand[rows] + 0.15 * shock$x
  k <- e$capital[rows]
  unit <- 1 / e$productivity[rows] + 0.5 * (1 + 0.1 * shock$y)
  price <- 1.25 * unit
  weight <- k * exp(log(e$quality[rows]) - 2 * log(price) + e$demand[rows])
  attraction <- total(weight, sector, SECTORS)

  output <- pmin(budget[sector] * (weight / attraction[sector]) / price, 0.25 * e$productivity[rows] * k)
  f$revenue <- price * output
  f$cost <- unit * output + 0.065 * k
  debt <- e$debt[rows]
  paid <- debt * rate[f$bank] / 12
  f$cash <- e$cash[rows] + (f$revenue - f$cost - paid - debt / 36)
  f$debt <- debt - debt / 36
  f$guaranteed <- e$guaranteed[rows] - e$guaranteed[rows] / 36
  k <- k * 0.995
  spare <- pmax(f$cash - 0.3 * k, 0)
  f$capital <- k + 0.05 * spare
  f$cash <- f$cash - 0.25 * spare
  f <- borrow(e, f, month)

  lives <- f$cash >= 0
  failed <- which(!lives)
  loss <- f$debt[failed] - pmin(f$debt[failed], 0.3 * f$capital[failed])
  claim <- ifelse(f$debt[failed] > 0, loss * f$guaranteed[failed] / f$debt[failed], 0)
  lost <- total(loss - claim, f$bank[failed], BANKS)

  idea <- draw(rows - 1, month, 3)
  finds <- which(lives & idea$u < 0.02)
  e$productivity[rows[finds]] <- e$productivity[rows[finds]] * (1 + 0.05 * idea$v[finds])
  e$quality[rows[finds]] <- e$quality[rows[finds]] * (1 + 0.02 * idea$v[finds])

  e$cash[rows] <- f$cash
  e$debt[rows] <- f$debt
  e$guaranteed[rows] <- f$guaranteed
  e$capital[rows] <- f$capital
  e$age[rows[lives]] <- e$age[rows[lives]] + 1
  e$alive[rows[failed]] <- FALSE
  entrants <- dead[draw(dead - 1, month, 4)$u < 0.2]
  e <- found(e, entrants, month)

  e$exposure <- total(f$debt[lives], f$bank[lives], BANKS)
  e$outstanding <- sum(f$guaranteed[lives])
  e$equity <- pmax(0, e$equity + 0.5 * total(paid, f$bank, BANKS) - lost - 0.0005 * e$exposure)
  e$fund <- max(0, e$fund + f$fees - sum(claim) + 0.0005 * firms)
  e$counts <- e$counts + c(sum(lives), length(failed), length(entrants), f$counts)
  e
}

listed <- function(values) paste(sprintf("%.0f", values), collapse = ",")

for (run in seq_len(arguments[4])) {
  e <- begin()
  spent <- numeric(months)
  for (month in seq_len(months)) {
    drawing <- 0
    start <- seconds()
    e <- live(e, month)
    spent[month] <- seconds() - start - drawing
  }
  cat(sprintf("{\"counts\":[%s],\"months\":[%s]}\n", listed(e$counts), listed(1e9 * spent)))
}
