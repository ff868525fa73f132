#include "shim.h"

#include <pthread.h>
#include <stdlib.h>

static bool active = false;
static pthread_mutex_t step = PTHREAD_MUTEX_INITIALIZER;

bool shim_active(void) { return active; }
void shim_lock(void) { pthread_mutex_lock(&step); }
void shim_unlock(void) { pthread_mutex_unlock(&step); }

__attribute__((constructor)) static void begin(void) {
  const char *folder = getenv("POWERCUT_FOLDER");
  const char *log = getenv("POWERCUT_LOG");
  if (folder == NULL || log == NULL) return;
  paths_watch(folder);
  faults_configure();
  log_open(log);
  log_record(PowerCutRecordBegin, 0, 0, log_acknowledged(), NULL, 0);
  active = true;
}
