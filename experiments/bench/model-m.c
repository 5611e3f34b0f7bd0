/*
 * Model M in C: firms, banks and a guarantee fund, month by month; the yardstick of experiments/bench/README.md, not an
 * economy. One pass finds how attractive each firm is, a second one trades, borrows, fails and enters. Random numbers are
 * Threefry-2x32 with 20 rounds (Salmon et al. 2011), counter (firm, month), key (seed, purpose), so that any order of firms
 * and any language draws the same.
 *
 *   cc -O3 -march=native -o model-m model-m.c -lm && ./model-m FIRMS MONTHS SEED REPEATS
 *
 * Prints one line of JSON a repeat: nanoseconds per firm-month, the counts by which it is checked, nanoseconds of each month, and
 * those of the processor for all of them.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { SECTORS = 8, BANKS = 20 };
enum { SHOCK = 1, CREDIT = 2, RESEARCH = 3, ENTRY = 4, ENTRY_TRAITS = 5, ENTRY_PLACE = 6, MACRO = 9 };

typedef struct { uint32_t first, second; } Words;

typedef struct {
  double *cash, *debt, *guaranteed, *capital, *productivity, *quality, *demand, *weight, *unit_cost;
  uint16_t *age;
  uint8_t *bank, *alive;
} Firms;

typedef struct { double alive, exits, entries, applications, granted, guaranteed; } Counts;

typedef struct {
  int rows;
  uint32_t seed;
  Firms f;
  double equity[BANKS], exposure[BANKS], rate[BANKS], trend[SECTORS], fund, outstanding;
} Economy;

static inline uint32_t turn(uint32_t x, int bits) { return x << bits | x >> (32 - bits); }

static inline Words draw(uint32_t seed, int firm, int month, uint32_t purpose) {
  static const int twist[2][4] = {{13, 15, 26, 6}, {17, 29, 16, 24}};
  const uint32_t key[3] = {seed, purpose, 0x1BD11BDAu ^ seed ^ purpose};
  uint32_t a = (uint32_t)firm + key[0], b = (uint32_t)month + key[1];
  for (int group = 0; group < 5; group++) {
    for (int round = 0; round < 4; round++) {
      a += b;
      b = turn(b, twist[group & 1][round]) ^ a;
    }
    a += key[(group + 1) % 3];
    b += key[(group + 2) % 3] + (uint32_t)group + 1;
  }
  return (Words){a, b};
}

static inline double uniform(uint32_t word) { return (word + 0.5) / 4294967296.0; }

/* Box and Muller's pair of standard normals. */
static inline void normals(Words w, double *x, double *y) {
  const double radius = sqrt(-2.0 * log(uniform(w.first)));
  const double angle = 6.283185307179586 * uniform(w.second);
  *x = radius * cos(angle);
  *y = radius * sin(angle);
}

static inline double logistic(double x) { return 1 / (1 + exp(-x)); }

static void found(Economy *e, int i, int month) {
  Firms *f = &e->f;
  double x, y;
  normals(draw(e->seed, i, month, ENTRY_TRAITS), &x, &y);
  const Words place = draw(e->seed, i, month, ENTRY_PLACE);
  f->productivity[i] = exp(.2 * x);
  f->quality[i] = exp(.2 * y);
  f->capital[i] = 10 * (.5 + uniform(place.first));
  f->bank[i] = (uint8_t)(BANKS * uniform(place.second));
  f->cash[i] = f->debt[i] = .3 * f->capital[i];
  f->guaranteed[i] = f->demand[i] = 0;
  f->age[i] = 0;
  f->alive[i] = 1;
}

static void begin(Economy *e) {
  for (int b = 0; b < BANKS; b++) {
    e->exposure[b] = 0;
    e->rate[b] = .06 + .002 * (b % 5);
  }
  for (int i = 0; i < e->rows; i++) {
    found(e, i, 0);
    e->f.age[i] = (uint16_t)((uint32_t)i * 7919u % 120);
    e->exposure[e->f.bank[i]] += e->f.debt[i];
  }
  for (int b = 0; b < BANKS; b++) e->equity[b] = .12 * e->exposure[b] + .4 * e->rows / BANKS;
  for (int s = 0; s < SECTORS; s++) e->trend[s] = 0;
  e->fund = .05 * e->rows;
  e->outstanding = 0;
}

/* Attractiveness of every firm, and its sum by sector. */
static void attract(Economy *e, int month, double sum[SECTORS]) {
  Firms *f = &e->f;
  for (int i = 0; i < e->rows; i++) {
    if (!f->alive[i]) continue;
    double x, y;
    normals(draw(e->seed, i, month, SHOCK), &x, &y);
    const double z = f->demand[i] = .9 * f->demand[i] + .15 * x;
    const double cost = f->unit_cost[i] = 1 / f->productivity[i] + .5 * (1 + .1 * y);
    const double w = f->weight[i] = f->capital[i] * exp(log(f->quality[i]) - 2.0 * log(1.25 * cost) + z);
    sum[i % SECTORS] += w;
  }
}

static Counts live(Economy *e, int month) {
  Firms *f = &e->f;
  Counts n = {0};
  double budget[SECTORS], sum[SECTORS] = {0}, before[BANKS], interest[BANKS] = {0}, queue[BANKS] = {0}, lost[BANKS] = {0};
  const double outstanding = e->outstanding;
  double asked = 0, claims = 0, fees = 0;
  for (int s = 0; s < SECTORS; s++) {
    double x, y;
    normals(draw(e->seed, s, month, MACRO), &x, &y);
    e->trend[s] = .9 * e->trend[s] + .02 * x;
    budget[s] = 3.6 * ((double)e->rows / SECTORS) * exp(e->trend[s]);
  }
  for (int b = 0; b < BANKS; b++) {
    before[b] = e->exposure[b];
    e->exposure[b] = 0;
  }
  e->outstanding = 0;
  attract(e, month, sum);
  for (int i = 0; i < e->rows; i++) {
    if (!f->alive[i]) {
      if (uniform(draw(e->seed, i, month, ENTRY).first) < .2) {
        found(e, i, month);
        n.entries++;
      }
      continue;
    }
    const int s = i % SECTORS, b = f->bank[i];
    const double unit = f->unit_cost[i], price = 1.25 * unit;
    double k = f->capital[i], d = f->debt[i], g = f->guaranteed[i], c = f->cash[i];
    double output = budget[s] * (f->weight[i] / sum[s]) / price;
    const double capacity = .25 * f->productivity[i] * k;
    if (output > capacity) output = capacity;
    const double revenue = price * output, cost = unit * output + .065 * k;
    const double paid = d * e->rate[b] / 12, instalment = d / 36;
    c += revenue - cost - paid - instalment;
    d -= instalment;
    g -= g / 36;
    k *= .995;
    interest[b] += paid;
    const double spare = c - .3 * k;
    if (spare > 0) {
      k += .05 * spare;
      c -= .25 * spare;
    }
    const double need = .1 * cost - c;
    if (need > 0) {
      const double loan = need + .5 * cost;
      const double score = 1.5 + 4 * (revenue - cost) / cost - 2 * d / k + .3 * log(1.0 + f->age[i]);
      const Words luck = draw(e->seed, i, month, CREDIT);
      int granted = 0;
      n.applications++;
      if (uniform(luck.first) < logistic(score)) {
        queue[b] += loan;
        granted = before[b] + queue[b] <= 10 * e->equity[b];
      }
      if (!granted && uniform(luck.second) < logistic(score + 1)) {
        asked += .8 * loan;
        if (outstanding + asked <= 8 * e->fund) {
          granted = 1;
          n.guaranteed++;
          g += .8 * loan;
          c -= .01 * loan;
          fees += .01 * loan;
        }
      }
      if (granted) {
        n.granted++;
        c += loan;
        d += loan;
      }
    }
    if (c < 0) {
      const double recovered = .3 * k > d ? d : .3 * k, loss = d - recovered, claim = d > 0 ? loss * g / d : 0;
      lost[b] += loss - claim;
      claims += claim;
      f->alive[i] = 0;
      n.exits++;
    } else {
      const Words idea = draw(e->seed, i, month, RESEARCH);
      if (uniform(idea.first) < .02) {
        f->productivity[i] *= 1 + .05 * uniform(idea.second);
        f->quality[i] *= 1 + .02 * uniform(idea.second);
      }
      f->age[i]++;
      e->exposure[b] += d;
      e->outstanding += g;
      n.alive++;
    }
    f->cash[i] = c;
    f->debt[i] = d;
    f->guaranteed[i] = g;
    f->capital[i] = k;
  }
  for (int b = 0; b < BANKS; b++) {
    e->equity[b] += .5 * interest[b] - lost[b] - .0005 * e->exposure[b];
    if (e->equity[b] < 0) e->equity[b] = 0;
  }
  e->fund += fees - claims + .0005 * e->rows;
  if (e->fund < 0) e->fund = 0;
  return n;
}

static void *column(int rows, size_t size) {
  void *memory = aligned_alloc(64, (rows * size + 63) / 64 * 64);
  if (!memory) exit(1);
  return memory;
}

static double seconds(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int main(int count, char **arguments) {
  if (count != 5) return fprintf(stderr, "usage: model-m FIRMS MONTHS SEED REPEATS\n"), 2;
  const int months = atoi(arguments[2]), repeats = atoi(arguments[4]);
  Economy e = {.rows = atoi(arguments[1]), .seed = (uint32_t)atoi(arguments[3])};
  double **reals[] = {&e.f.cash, &e.f.debt, &e.f.guaranteed, &e.f.capital, &e.f.productivity,
                      &e.f.quality, &e.f.demand, &e.f.weight, &e.f.unit_cost};
  for (size_t i = 0; i < sizeof reals / sizeof *reals; i++) *reals[i] = column(e.rows, sizeof(double));
  e.f.age = column(e.rows, 2);
  e.f.bank = column(e.rows, 1);
  e.f.alive = column(e.rows, 1);
  double *spent = column(months, sizeof(double));
  for (int repeat = 0; repeat < repeats; repeat++) {
    Counts all = {0};
    double total = 0, processor = 0;
    begin(&e);
    for (int month = 1; month <= months; month++) {
      const double start = seconds(CLOCK_MONOTONIC), before = seconds(CLOCK_PROCESS_CPUTIME_ID);
      const Counts n = live(&e, month);
      processor += seconds(CLOCK_PROCESS_CPUTIME_ID) - before;
      total += spent[month - 1] = seconds(CLOCK_MONOTONIC) - start;
      all.alive += n.alive;
      all.exits += n.exits;
      all.entries += n.entries;
      all.applications += n.applications;
      all.granted += n.granted;
      all.guaranteed += n.guaranteed;
    }
    printf("{\"nsPerFirmMonth\":%.2f,\"counts\":[%.0f,%.0f,%.0f,%.0f,%.0f,%.0f],\"months\":[",
           total * 1e9 / (all.alive + all.exits), all.alive, all.exits, all.entries, all.applications, all.granted, all.guaranteed);
    for (int month = 0; month < months; month++) printf(month ? ",%.0f" : "%.0f", spent[month] * 1e9);
    printf("],\"processor\":%.0f}\n", processor * 1e9);
  }
}
