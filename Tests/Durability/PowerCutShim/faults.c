#include "shim.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const names[] = {"open", "write", "truncate", "sync", "rename", "unlink", "link", "mkdir"};

static int failing_call = -1, failing_error;
static unsigned long failing_number, calls_of_kind;
static bool failing_onward;
static unsigned long signal_number_of_call;
static int signal_to_send;
static atomic_ulong calls;
static bool space_is_limited, syncs_are_ignored, folder_is_read_only, medium_is_read_only;
static uint64_t space;

static void configure_failure(const char *text) {
  char call[16], onward = ' ';
  if (sscanf(text, "%15[a-z]:%lu%c", call, &failing_number, &onward) != 3) abort();
  failing_onward = onward == '+';
  failing_error = atoi(strrchr(text, ':') + 1);
  for (int i = 0; i < (int)(sizeof names / sizeof names[0]); i++)
    if (strcmp(call, names[i]) == 0) failing_call = i;
  if (failing_call < 0 || failing_error <= 0) abort();
}

void faults_configure(void) {
  const char *text;
  if ((text = getenv("POWERCUT_FAIL")) != NULL) configure_failure(text);
  if ((text = getenv("POWERCUT_SIGNAL")) != NULL &&
      sscanf(text, "%lu:%d", &signal_number_of_call, &signal_to_send) != 2)
    abort();
  if ((text = getenv("POWERCUT_SPACE")) != NULL) {
    space_is_limited = true;
    space = strtoull(text, NULL, 10);
  }
  if ((text = getenv("POWERCUT_READONLY")) != NULL) {
    folder_is_read_only = true;
    medium_is_read_only = strcmp(text, "medium") == 0;
  }
  if ((text = getenv("POWERCUT_SYNC")) != NULL) syncs_are_ignored = strcmp(text, "ignored") == 0;
}

bool faults_signal_due(void) {
  return atomic_fetch_add(&calls, 1) + 1 == signal_number_of_call;
}

bool faults_signal_kills(void) { return signal_to_send == SIGKILL; }

/* To the process, as the terminal and `kill` send it, and never under the lock: a handler may write. */
void faults_send_signal(void) { kill(getpid(), signal_to_send); }

int faults_error(enum call call) {
  if ((int)call != failing_call) return 0;
  calls_of_kind++;
  bool fails = calls_of_kind == failing_number || (failing_onward && calls_of_kind > failing_number);
  if (!fails) return 0;
  log_record(PowerCutRecordFault, 0, calls_of_kind, log_acknowledged(), names[call], strlen(names[call]));
  return failing_error;
}

int faults_read_only(bool changes_folder) {
  if (medium_is_read_only) return EROFS;
  return folder_is_read_only && changes_folder ? EACCES : 0;
}

uint64_t faults_room_for(uint64_t wanted) {
  if (!space_is_limited) return wanted;
  uint64_t room = wanted < space ? wanted : space;
  space -= room;
  if (room < wanted) log_record(PowerCutRecordFault, 0, 0, log_acknowledged(), "space", 5);
  return room;
}

bool faults_syncs_ignored(void) { return syncs_are_ignored; }
