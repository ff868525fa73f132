#ifndef CICU_CALENDAR_H
#define CICU_CALENDAR_H

#include <stdint.h>

/// An open calendar without a time zone; for one thread at a time.
typedef struct cicu_calendar cicu_calendar;

/// A year, a month and a day, both counted from 1, as a calendar names them.
typedef struct {
  int32_t year;
  int32_t month;
  int32_t day;
} cicu_date;

/// Opens a calendar by ICU's name ("gregorian", "persian", "islamic-umalqura"); null with `error` set when ICU cannot.
cicu_calendar *cicu_calendar_open(const char *name, int32_t *error);

/// Closes the calendar; null is allowed.
void cicu_calendar_close(cicu_calendar *calendar);

/// What `cicu_calendar_days` writes for a date that the calendar does not have.
enum { cicu_no_day = INT32_MIN };

/// Writes the day of each date, counted from 1970-01-01 = 0, or `cicu_no_day` (31 September).
void cicu_calendar_days(cicu_calendar *calendar, const cicu_date *dates, int32_t count, int32_t *days);

/// Writes the date of each day; year, month and day are 0 where ICU has none.
void cicu_calendar_dates(cicu_calendar *calendar, const int32_t *days, int32_t count, cicu_date *dates);

#endif
