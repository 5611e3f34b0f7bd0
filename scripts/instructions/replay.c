/*
 * Replays a recorded month: model.h and table.h are made of the month’s WebAssembly by wasm2c and count.mjs.
 *
 *   replay FOLDER FIRMS TIMES     prints nanoseconds a firm-month, the least of so many times
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "model.h"
#include "table.h"

struct w2c_engine { wasm_rt_memory_t memory; };

wasm_rt_memory_t *w2c_engine_memory(struct w2c_engine *engine) { return &engine->memory; }
f64 w2c_engine_remainder(struct w2c_engine *engine, f64 a, f64 b) { (void)engine; return fmod(a, b); }
void w2c_engine_fail(struct w2c_engine *engine, u32 message, f64 a, f64 b, f64 c) {
  (void)engine; fprintf(stderr, "failure %u: %g %g %g\n", message, a, b, c); exit(1);
}
void w2c_engine_makeRoom(struct w2c_engine *engine) {
  (void)engine; fprintf(stderr, "tables grow in this month: record another\n"); exit(1);
}

static char *text(const char *folder, const char *name, size_t *bytes) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (file == NULL) { perror(path); exit(1); }
  fseek(file, 0, SEEK_END);
  *bytes = (size_t)ftell(file);
  rewind(file);
  char *all = malloc(*bytes + 1);
  if (fread(all, 1, *bytes, file) != *bytes) exit(1);
  all[*bytes] = 0;
  fclose(file);
  return all;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

struct call { int step; unsigned from, to; };

static void month(w2c_model *model, const struct call *calls, int count) {
  for (int i = 0; i < count; i++) {
    if (table[calls[i].step].rows)
      ((void (*)(w2c_model *, u32, u32))table[calls[i].step].step)(model, calls[i].from, calls[i].to);
    else
      ((void (*)(w2c_model *))table[calls[i].step].step)(model);
  }
}

int main(int count, char **arguments) {
  if (count != 4) return 2;
  size_t bytes, length;
  char *image = text(arguments[1], "memory.bin", &bytes), *list = text(arguments[1], "calls.txt", &length);
  struct w2c_engine engine = { { 0 } };
  engine.memory.data = (u8 *)aligned_alloc(65536, bytes);
  engine.memory.size = bytes;
  engine.memory.pages = engine.memory.max_pages = bytes / 65536;
  memset(engine.memory.data, 0, bytes);
  w2c_model model;
  wasm_rt_init();
  wasm2c_model_instantiate(&model, &engine);

  struct call *calls = malloc(sizeof *calls * (length / 4 + 1));
  int n = 0;
  for (char *line = strtok(list, "\n"); line != NULL; line = strtok(NULL, "\n"), n++)
    if (sscanf(line, "%d %u %u", &calls[n].step, &calls[n].from, &calls[n].to) != 3) return 1;

  double least = 1e300;
  for (int r = atoi(arguments[3]); r > 0; r--) {
    memcpy(engine.memory.data, image, bytes);
    double start = now();
    month(&model, calls, n);
    double taken = now() - start;
    if (taken < least) least = taken;
  }
  printf("%.1f\n", least / atof(arguments[2]));
  return 0;
}
