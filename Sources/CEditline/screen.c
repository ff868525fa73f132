#define _GNU_SOURCE
#include "screen.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "standins.h"

typedef struct {
  int output;
  /// The first bytes of a character that was cut by the stream's buffer.
  unsigned char begun[4];
  size_t count;
} screen;

static int write_all(int output, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(output, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return -1;
    bytes += written;
    count -= (size_t)written;
  }
  return 0;
}

/// The stand-ins are the characters that begin with 0xF4.
static ssize_t write_marked(void *cookie, const char *bytes, size_t count) {
  screen *to = cookie;
  char *out = malloc(8 * count + 8);
  if (out == NULL) return 0;
  size_t used = 0;
  for (size_t i = 0; i < count; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if (to->count == 0 && byte != 0xF4) {
      out[used++] = bytes[i];
      continue;
    }
    to->begun[to->count++] = byte;
    if (to->count < 4) continue;
    uint32_t low = (uint32_t)(to->begun[1] & 0x0F) << 12 | (uint32_t)(to->begun[2] & 0x3F) << 6
        | (uint32_t)(to->begun[3] & 0x3F);
    used += cedit_mark(low, out + used);
    to->count = 0;
  }
  int failed = write_all(to->output, out, used);
  free(out);
  return failed ? 0 : (ssize_t)count;
}

static int forget(void *cookie) {
  free(cookie);
  return 0;
}

FILE *cedit_screen(int output) {
  screen *to = calloc(1, sizeof *to);
  if (to == NULL) return NULL;
  to->output = output;
  cookie_io_functions_t calls = {.write = write_marked, .close = forget};
  FILE *stream = fopencookie(to, "w", calls);
  if (stream == NULL) free(to);
  return stream;
}
