#ifndef BARE_ICU_H
#define BARE_ICU_H

#include <stdint.h>

/// The floor of sentence segmentation: ICU's own conversion to UTF-16 and its sentence iterator, about
/// 64 KB of `bytes` at a time, with nothing done at the boundaries. Returns how many there are, or -1.
int64_t bare_icu_sentences(const char *locale, const uint8_t *bytes, int64_t length);

#endif
