#include "cicu_regex.h"

#include <stdlib.h>
#include <unicode/uregex.h>
#include <unicode/uset.h>

struct cicu_regex {
  URegularExpression *expression;
  int64_t ticks;
};

// Steps of the matcher are counted by the callback; this is the second line of defence, per call.
static const int32_t time_limit = 300;
static const int32_t stack_limit = 1 << 20;

// ICU calls it about every 10,000 steps.
static UBool may_go_on(const void *context, int32_t steps) {
  (void)steps;
  cicu_regex *regex = (cicu_regex *)context;
  regex->ticks -= 1;
  return regex->ticks > 0;
}

cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t length, int32_t ignores_case,
                            int32_t *place, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where = {0};
  *place = 0;
  cicu_regex *regex = malloc(sizeof *regex);
  if (regex == NULL) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  const uint32_t flags = ignores_case ? UREGEX_CASE_INSENSITIVE : 0;
  regex->ticks = 0;
  regex->expression = uregex_open(pattern, length, flags, &where, &status);
  if (U_SUCCESS(status)) {
    uregex_setTimeLimit(regex->expression, time_limit, &status);
    uregex_setStackLimit(regex->expression, stack_limit, &status);
    uregex_useTransparentBounds(regex->expression, 1, &status);
    uregex_useAnchoringBounds(regex->expression, 1, &status);
    uregex_setMatchCallback(regex->expression, may_go_on, regex, &status);
  }
  *error = status;
  if (U_SUCCESS(status)) return regex;
  *place = where.offset;
  cicu_regex_close(regex);
  return NULL;
}

void cicu_regex_close(cicu_regex *regex) {
  if (regex == NULL) return;
  if (regex->expression != NULL) uregex_close(regex->expression);
  free(regex);
}

static int32_t match(cicu_regex *regex, const uint16_t *text, int32_t length, int32_t start, int32_t end,
                     int32_t only_at_start, int64_t *ticks, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  regex->ticks = *ticks;
  uregex_setText(regex->expression, text, length, &status);
  uregex_setRegion(regex->expression, start, end, &status);
  const UBool found = only_at_start ? uregex_lookingAt(regex->expression, -1, &status)
                                    : uregex_find(regex->expression, -1, &status);
  *ticks = regex->ticks;
  *error = status;
  return U_SUCCESS(status) && found;
}

int32_t cicu_regex_finds(cicu_regex *regex, const uint16_t *text, int32_t length, int32_t start,
                         int32_t end, int64_t *ticks, int32_t *error) {
  return match(regex, text, length, start, end, 0, ticks, error);
}

int32_t cicu_regex_begins(cicu_regex *regex, const uint16_t *text, int32_t length, int32_t start,
                          int32_t end, int64_t *ticks, int32_t *error) {
  return match(regex, text, length, start, end, 1, ticks, error);
}

int32_t cicu_regex_is_limit(int32_t error) {
  return error == U_REGEX_TIME_OUT || error == U_REGEX_STACK_OVERFLOW ||
         error == U_REGEX_STOPPED_BY_CALLER;
}

const char *cicu_error_name(int32_t error) { return u_errorName((UErrorCode)error); }

static int32_t write_pairs(const USet *set, int32_t *pairs, int32_t capacity) {
  const int32_t count = uset_getRangeCount(set);
  for (int32_t i = 0; i < count && i < capacity; i += 1) {
    UErrorCode status = U_ZERO_ERROR;
    uset_getItem(set, i, &pairs[2 * i], &pairs[2 * i + 1], NULL, 0, &status);
  }
  return count;
}

int32_t cicu_set_ranges(const uint16_t *pattern, int32_t length, int32_t *pairs, int32_t capacity,
                        int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  USet *set = uset_openPattern(pattern, length, &status);
  *error = status;
  if (U_FAILURE(status)) return -1;
  const int32_t count = write_pairs(set, pairs, capacity);
  uset_close(set);
  return count;
}

int32_t cicu_set_with_case(const int32_t *given, int32_t count, int32_t *pairs, int32_t capacity) {
  USet *set = uset_openEmpty();
  if (set == NULL) return -1;
  for (int32_t i = 0; i < count; i += 1) uset_addRange(set, given[2 * i], given[2 * i + 1]);
  uset_closeOver(set, USET_CASE_INSENSITIVE);
  uset_removeAllStrings(set);
  const int32_t found = write_pairs(set, pairs, capacity);
  uset_close(set);
  return found;
}
