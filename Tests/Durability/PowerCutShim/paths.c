#include "shim.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct identity {
  dev_t device;
  ino_t inode;
  uint32_t number;
};

static char watched[PATH_MAX];
static size_t watched_length;
static struct identity known[4096];
static size_t known_count;
static uint32_t last_number;

void paths_watch(const char *folder) {
  snprintf(watched, sizeof watched, "%s", folder);
  watched_length = strlen(watched);
}

static bool is_inside(const char *full, bool or_equal) {
  if (strncmp(full, watched, watched_length) != 0) return false;
  return full[watched_length] == '/' || (or_equal && full[watched_length] == '\0');
}

/* Links are followed in the folder part only: the last part may not exist yet. */
bool paths_locate(int folder, const char *path, char *full) {
  char joined[PATH_MAX], real[PATH_MAX];
  int length = path[0] == '/' || folder == AT_FDCWD
                   ? snprintf(joined, sizeof joined, "%s", path)
                   : snprintf(joined, sizeof joined, "/proc/self/fd/%d/%s", folder, path);
  if (length < 0 || (size_t)length >= sizeof joined) return false;
  char *slash = strrchr(joined, '/');
  const char *name = slash == NULL ? path : path + strlen(path) - strlen(slash + 1);
  if (slash == joined) return false; /* Nothing directly under the root is watched. */
  if (slash != NULL) *slash = '\0';
  if (realpath(slash == NULL ? "." : joined, real) == NULL) return false;
  length = snprintf(full, PATH_MAX, "%s/%s", real, name);
  return length > 0 && length < PATH_MAX && is_inside(full, false);
}

bool paths_folder_of(int descriptor, char *full) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !S_ISDIR(status.st_mode)) return false;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, full, PATH_MAX - 1);
  if (length < 0) return false;
  full[length] = '\0';
  return is_inside(full, true);
}

static struct identity *find(const struct stat *status) {
  for (size_t i = 0; i < known_count; i++)
    if (known[i].inode == status->st_ino && known[i].device == status->st_dev) return &known[i];
  return NULL;
}

uint32_t paths_file_of(int descriptor) {
  struct stat status;
  if (known_count == 0 || fstat(descriptor, &status) != 0) return 0;
  struct identity *identity = find(&status);
  return identity == NULL ? 0 : identity->number;
}

uint32_t paths_number(int descriptor, bool created) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  struct identity *identity = find(&status);
  if (identity != NULL && !created) return identity->number;
  if (identity == NULL) {
    if (known_count == sizeof known / sizeof known[0]) abort(); /* Never half a log. */
    identity = &known[known_count++];
  }
  *identity = (struct identity){status.st_dev, status.st_ino, ++last_number};
  return identity->number;
}
