#include "cicu_calendar.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <unicode/ucal.h>

struct cicu_calendar {
  UCalendar *calendar;
};

static const double day_milliseconds = 86400000.0;

cicu_calendar *cicu_calendar_open(const char *name, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  char locale[64];
  snprintf(locale, sizeof locale, "root@calendar=%s", name);
  cicu_calendar *calendar = malloc(sizeof *calendar);
  if (calendar == NULL) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  calendar->calendar = ucal_open(u"Etc/UTC", -1, locale, UCAL_DEFAULT, &status);
  *error = status;
  if (U_SUCCESS(status)) return calendar;
  free(calendar);
  return NULL;
}

void cicu_calendar_close(cicu_calendar *calendar) {
  if (calendar == NULL) return;
  ucal_close(calendar->calendar);
  free(calendar);
}

static cicu_date fields(UCalendar *calendar, UErrorCode *status) {
  const cicu_date date = {
      .year = ucal_get(calendar, UCAL_EXTENDED_YEAR, status),
      .month = ucal_get(calendar, UCAL_MONTH, status) + 1,
      .day = ucal_get(calendar, UCAL_DATE, status),
  };
  const cicu_date none = {0, 0, 0};
  return U_SUCCESS(*status) ? date : none;
}

// A calendar takes the 31st of a month of 30 days for the 1st of the next: what comes back tells.
static int32_t day_of(UCalendar *calendar, cicu_date wanted) {
  UErrorCode status = U_ZERO_ERROR;
  ucal_clear(calendar);
  ucal_set(calendar, UCAL_EXTENDED_YEAR, wanted.year);
  ucal_set(calendar, UCAL_MONTH, wanted.month - 1);
  ucal_set(calendar, UCAL_DATE, wanted.day);
  const double milliseconds = ucal_getMillis(calendar, &status);
  const cicu_date found = fields(calendar, &status);
  if (U_FAILURE(status)) return cicu_no_day;
  if (found.year != wanted.year || found.month != wanted.month || found.day != wanted.day) return cicu_no_day;
  return (int32_t)floor(milliseconds / day_milliseconds);
}

void cicu_calendar_days(cicu_calendar *calendar, const cicu_date *dates, int32_t count, int32_t *days) {
  for (int32_t at = 0; at < count; at += 1) days[at] = day_of(calendar->calendar, dates[at]);
}

void cicu_calendar_dates(cicu_calendar *calendar, const int32_t *days, int32_t count, cicu_date *dates) {
  for (int32_t at = 0; at < count; at += 1) {
    UErrorCode status = U_ZERO_ERROR;
    ucal_setMillis(calendar->calendar, days[at] * day_milliseconds, &status);
    dates[at] = fields(calendar->calendar, &status);
  }
}
