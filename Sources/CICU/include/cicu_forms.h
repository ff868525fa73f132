#ifndef CICU_FORMS_H
#define CICU_FORMS_H

#include <stdint.h>

enum { cicu_several = 0x7FFFFFFF };

/// What ICU knows of one character.
typedef struct {
  /// The character after canonical composition and simple case folding;
  /// `cicu_several` when that takes more than one.
  uint32_t folded;
  /// The character after canonical composition alone; `cicu_several` when that takes more than one.
  uint32_t composed;
  /// The general category, in the order of the Unicode names (`cicu_category`).
  uint8_t category;
  /// 0...9 for a decimal digit of any script, otherwise 255.
  uint8_t digit;
  /// Not 0 when the character may combine with, or change places with, the one before it.
  uint8_t combines;
  uint8_t unused;
} cicu_character;

/// The general categories that callers ask for by name; the values are ICU's.
enum {
  cicu_category_unassigned = 0,
  cicu_category_other_letter = 5,
  cicu_category_nonspacing_mark = 6,
  cicu_category_spacing_mark = 8,
  cicu_category_decimal_digit = 9,
  cicu_category_other_number = 11,
  cicu_category_space_separator = 12,
  cicu_category_paragraph_separator = 14,
  cicu_category_control = 15,
  cicu_category_format = 16,
};

/// Describes `count` characters from `first` on.
void cicu_describe(uint32_t first, int32_t count, cicu_character *out);

/// Writes the canonical composition (NFC) of UTF-16 `text`.
/// Returns the length needed, which may exceed `capacity` (then nothing useful was written), or -1.
/// A run of more than 256 combining marks is composed in pieces.
int32_t cicu_compose(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

/// Writes the compatibility composition (NFKC) of UTF-16 `text`; results as for `cicu_compose`.
int32_t cicu_compose_compatible(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity);

#endif
