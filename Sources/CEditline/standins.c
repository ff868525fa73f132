#define _GNU_SOURCE
#include "standins.h"

#include <stdlib.h>

/// Stand-ins of the characters below U+10000: the last private plane. Its own characters, and those above
/// U+FFFF that show nothing, move to numbers that are no characters; libedit shows these as such.
enum { PLANE = 0x100000, FROM_PLANE = 0x200000, FROM_ABOVE = 0x300000 };

static int shows(uint32_t character) {
  return wcwidth((wchar_t)character) > 0;
}

wchar_t cedit_inner(uint32_t character) {
  if (character >= PLANE) return (wchar_t)(character - PLANE + FROM_PLANE);
  if (shows(character)) return (wchar_t)character;
  return (wchar_t)(character + (character < 0x10000 ? PLANE : FROM_ABOVE));
}

uint32_t cedit_outer(wchar_t inner) {
  uint32_t value = (uint32_t)inner;
  if (value >= FROM_ABOVE) return value - FROM_ABOVE;
  if (value >= FROM_PLANE) return value - FROM_PLANE + PLANE;
  return value >= PLANE ? value - PLANE : value;
}

/// The character at `text`, and how many bytes it has; ill-formed bytes give U+FFFD.
static uint32_t decode(const unsigned char *text, int64_t length, int64_t *used) {
  unsigned char first = text[0];
  int64_t count = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
  *used = 1;
  if (count == 0 || count > length) return 0xFFFD;
  uint32_t value = count == 1 ? first : first & (0x7F >> count);
  for (int64_t i = 1; i < count; i++) {
    if ((text[i] & 0xC0) != 0x80) return 0xFFFD;
    value = value << 6 | (text[i] & 0x3F);
  }
  *used = count;
  return value;
}

wchar_t *cedit_inner_text(const char *text, int64_t length) {
  wchar_t *inner = calloc((size_t)length + 1, sizeof *inner);
  if (inner == NULL) return NULL;
  size_t count = 0;
  for (int64_t i = 0, used; i < length; i += used) {
    inner[count++] = cedit_inner(decode((const unsigned char *)text + i, length - i, &used));
  }
  return inner;
}

size_t cedit_encode(uint32_t character, char *out) {
  if (character < 0x80) {
    out[0] = (char)character;
    return 1;
  }
  size_t count = character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  for (size_t i = count - 1; i > 0; i--, character >>= 6) out[i] = (char)(0x80 | (character & 0x3F));
  out[0] = (char)((0xF00 >> count) | character);
  return count;
}

char *cedit_outer_text(const wchar_t *inner, size_t count, int64_t *length) {
  char *text = malloc(4 * count + 1);
  if (text == NULL) return NULL;
  size_t used = 0;
  for (size_t i = 0; i < count; i++) used += cedit_encode(cedit_outer(inner[i]), text + used);
  text[used] = 0;
  *length = (int64_t)used;
  return text;
}

/// Whether a character without width is a sign that stands on a letter, and not one that steers.
static int is_mark(uint32_t character) {
  if (character < 0x300 || wcwidth((wchar_t)character) < 0) return 0;
  return !(character >= 0x200B && character <= 0x206F) && character != 0x61C && character != 0x180E
      && character < 0xFE00;
}

size_t cedit_mark(uint32_t character, char *out) {
  switch (character) {
    case 0x0A: return cedit_encode(0x23CE, out);    // return symbol
    case 0x09: return cedit_encode(0x21E5, out);    // arrow to bar
    case 0x200C: return cedit_encode(0x2027, out);  // hyphenation point
    default: break;
  }
  if (!is_mark(character)) return cedit_encode(0x25E6, out);  // white bullet
  size_t used = cedit_encode(0x25CC, out);                    // dotted circle
  return used + cedit_encode(character, out + used);
}
