#ifndef CICU_H
#define CICU_H

// The Unicode library of the system under our own names.
//
// Only <stdint.h> is seen through these headers: ICU's own would clash with
// the ICU inside Foundation in any file that sees both.
#include "cicu_bidi.h"
#include "cicu_calendar.h"
#include "cicu_forms.h"
#include "cicu_regex.h"
#include "cicu_text.h"

#endif
