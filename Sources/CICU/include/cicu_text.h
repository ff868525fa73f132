#ifndef CICU_TEXT_H
#define CICU_TEXT_H

#include <stdint.h>

/// An open sentence iterator; for one thread at a time.
typedef struct cicu_sentences cicu_sentences;

/// Opens the sentence iterator of a locale such as "fa"; null with `error` set when ICU cannot.
cicu_sentences *cicu_sentences_open(const char *locale, int32_t *error);

/// Closes the iterator; null is allowed.
void cicu_sentences_close(cicu_sentences *sentences);

/// Writes the boundaries of a whole text, in UTF-16 units and without 0, in order.
///
/// Returns how many there are, which may be more than `capacity`: only that many are written.
/// -1 with `error` set when ICU fails.
int32_t cicu_sentences_boundaries(cicu_sentences *sentences, const uint16_t *units, int32_t length,
                                  int32_t *boundaries, int32_t capacity, int32_t *error);

/// Converts UTF-8 to UTF-16; `units` needs room for `length` units.
///
/// Every ill-formed byte becomes a U+FFFD of its own, and `substitutions` counts them.
/// Returns the number of units.
int32_t cicu_utf16_from_utf8(const uint8_t *bytes, int32_t length, uint16_t *units,
                             int32_t *substitutions);

/// Writes for every unit of that conversion the byte offset it begins at, and `length` at the end.
///
/// `offsets` needs room for one more than the number of units. The second half of a
/// surrogate pair has the offset of the first.
void cicu_utf8_offsets(const uint8_t *bytes, int32_t length, int32_t *offsets);

/// Returns how many bytes well-formed UTF-16 takes in UTF-8; two for each half of a surrogate pair.
int64_t cicu_utf8_length(const uint16_t *units, int64_t count);

/// What UAX 29 takes a character for when it looks for sentences.
enum {
  cicu_class_other = 0,
  cicu_class_space,
  cicu_class_line_end,
  cicu_class_lower,
  cicu_class_upper,
  cicu_class_letter,
  cicu_class_number,
  cicu_class_full_stop,
  cicu_class_terminator,
  cicu_class_close,
  cicu_class_continue,
  cicu_class_extend,
  cicu_class_format,
};

/// Writes the class of each code point from 0 up to `count`, at most 65,536.
void cicu_sentence_classes(uint8_t *classes, int32_t count);

/// Returns whether a code point is drawn as a picture by default (emoji), or changes such a picture.
int32_t cicu_is_emoji(int32_t code_point);

#endif
