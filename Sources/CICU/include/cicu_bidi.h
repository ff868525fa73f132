#ifndef CICU_BIDI_H
#define CICU_BIDI_H

#include <stdint.h>

/// Puts the lines of one paragraph into visual order, left to right.
///
/// Brackets are mirrored, the characters of a cluster keep their own order, nothing is removed.
///
/// - text, length: the paragraph, UTF-16.
/// - clusters: for each unit, not 0 where a grapheme cluster begins.
/// - right_to_left: 1 or 0, the direction of the paragraph.
/// - starts, ends, line_count: where each line stands in `text`; what lies between two lines is left out.
/// - out, capacity: room for the lines one after another.
/// - out_ends: where each line ends in `out`.
///
/// Returns the units written, or -1 (no memory, too little room, or a line outside the text).
int32_t cicu_visual_lines(
    const uint16_t *text, const uint8_t *clusters, int32_t length, int32_t right_to_left, const int32_t *starts,
    const int32_t *ends, int32_t line_count, uint16_t *out, int32_t capacity, int32_t *out_ends);

enum { cicu_base_left_to_right = 0, cicu_base_right_to_left = 1, cicu_base_first_strong = 2 };

/// Resolves the embedding levels of one paragraph (Unicode Annex 9, without the line rules).
///
/// - base: one of `cicu_base_…`; the first strong character decides, and left to right without one.
/// - levels: room for `length`; the level of each unit. Text of one direction has one level throughout,
///   its direction controls too.
///
/// Returns the level of the paragraph, 0 or 1, or -1 (no memory).
int32_t cicu_bidi_levels(const uint16_t *text, int32_t length, int32_t base, uint8_t *levels);

/// The bidirectional classes that callers ask for by name; the values are ICU's.
enum {
  cicu_bidi_left = 0,
  cicu_bidi_right = 1,
  cicu_bidi_european_number = 2,
  cicu_bidi_arabic_number = 5,
  cicu_bidi_segment_separator = 8,
  cicu_bidi_white_space = 9,
  cicu_bidi_arabic_letter = 13,
  cicu_bidi_mark = 17,
};

/// Writes the bidirectional class of each unit; both halves of a pair have that of their character.
void cicu_bidi_classes(const uint16_t *text, int32_t length, uint8_t *classes);

/// Writes for each place of a line on screen, from the left, which unit of the line stands there.
///
/// - start, end: the line in `text`; not empty.
/// - order: room for `end - start`; both units of a pair stand in their own order.
///
/// Returns the level of the paragraph, 0 or 1, or -1 (no memory, or a line outside the text).
int32_t cicu_bidi_order(
    const uint16_t *text, int32_t length, int32_t base, int32_t start, int32_t end, int32_t *order);

/// Writes the terminal columns each UTF-16 unit of `text` adds to what stands before it: 0, 1 or 2.
///
/// Marks, controls and what belongs to a sequence already counted add 0, the second half of a pair too.
void cicu_columns(const uint16_t *text, int32_t length, uint8_t *out);

#endif
