#include "cicu_text.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

struct cicu_sentences {
  UBreakIterator *iterator;
};

cicu_sentences *cicu_sentences_open(const char *locale, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  cicu_sentences *sentences = malloc(sizeof *sentences);
  if (sentences == NULL) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  sentences->iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
  *error = status;
  if (U_SUCCESS(status)) return sentences;
  free(sentences);
  return NULL;
}

void cicu_sentences_close(cicu_sentences *sentences) {
  if (sentences == NULL) return;
  ubrk_close(sentences->iterator);
  free(sentences);
}

int32_t cicu_sentences_boundaries(cicu_sentences *sentences, const uint16_t *units, int32_t length,
                                  int32_t *boundaries, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(sentences->iterator, units, length, &status);
  *error = status;
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  for (int32_t at = ubrk_next(sentences->iterator); at != UBRK_DONE; at = ubrk_next(sentences->iterator)) {
    if (count < capacity) boundaries[count] = at;
    count += 1;
  }
  return count;
}

// ICU's own conversion makes one U+FFFD of several bytes; here every ill-formed byte stands for itself.
static const uint8_t *convert_one(const uint8_t *at, const uint8_t *end, uint16_t **out, int32_t *bad) {
  int32_t read = 0;
  UChar32 point;
  const int32_t rest = end - at < 4 ? (int32_t)(end - at) : 4;
  U8_NEXT(at, read, rest, point);
  if (point < 0) {
    read = 1;
    point = 0xFFFD;
    *bad += 1;
  }
  if (point > 0xFFFF) {
    *(*out)++ = (uint16_t)U16_LEAD(point);
    *(*out)++ = (uint16_t)U16_TRAIL(point);
  } else {
    *(*out)++ = (uint16_t)point;
  }
  return at + read;
}

// Eight bytes at a time where they are ASCII; else as many characters of two bytes as come, at most four, and
// the one of ASCII after them, without a branch between a short word and its space. Little-endian, as all of
// Swift's platforms are. No more units are written than bytes were read, plus the four of one step.
int32_t cicu_utf16_from_utf8(const uint8_t *bytes, int32_t length, uint16_t *restrict units,
                             int32_t *substitutions) {
  const uint8_t *at = bytes, *const end = bytes + length;
  uint16_t *out = units;
  int32_t bad = 0;
  while (end - at >= 9) {
    uint64_t block;
    memcpy(&block, at, 8);
    if ((block & 0x8080808080808080u) == 0) {
      for (int i = 0; i < 8; i++) out[i] = (uint16_t)(block >> 8 * i & 0xFF);
      at += 8;
      out += 8;
      continue;
    }
    // Not 0 in the lanes that are no lead byte C2...DF with its trail byte.
    const uint64_t other = ((block & 0xC0E0C0E0C0E0C0E0u) ^ 0x80C080C080C080C0u)
        | (~((block & 0x001E001E001E001Eu) + 0x7FFE7FFE7FFE7FFEu) & 0x8000800080008000u);
    const int pairs = other == 0 ? 4 : __builtin_ctzll(other) >> 4;
    const uint64_t four = (block & 0x001F001F001F001Fu) << 6 | (block >> 8 & 0x003F003F003F003Fu);
    memcpy(out, &four, 8);
    at += 2 * pairs;
    out += pairs;
    const int is_ascii = *at < 0x80;
    *out = *at;
    at += is_ascii;
    out += is_ascii;
    if (!is_ascii && pairs < 4) at = convert_one(at, end, &out, &bad);
  }
  while (at < end) at = convert_one(at, end, &out, &bad);
  *substitutions = bad;
  return (int32_t)(out - units);
}

void cicu_utf8_offsets(const uint8_t *bytes, int32_t length, int32_t *offsets) {
  int32_t count = 0;
  for (int32_t at = 0; at < length;) {
    const int32_t start = at;
    UChar32 point;
    U8_NEXT(bytes, at, length, point);
    if (point < 0) at = start + 1;
    offsets[count++] = start;
    if (point > 0xFFFF) offsets[count++] = start;
  }
  offsets[count] = length;
}

// Counted in 16 bits, block by block: the compiler then works on eight units at once.
static uint16_t extra_bytes(const uint16_t *units, int64_t count) {
  uint16_t extra = 0;
  for (int64_t i = 0; i < count; i += 1) {
    const uint16_t unit = units[i];
    extra += (uint16_t)(unit >= 0x80) + (uint16_t)((unit >= 0x800) & ((unit & 0xF800) != 0xD800));
  }
  return extra;
}

int64_t cicu_utf8_length(const uint16_t *units, int64_t count) {
  const int64_t block = 1 << 14;
  int64_t length = count;
  for (int64_t at = 0; at < count; at += block) {
    length += extra_bytes(units + at, count - at < block ? count - at : block);
  }
  return length;
}

static uint8_t class_of(UChar32 point) {
  switch (u_getIntPropertyValue(point, UCHAR_SENTENCE_BREAK)) {
    case U_SB_SP: return cicu_class_space;
    case U_SB_SEP: case U_SB_CR: case U_SB_LF: return cicu_class_line_end;
    case U_SB_LOWER: return cicu_class_lower;
    case U_SB_UPPER: return cicu_class_upper;
    case U_SB_OLETTER: return cicu_class_letter;
    case U_SB_NUMERIC: return cicu_class_number;
    case U_SB_ATERM: return cicu_class_full_stop;
    case U_SB_STERM: return cicu_class_terminator;
    case U_SB_CLOSE: return cicu_class_close;
    case U_SB_SCONTINUE: return cicu_class_continue;
    case U_SB_EXTEND: return cicu_class_extend;
    case U_SB_FORMAT: return cicu_class_format;
    default: return cicu_class_other;
  }
}

void cicu_sentence_classes(uint8_t *classes, int32_t count) {
  for (int32_t point = 0; point < count && point <= 0xFFFF; point += 1) classes[point] = class_of(point);
}

int32_t cicu_is_emoji(int32_t code_point) {
  return u_hasBinaryProperty(code_point, UCHAR_EMOJI_PRESENTATION) ||
         u_hasBinaryProperty(code_point, UCHAR_EMOJI_MODIFIER) ||
         (code_point > 0xFF && u_hasBinaryProperty(code_point, UCHAR_EXTENDED_PICTOGRAPHIC));
}
