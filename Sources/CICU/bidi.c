#include "cicu_bidi.h"

#include <string.h>

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

/// Writes a run from right to left: clusters from the last to the first, each in its own order.
static int32_t write_turned(
    const uint16_t *text, const uint8_t *starts, int32_t start, int32_t end, uint16_t *out) {
  int32_t written = 0;
  while (end > start) {
    int32_t first = end - 1;
    while (first > start && starts[first] == 0) first--;
    int32_t i = first;
    UChar32 base;
    U16_NEXT(text, i, end, base);
    UChar32 mirrored = u_charMirror(base);
    // All mirror images have the length of their character.
    if (U16_LENGTH(mirrored) != i - first) mirrored = base;
    U16_APPEND_UNSAFE(out, written, mirrored);
    while (i < end) out[written++] = text[i++];
    end = first;
  }
  return written;
}

static int32_t write_lines(
    UBiDi *paragraph, UBiDi *line, const uint16_t *text, const uint8_t *clusters, const int32_t *starts,
    const int32_t *ends, int32_t line_count, uint16_t *out, int32_t capacity, int32_t *out_ends) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;
  for (int32_t i = 0; i < line_count; i++) {
    if (ends[i] > starts[i]) {
      ubidi_setLine(paragraph, starts[i], ends[i], line, &status);
      int32_t runs = ubidi_countRuns(line, &status);
      if (U_FAILURE(status) || ends[i] - starts[i] > capacity - written) return -1;
      for (int32_t run = 0; run < runs; run++) {
        int32_t start, length;
        UBiDiDirection direction = ubidi_getVisualRun(line, run, &start, &length);
        start += starts[i];
        if (direction == UBIDI_RTL) {
          written += write_turned(text, clusters, start, start + length, out + written);
        } else {
          memcpy(out + written, text + start, (size_t)length * sizeof(uint16_t));
          written += length;
        }
      }
    }
    out_ends[i] = written;
  }
  return written;
}

int32_t cicu_visual_lines(
    const uint16_t *text, const uint8_t *clusters, int32_t length, int32_t right_to_left, const int32_t *starts,
    const int32_t *ends, int32_t line_count, uint16_t *out, int32_t capacity, int32_t *out_ends) {
  UErrorCode status = U_ZERO_ERROR;
  UBiDi *paragraph = ubidi_open();
  UBiDi *line = ubidi_open();
  int32_t written = -1;
  if (paragraph != 0 && line != 0) {
    ubidi_setPara(paragraph, (const UChar *)text, length, right_to_left ? 1 : 0, 0, &status);
    if (U_SUCCESS(status)) {
      written = write_lines(paragraph, line, text, clusters, starts, ends, line_count, out, capacity, out_ends);
    }
  }
  if (line != 0) ubidi_close(line);
  if (paragraph != 0) ubidi_close(paragraph);
  return written;
}

static UBiDiLevel base_level(int32_t base) {
  switch (base) {
    case cicu_base_left_to_right: return 0;
    case cicu_base_right_to_left: return 1;
    default: return UBIDI_DEFAULT_LTR;
  }
}

int32_t cicu_bidi_levels(const uint16_t *text, int32_t length, int32_t base, uint8_t *levels) {
  UErrorCode status = U_ZERO_ERROR;
  UBiDi *paragraph = ubidi_open();
  if (paragraph == 0) return -1;
  ubidi_setPara(paragraph, (const UChar *)text, length, base_level(base), 0, &status);
  int32_t level = U_SUCCESS(status) ? ubidi_getParaLevel(paragraph) : -1;
  if (level >= 0 && length > 0) {
    const UBiDiLevel *found = ubidi_getLevels(paragraph, &status);
    if (U_SUCCESS(status)) memcpy(levels, found, (size_t)length);
    else level = -1;
  }
  ubidi_close(paragraph);
  return level;
}

void cicu_bidi_classes(const uint16_t *text, int32_t length, uint8_t *classes) {
  for (int32_t i = 0; i < length;) {
    int32_t start = i;
    UChar32 character;
    U16_NEXT(text, i, length, character);
    for (int32_t k = start; k < i; k++) classes[k] = (uint8_t)u_charDirection(character);
  }
}

/// ICU turns the halves of a pair round with everything else.
static void mend_pairs(const uint16_t *line, int32_t *order, int32_t count) {
  for (int32_t i = 0; i + 1 < count; i++) {
    if (order[i] == order[i + 1] + 1 && U16_IS_TRAIL(line[order[i]]) && U16_IS_LEAD(line[order[i + 1]])) {
      int32_t trail = order[i];
      order[i] = order[i + 1];
      order[++i] = trail;
    }
  }
}

int32_t cicu_bidi_order(
    const uint16_t *text, int32_t length, int32_t base, int32_t start, int32_t end, int32_t *order) {
  UErrorCode status = U_ZERO_ERROR;
  UBiDi *paragraph = ubidi_open();
  UBiDi *line = ubidi_open();
  int32_t level = -1;
  if (paragraph != 0 && line != 0) {
    ubidi_setPara(paragraph, (const UChar *)text, length, base_level(base), 0, &status);
    ubidi_setLine(paragraph, start, end, line, &status);
    ubidi_getVisualMap(line, order, &status);
    if (U_SUCCESS(status)) {
      level = ubidi_getParaLevel(paragraph);
      mend_pairs(text + start, order, end - start);
    }
  }
  if (line != 0) ubidi_close(line);
  if (paragraph != 0) ubidi_close(paragraph);
  return level;
}

/// The columns of a character that stands alone.
static uint8_t alone(UChar32 character) {
  switch (u_charType(character)) {
    case U_NON_SPACING_MARK: case U_ENCLOSING_MARK: case U_CONTROL_CHAR: case U_FORMAT_CHAR:
    case U_LINE_SEPARATOR: case U_PARAGRAPH_SEPARATOR: return character == 0xAD ? 1 : 0;
    default: break;
  }
  // Vowels and final consonants of decomposed Hangul are drawn inside the syllable.
  if (character >= 0x1160 && character <= 0x11FF) return 0;
  int32_t width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  if (width == U_EA_WIDE || width == U_EA_FULLWIDTH) return 2;
  return u_hasBinaryProperty(character, UCHAR_EMOJI_PRESENTATION) ? 2 : 1;
}

void cicu_columns(const uint16_t *text, int32_t length, uint8_t *out) {
  int32_t i = 0;
  UChar32 before = 0;
  uint8_t flag_open = 0, emoji_open = 0, before_columns = 0;
  while (i < length) {
    int32_t start = i;
    UChar32 character;
    U16_NEXT(text, i, length, character);
    uint8_t columns;
    if (character < 0x7F && character >= 0x20) {
      columns = 1;
    } else {
      columns = alone(character);
      int regional = u_hasBinaryProperty(character, UCHAR_REGIONAL_INDICATOR);
      if (regional && flag_open) columns = 0;
      else if (emoji_open && before == 0x200D && u_hasBinaryProperty(character, UCHAR_EXTENDED_PICTOGRAPHIC)) columns = 0;
      else if (emoji_open && u_hasBinaryProperty(character, UCHAR_EMOJI_MODIFIER)) columns = 0;
      else if (character == 0xFE0F && before_columns == 1 && u_hasBinaryProperty(before, UCHAR_EXTENDED_PICTOGRAPHIC)) columns = 1;
      flag_open = regional && !flag_open;
    }
    if (columns > 0) {
      emoji_open = character > 0xFF
          && (u_hasBinaryProperty(character, UCHAR_EXTENDED_PICTOGRAPHIC) || character == 0xFE0F);
      if (character < 0x7F) flag_open = 0;
    }
    out[start] = columns;
    if (i - start == 2) out[start + 1] = 0;
    before = character;
    before_columns = columns;
  }
}
