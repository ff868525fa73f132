#ifndef CICU_REGEX_H
#define CICU_REGEX_H

#include <stdint.h>

/// A compiled regular expression with limits on its time and memory; for one thread at a time.
typedef struct cicu_regex cicu_regex;

/// Compiles a pattern; null with `error` set, and the place in the pattern, when it is none.
cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t length, int32_t ignores_case,
                            int32_t *place, int32_t *error);

/// Closes the expression; null is allowed.
void cicu_regex_close(cicu_regex *regex);

/// Returns whether the expression matches somewhere from `start` on; what it matches cannot pass `end`.
///
/// `\z` matches at `end`, look-around and word boundaries see the whole text. `ticks` is how much work is
/// allowed, in units of about 10,000 steps of the matcher, and afterwards how much of that is left.
/// 0 with `error` set when a limit was reached.
int32_t cicu_regex_finds(cicu_regex *regex, const uint16_t *text, int32_t length, int32_t start,
                         int32_t end, int64_t *ticks, int32_t *error);

/// Returns whether a match begins at `start`; as above otherwise.
int32_t cicu_regex_begins(cicu_regex *regex, const uint16_t *text, int32_t length, int32_t start,
                          int32_t end, int64_t *ticks, int32_t *error);

/// Returns whether the error is one of the limits on time, memory or work.
int32_t cicu_regex_is_limit(int32_t error);

/// Returns ICU's name of an error, such as "U_REGEX_MISMATCHED_PAREN".
const char *cicu_error_name(int32_t error);

/// Writes the code points of a set such as `[\p{L}]` as pairs of first and last, in order.
///
/// Returns the number of pairs, which may be more than `capacity`; -1 with `error` set when it is no set.
int32_t cicu_set_ranges(const uint16_t *pattern, int32_t length, int32_t *pairs, int32_t capacity,
                        int32_t *error);

/// Writes the pairs of a set given by pairs, with all code points that differ from one in it by case only.
///
/// Returns the number of pairs, which may be more than `capacity`; -1 when there is no memory.
int32_t cicu_set_with_case(const int32_t *given, int32_t count, int32_t *pairs, int32_t capacity);

#endif
