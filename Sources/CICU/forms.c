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

/// The longest run of combining marks that is put in order as one. ICU takes time with the square of a
/// run's length, and no text to be read has a hundredth of this.
enum { longest_run = 256 };

/// The end of the piece of `text` from `start` on that may be normalized by itself: all of it, or up to
/// where a run of marks is too long.
static int32_t piece_end(const uint16_t *text, int32_t start, int32_t length) {
  if (length - start <= longest_run) return length;
  int32_t run = 0;
  for (int32_t place = start; place < length;) {
    UChar32 character;
    U16_NEXT(text, place, length, character);
    run = character >= 0x300 && u_getCombiningClass(character) != 0 ? run + 1 : 0;
    if (run == longest_run) return place;
  }
  return length;
}

static int32_t normalize(
    const UNormalizer2 *form, UErrorCode status, const uint16_t *text, int32_t length, uint16_t *out,
    int32_t capacity) {
  int32_t needed = 0;
  for (int32_t start = 0; start < length;) {
    int32_t end = piece_end(text, start, length);
    int32_t room = needed < capacity ? capacity - needed : 0;
    UChar *to = room > 0 ? (UChar *)out + needed : NULL;
    needed += unorm2_normalize(form, (const UChar *)text + start, end - start, to, room, &status);
    if (status == U_BUFFER_OVERFLOW_ERROR) status = U_ZERO_ERROR;
    if (U_FAILURE(status) || needed < 0) return -1;
    start = end;
  }
  return needed;
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
