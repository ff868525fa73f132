#include "cicu_text.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
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

// ICU's own substitution makes one U+FFFD of several bytes; here every byte stands for itself,
// so that the slow way is taken for texts with ill-formed bytes only.
static int32_t convert_slowly(const uint8_t *bytes, int32_t length, uint16_t *units, int32_t *offsets,
                              int32_t *substitutions) {
  int32_t count = 0;
  for (int32_t at = 0; at < length;) {
    const int32_t start = at;
    UChar32 point;
    U8_NEXT(bytes, at, length, point);
    if (point < 0) {
      at = start + 1;
      point = 0xFFFD;
      if (substitutions != NULL) *substitutions += 1;
    }
    const int32_t size = point > 0xFFFF ? 2 : 1;
    if (offsets != NULL) offsets[count] = offsets[count + size - 1] = start;
    if (units != NULL && size == 1) units[count] = (uint16_t)point;
    if (units != NULL && size == 2) {
      units[count] = (uint16_t)U16_LEAD(point);
      units[count + 1] = (uint16_t)U16_TRAIL(point);
    }
    count += size;
  }
  if (offsets != NULL) offsets[count] = length;
  return count;
}

int32_t cicu_utf16_from_utf8(const uint8_t *bytes, int32_t length, uint16_t *units,
                             int32_t *substitutions) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  *substitutions = 0;
  if (length == 0) return 0;
  u_strFromUTF8(units, length, &count, (const char *)bytes, length, &status);
  if (U_SUCCESS(status)) return count;
  return convert_slowly(bytes, length, units, NULL, substitutions);
}

void cicu_utf8_offsets(const uint8_t *bytes, int32_t length, int32_t *offsets) {
  convert_slowly(bytes, length, NULL, offsets, NULL);
}

// Counted in 32 bits, block by block: the compiler then works on eight units at once.
static uint32_t extra_bytes(const uint16_t *units, int64_t count) {
  uint32_t extra = 0;
  for (int64_t i = 0; i < count; i += 1) {
    const uint16_t unit = units[i];
    extra += (uint32_t)(unit >= 0x80) + (uint32_t)((unit >= 0x800) & ((unit & 0xF800) != 0xD800));
  }
  return extra;
}

int64_t cicu_utf8_length(const uint16_t *units, int64_t count) {
  const int64_t block = 1 << 28;
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
