/// A line of text, edited on a terminal by libedit: our own names for its calls, nothing of it visible.
///
/// Texts are UTF-8 with their length in bytes. One session at a time.
#pragma once

#include <stdint.h>

typedef struct cedit_session cedit_session;

/// What ended the reading of a line, where it was no bound key.
enum {
  /// Enter.
  CEDIT_ENTERED = 0,
  /// The input ended, or could not be read.
  CEDIT_ENDED = -1,
  /// A signal asked the program to stop.
  CEDIT_INTERRUPTED = -2,
};

/// The highest number of an action that keys can be bound to; the lowest is 1.
enum { CEDIT_ACTIONS = 40 };

/// What a key does to the line; all but the first leave the reading going on.
enum {
  /// Ends the reading with the number of the action.
  CEDIT_END = 0,
  /// The same on an empty line; deletes the character under the cursor in any other.
  CEDIT_END_WHEN_EMPTY = 1,
  /// Puts the text of the action, if it has one, in place of the line.
  CEDIT_REPLACE = 2,
  /// Inserts the text of the action.
  CEDIT_INSERT = 3,
};

/// Takes the locale of the environment, or C.UTF-8 when that is not UTF-8; returns 0 when neither is there.
int32_t cedit_use_utf8(void);

/// Takes the terminal; `NULL` when it is none. It is given back by `cedit_close`, at exit and on signals.
cedit_session *cedit_open(int32_t input, int32_t output);
void cedit_close(cedit_session *session);

/// Binds a key in libedit's notation (`^N`, `\e1`) to an action; returns 0 when that is refused.
int32_t cedit_bind(cedit_session *session, const char *keys, int32_t action, int32_t effect);

/// Sets the text of an action; a length below 0 takes it away.
void cedit_set_text(cedit_session *session, int32_t action, const char *text, int64_t length);

/// Sets the prompt; what stands between two bytes of value 1 takes no column.
void cedit_set_prompt(cedit_session *session, const char *prompt, int64_t length);

/// Reads a line that begins as `initial`; returns a value from above or the action that ended it.
int32_t cedit_read(cedit_session *session, const char *initial, int64_t length);

/// The line read last, and its length; it stands until the next reading.
const char *cedit_line(const cedit_session *session, int64_t *length);

/// The columns of the terminal; 0 when it does not tell.
int32_t cedit_columns(const cedit_session *session);
