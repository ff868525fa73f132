#include "BareICU.h"

#include <unicode/ubrk.h>
#include <unicode/ustring.h>

enum { block = 1 << 16 };

int64_t bare_icu_sentences(const char *locale, const uint8_t *bytes, int64_t length) {
  static UChar units[block + 4];
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_SENTENCE, locale, NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  int64_t found = 0;
  for (int64_t start = 0; start < length && U_SUCCESS(status);) {
    int64_t end = start + block < length ? start + block : length;
    while (end < length && (bytes[end] & 0xC0) == 0x80) end++;
    int32_t count = 0;
    u_strFromUTF8(units, block + 4, &count, (const char *)bytes + start, (int32_t)(end - start), &status);
    ubrk_setText(iterator, units, count, &status);
    while (ubrk_next(iterator) != UBRK_DONE) found++;
    start = end;
  }
  ubrk_close(iterator);
  return U_SUCCESS(status) ? found : -1;
}
