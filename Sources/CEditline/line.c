#define _GNU_SOURCE
#include <errno.h>
#include <histedit.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CEditline.h"
#include "screen.h"
#include "standins.h"

/// The style of a prompt stands between these, as libedit wants to be told.
enum { STYLE = 1 };
/// The numbers after those of the session: the first text of a line (by keys that no keyboard sends), a paste,
/// Ctrl-C, keys that mean nothing here.
enum { FILL_ACTION = CEDIT_ACTIONS + 1, PASTE_ACTION, INTERRUPT_ACTION, IGNORE_ACTION, ACTION_COUNT };

struct cedit_session {
  EditLine *editor;
  FILE *in, *out;
  int input;
  int32_t effects[ACTION_COUNT];
  wchar_t *texts[ACTION_COUNT];
  wchar_t *prompt;
  /// What libedit reads before the keyboard.
  wchar_t queue[4];
  int queued;
  int32_t ended;
  int in_paste;
  char *line;
  int64_t line_length;
};

static cedit_session *session_of(EditLine *editor) {
  cedit_session *session = NULL;
  el_wget(editor, EL_CLIENTDATA, &session);
  return session;
}

static wchar_t *prompt_of(EditLine *editor) {
  static wchar_t none[] = L"> ";
  cedit_session *session = session_of(editor);
  return session != NULL && session->prompt != NULL ? session->prompt : none;
}

// Keys

/// Reads a byte; 0 at the end of the input, -1 when a signal or a failure ends the reading.
static int read_byte(cedit_session *session, unsigned char *byte) {
  for (;;) {
    if (cedit_was_interrupted()) {
      session->ended = CEDIT_INTERRUPTED;
      return -1;
    }
    ssize_t count = read(session->input, byte, 1);
    if (count >= 0) return (int)count;
    if (errno != EINTR) return -1;
    if (cedit_was_resized()) {
      // What the terminal made of the old line cannot be known; the line is drawn anew where the cursor is.
      fputs("\r\033[J", session->out);
      el_resize(session->editor);
      el_wset(session->editor, EL_REFRESH);
    }
  }
}

/// libedit's reader of characters: takes UTF-8 whatever the locale, and gives stand-ins.
static int read_character(EditLine *editor, wchar_t *character) {
  cedit_session *session = session_of(editor);
  if (session->queued > 0) {
    *character = session->queue[0];
    memmove(session->queue, session->queue + 1, sizeof *session->queue * (size_t)--session->queued);
    return 1;
  }
  unsigned char bytes[4];
  int status = read_byte(session, bytes);
  if (status <= 0) return status;
  // Keys are below 0x80; they are no text yet.
  if (bytes[0] < 0x80) {
    *character = session->in_paste ? cedit_inner(bytes[0]) : bytes[0];
    return 1;
  }
  int count = bytes[0] >= 0xF0 ? 4 : bytes[0] >= 0xE0 ? 3 : 2;
  for (int i = 1; i < count; i++) {
    status = read_byte(session, bytes + i);
    if (status <= 0) return status;
  }
  wchar_t *inner = cedit_inner_text((const char *)bytes, count);
  if (inner == NULL) return -1;
  *character = inner[0];
  free(inner);
  return 1;
}

// What keys do

static void replace_line(EditLine *editor, const wchar_t *text) {
  const LineInfoW *line = el_wline(editor);
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  line = el_wline(editor);
  el_wdeletestr(editor, (int)(line->lastchar - line->buffer));
  if (*text != 0) el_winsertstr(editor, text);
}

static void insert_pasted(cedit_session *session, wchar_t character, int *is_space_due, int *has_begun) {
  wchar_t piece[3] = {L' ', character, 0};
  el_winsertstr(session->editor, *is_space_due ? piece : piece + 1);
  *is_space_due = 0;
  *has_begun = 1;
}

/// Takes what is pasted up to the mark of its end; line ends and tabs inside it become spaces.
static void take_paste(cedit_session *session) {
  static const wchar_t end[] = L"[201~";
  wchar_t character;
  int matched = -1, is_space_due = 0, has_begun = 0;
  session->in_paste = 1;
  while (el_wgetc(session->editor, &character) == 1) {
    uint32_t plain = cedit_outer(character);
    if (matched >= 0 && character == end[matched]) {
      if (end[++matched] == 0) break;
      continue;
    }
    // It was not the mark: only the Escape is left out, which nobody means to paste.
    for (int i = 0; i < matched; i++) insert_pasted(session, end[i], &is_space_due, &has_begun);
    matched = plain == 0x1B ? 0 : -1;
    if (plain == 0x1B) continue;
    if (plain == '\n' || plain == '\r' || plain == '\t') is_space_due = has_begun;
    else insert_pasted(session, character, &is_space_due, &has_begun);
  }
  session->in_paste = 0;
}

static unsigned char end_reading(cedit_session *session, int32_t action) {
  session->ended = action;
  // As if Enter were pressed: libedit leaves the line tidily, wherever the cursor is.
  session->queue[session->queued++] = L'\n';
  return CC_NORM;
}

static unsigned char perform(EditLine *editor, int action) {
  cedit_session *session = session_of(editor);
  const LineInfoW *line = el_wline(editor);
  const wchar_t *text = session->texts[action];
  if (action == PASTE_ACTION) {
    take_paste(session);
    return CC_REFRESH;
  }
  if (action == INTERRUPT_ACTION) return end_reading(session, CEDIT_INTERRUPTED);
  if (action == IGNORE_ACTION) return CC_REFRESH_BEEP;
  switch (session->effects[action]) {
    case CEDIT_REPLACE:
      if (text == NULL) return CC_REFRESH_BEEP;
      replace_line(editor, text);
      return CC_REFRESH;
    case CEDIT_INSERT:
      if (text != NULL && *text != 0) el_winsertstr(editor, text);
      return CC_REFRESH;
    case CEDIT_END_WHEN_EMPTY:
      if (line->buffer == line->lastchar) return end_reading(session, action);
      if (line->cursor == line->lastchar) return CC_REFRESH_BEEP;
      el_cursor(editor, 1);
      el_wdeletestr(editor, 1);
      return CC_REFRESH;
    default: return end_reading(session, action);
  }
}

// libedit calls a function without telling for which key, so each action has its own.
#define EACH_ACTION(X) \
  X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15) X(16) X(17) X(18) \
  X(19) X(20) X(21) X(22) X(23) X(24) X(25) X(26) X(27) X(28) X(29) X(30) X(31) X(32) X(33) X(34) X(35) \
  X(36) X(37) X(38) X(39) X(40) X(41) X(42) X(43) X(44)
#define DEFINE(N) \
  static unsigned char perform_##N(EditLine *editor, wint_t key) { (void)key; return perform(editor, N); }
EACH_ACTION(DEFINE)
#define NAME_IT(N) {L"hafez-" #N, perform_##N},
static const struct {
  const wchar_t *name;
  unsigned char (*call)(EditLine *, wint_t);
} functions[] = {EACH_ACTION(NAME_IT)};
_Static_assert(sizeof functions / sizeof *functions == ACTION_COUNT - 1, "a function for each action");

static int32_t bind_wide(cedit_session *session, const char *keys, const wchar_t *command) {
  wchar_t wide[32];
  size_t count = mbstowcs(wide, keys, sizeof wide / sizeof *wide);
  if (count >= sizeof wide / sizeof *wide) return 0;
  return el_wset(session->editor, EL_BIND, wide, command, NULL) == 0;
}

int32_t cedit_bind(cedit_session *session, const char *keys, int32_t action, int32_t effect) {
  if (action < 1 || action >= ACTION_COUNT) return 0;
  session->effects[action] = effect;
  return bind_wide(session, keys, functions[action - 1].name);
}

void cedit_set_text(cedit_session *session, int32_t action, const char *text, int64_t length) {
  if (action < 1 || action >= ACTION_COUNT) return;
  free(session->texts[action]);
  session->texts[action] = length < 0 ? NULL : cedit_inner_text(text, length);
}

void cedit_set_prompt(cedit_session *session, const char *prompt, int64_t length) {
  wchar_t *wide = calloc((size_t)length + 1, sizeof *wide);
  if (wide == NULL) return;
  // A prompt is ours and shows: the bytes of its styles must not become stand-ins.
  if (mbsnrtowcs(wide, &prompt, (size_t)length, (size_t)length, &(mbstate_t){0}) == (size_t)-1) wide[0] = 0;
  free(session->prompt);
  session->prompt = wide;
}

// The session

static void set_terminal_modes(EditLine *editor) {
  // While a line is read, keys are keys: Ctrl-C, Ctrl-Z, Ctrl-S and Ctrl-V too.
  static const wchar_t *const reading[] = {L"-isig", L"-iexten", L"-ixon"};
  // Between lines what is typed ahead is kept and not shown.
  static const wchar_t *const between[] = {L"-icanon", L"-echo", L"-isig", L"-iexten", L"-ixon", L"-icrnl"};
  for (size_t i = 0; i < sizeof reading / sizeof *reading; i++)
    el_wset(editor, EL_SETTY, L"-d", reading[i], NULL);
  for (size_t i = 0; i < sizeof between / sizeof *between; i++)
    el_wset(editor, EL_SETTY, L"-x", between[i], NULL);
}

/// Keys that libedit does not know would leave the end of what they send in the line.
static void bind_usual_keys(cedit_session *session) {
  static const struct {
    const char *keys;
    const wchar_t *command;
  } usual[] = {
      {"\\e[1~", L"ed-move-to-beg"}, {"\\e[7~", L"ed-move-to-beg"}, {"\\e[H", L"ed-move-to-beg"},
      {"\\eOH", L"ed-move-to-beg"},  {"\\e[4~", L"ed-move-to-end"}, {"\\e[8~", L"ed-move-to-end"},
      {"\\e[F", L"ed-move-to-end"},  {"\\eOF", L"ed-move-to-end"},  {"\\e[3~", L"ed-delete-next-char"},
      {"\\e[1;5D", L"ed-prev-word"}, {"\\e[1;5C", L"em-next-word"}, {"\\e[1;3D", L"ed-prev-word"},
      {"\\e[1;3C", L"em-next-word"},
  };
  char keys[16];
  for (int number = 1; number <= 34; number++) {
    snprintf(keys, sizeof keys, "\\e[%d~", number);
    cedit_bind(session, keys, IGNORE_ACTION, CEDIT_END);
  }
  for (const char *last = "ABCDFHPQRSZ"; *last != 0; last++) {
    for (int modifier = 2; modifier <= 8; modifier++) {
      snprintf(keys, sizeof keys, "\\e[1;%d%c", modifier, *last);
      cedit_bind(session, keys, IGNORE_ACTION, CEDIT_END);
    }
    if (*last < 'P') continue;
    snprintf(keys, sizeof keys, *last == 'Z' ? "\\e[%c" : "\\eO%c", *last);
    cedit_bind(session, keys, IGNORE_ACTION, CEDIT_END);
  }
  for (size_t i = 0; i < sizeof usual / sizeof *usual; i++) bind_wide(session, usual[i].keys, usual[i].command);
}

static int prepare(cedit_session *session) {
  EditLine *editor = session->editor;
  el_wset(editor, EL_CLIENTDATA, session);
  el_wset(editor, EL_EDITOR, L"emacs");
  el_wset(editor, EL_SIGNAL, 0);
  el_wset(editor, EL_GETCFN, read_character);
  el_wset(editor, EL_PROMPT_ESC, prompt_of, (wchar_t)STYLE);
  set_terminal_modes(editor);
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    if (el_wset(editor, EL_ADDFN, functions[i].name, L"an action of the session", functions[i].call) != 0)
      return 0;
  }
  bind_usual_keys(session);
  return cedit_bind(session, "^X^_", FILL_ACTION, CEDIT_REPLACE)
      && cedit_bind(session, "\\e[200~", PASTE_ACTION, CEDIT_INSERT)
      && cedit_bind(session, "^C", INTERRUPT_ACTION, CEDIT_END);
}

cedit_session *cedit_open(int32_t input, int32_t output) {
  cedit_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  session->input = input;
  if (!cedit_take_terminal(input, output)) {
    free(session);
    return NULL;
  }
  int copy = dup(input);
  session->in = copy < 0 ? NULL : fdopen(copy, "r");
  session->out = cedit_screen(output);
  if (session->in != NULL && session->out != NULL) {
    session->editor = el_init_fd("hafez", session->in, session->out, stderr, input, output, STDERR_FILENO);
  }
  if (session->editor == NULL || !prepare(session)) {
    cedit_close(session);
    return NULL;
  }
  return session;
}

void cedit_close(cedit_session *session) {
  if (session == NULL) return;
  if (session->editor != NULL) el_end(session->editor);
  cedit_give_terminal_back();
  if (session->out != NULL) fclose(session->out);
  if (session->in != NULL) fclose(session->in);
  for (int i = 0; i < ACTION_COUNT; i++) free(session->texts[i]);
  free(session->prompt);
  free(session->line);
  free(session);
}

int32_t cedit_read(cedit_session *session, const char *initial, int64_t length) {
  session->ended = CEDIT_ENTERED;
  session->queued = 0;
  if (length > 0) {
    cedit_set_text(session, FILL_ACTION, initial, length);
    session->queue[session->queued++] = 0x18;
    session->queue[session->queued++] = 0x1F;
  }
  if (cedit_was_resized()) el_resize(session->editor);
  int count = 0;
  const wchar_t *line = el_wgets(session->editor, &count);
  free(session->line);
  session->line = NULL;
  session->line_length = 0;
  if (line == NULL || count <= 0) return session->ended == CEDIT_ENTERED ? CEDIT_ENDED : session->ended;
  size_t kept = (size_t)count;
  if (line[kept - 1] == L'\n') kept--;
  session->line = cedit_outer_text(line, kept, &session->line_length);
  return session->line == NULL ? CEDIT_ENDED : session->ended;
}

const char *cedit_line(const cedit_session *session, int64_t *length) {
  *length = session->line_length;
  return session->line == NULL ? "" : session->line;
}

int32_t cedit_columns(const cedit_session *session) {
  struct winsize size;
  return ioctl(session->input, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
