#include "cicu_forms.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

/// The canonical composition of one character, `cicu_several` when it takes more than one.
static UChar32 composed(const UNormalizer2 *nfc, UChar32 character) {
  UErrorCode status = U_ZERO_ERROR;
  UChar parts[32];
  int32_t count = unorm2_getDecomposition(nfc, character, parts, 32, &status);
  if (count < 0) return character;
  UChar whole[32];
  count = unorm2_normalize(nfc, parts, count, whole, 32, &status);
  if (U_FAILURE(status) || count == 0) return cicu_several;
  UChar32 first;
  int32_t read = 0;
  U16_NEXT(whole, read, count, first);
  return read == count ? first : cicu_several;
}

void cicu_describe(uint32_t first, int32_t count, cicu_character *out) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
  for (int32_t i = 0; i < count; i++) {
    UChar32 character = (UChar32)first + i;
    cicu_character *entry = &out[i];
    UChar32 whole = U_FAILURE(status) ? character : composed(nfc, character);
    int32_t digit = u_charDigitValue(character);
    entry->composed = (uint32_t)whole;
    int is_one = whole != cicu_several;
    entry->folded = is_one ? (uint32_t)u_foldCase(whole, U_FOLD_CASE_DEFAULT) : cicu_several;
    entry->category = (uint8_t)u_charType(is_one ? whole : character);
    entry->digit = entry->category == U_DECIMAL_DIGIT_NUMBER && digit >= 0 ? (uint8_t)digit : 255;
    entry->combines = U_FAILURE(status) ? 0 : !unorm2_hasBoundaryBefore(nfc, character);
    entry->unused = 0;
  }
}

static int32_t normalize(
    const UNormalizer2 *form, UErrorCode status, const uint16_t *text, int32_t length, uint16_t *out,
    int32_t capacity) {
  int32_t needed = unorm2_normalize(form, (const UChar *)text, length, (UChar *)out, capacity, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) return needed;
  return U_FAILURE(status) ? -1 : needed;
}

int32_t cicu_compose(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&status);
  return normalize(form, status, text, length, out, capacity);
}

int32_t cicu_compose_compatible(const uint16_t *text, int32_t length, uint16_t *out, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFKCInstance(&status);
  return normalize(form, status, text, length, out, capacity);
}
