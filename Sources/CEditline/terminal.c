#define _GNU_SOURCE
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

#include "screen.h"

/// One terminal for one program; the handlers of signals have no other way to know it.
static struct termios before;
static int terminal_input = -1, terminal_output = -1;
static volatile sig_atomic_t taken = 0, interrupted = 0, resized = 0;

/// Signals that end the program: the terminal comes back first.
static const int fatal[] = {SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP};
enum { FATAL = sizeof fatal / sizeof *fatal };
static struct sigaction old_fatal[FATAL], old_interrupt, old_resize;

/// Pasted text comes between marks, so that a line feed in it is not an Enter.
static const char marks_on[] = "\033[?2004h", marks_off[] = "\033[?2004l";

static void put_back(void) {
  if (!taken) return;
  taken = 0;
  ssize_t written = write(terminal_output, marks_off, sizeof marks_off - 1);
  (void)written;
  tcsetattr(terminal_input, TCSADRAIN, &before);
}

static void on_fatal(int signal) {
  int error = errno;
  put_back();
  errno = error;
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigaction(signal, &usual, NULL);
  raise(signal);
}

static void on_interrupt(int signal) {
  (void)signal;
  interrupted = 1;
}

static void on_resize(int signal) {
  (void)signal;
  resized = 1;
}

static void handle(int signal, void (*handler)(int), struct sigaction *old) {
  // Without SA_RESTART: the reading of a key has to notice.
  struct sigaction action = {.sa_handler = handler};
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, old);
}

int cedit_take_terminal(int input, int output) {
  static int registered = 0;
  if (taken || !isatty(output) || tcgetattr(input, &before) != 0) return 0;
  if (!registered && atexit(put_back) != 0) return 0;
  registered = 1;
  terminal_input = input;
  terminal_output = output;
  interrupted = resized = 0;
  taken = 1;
  for (int i = 0; i < FATAL; i++) handle(fatal[i], on_fatal, &old_fatal[i]);
  handle(SIGINT, on_interrupt, &old_interrupt);
  handle(SIGWINCH, on_resize, &old_resize);
  ssize_t written = write(output, marks_on, sizeof marks_on - 1);
  (void)written;
  return 1;
}

void cedit_give_terminal_back(void) {
  if (!taken) return;
  put_back();
  for (int i = 0; i < FATAL; i++) sigaction(fatal[i], &old_fatal[i], NULL);
  sigaction(SIGINT, &old_interrupt, NULL);
  sigaction(SIGWINCH, &old_resize, NULL);
}

int cedit_was_interrupted(void) {
  int was = interrupted;
  interrupted = 0;
  return was;
}

int cedit_was_resized(void) {
  int was = resized;
  resized = 0;
  return was;
}
