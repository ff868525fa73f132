/* The calls that make, rename and remove names. */
#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

static int fail_with(int error) {
  errno = error;
  return -1;
}

/* Counts the call; sends the signal when it is due. */
static void count(void) {
  if (faults_signal_due()) faults_send_signal();
}

static bool exists(const char *path) {
  struct stat status;
  return syscall(SYS_newfstatat, AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

static int opening_error(int flags, bool existed) {
  bool creates = (flags & O_CREAT) != 0 && !existed;
  bool writes = (flags & (O_WRONLY | O_RDWR | O_TRUNC)) != 0;
  if (creates || writes) {
    int error = faults_read_only(creates);
    if (error != 0) return error;
  }
  return faults_error(CALL_OPEN);
}

static int open_watched(const char *full, int flags, mode_t mode) {
  uint64_t acknowledged = log_acknowledged();
  bool existed = exists(full);
  int error = opening_error(flags, existed);
  if (error != 0) return fail_with(error);
  int descriptor = (int)syscall(SYS_openat, AT_FDCWD, full, flags, mode);
  if (descriptor < 0) return descriptor;
  uint32_t file = paths_number(descriptor, !existed);
  if (file == 0) return descriptor; /* A folder. */
  log_record(existed ? PowerCutRecordOpen : PowerCutRecordCreate, file, 0, acknowledged, full,
             __builtin_strlen(full));
  if (existed && (flags & O_TRUNC) != 0) log_record(PowerCutRecordTruncate, file, 0, acknowledged, NULL, 0);
  return descriptor;
}

static int opened(int folder, const char *path, int flags, mode_t mode) {
  char full[PATH_MAX];
  if (!shim_active() || !paths_locate(folder, path, full))
    return (int)syscall(SYS_openat, folder, path, flags, mode);
  count();
  shim_lock();
  int descriptor = open_watched(full, flags, mode);
  shim_unlock();
  return descriptor;
}

#define MODE_OF(flags, mode)                        \
  mode_t mode = 0;                                  \
  if (((flags) & (O_CREAT | __O_TMPFILE)) != 0) {   \
    va_list rest;                                   \
    va_start(rest, flags);                          \
    mode = (mode_t)va_arg(rest, unsigned);          \
    va_end(rest);                                   \
  }

int open(const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(AT_FDCWD, path, flags, mode);
}
int openat(int folder, const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(folder, path, flags, mode);
}
int openat64(int folder, const char *path, int flags, ...) {
  MODE_OF(flags, mode)
  return opened(folder, path, flags, mode);
}
/* What programs built with _FORTIFY_SOURCE call. */
int __open_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __open64_2(const char *path, int flags) { return opened(AT_FDCWD, path, flags, 0); }
int __openat_2(int folder, const char *path, int flags) { return opened(folder, path, flags, 0); }
int creat(const char *path, mode_t mode) { return opened(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return creat(path, mode); }

/* A change of names: refused, failed, or done and logged. */
#define CHANGE_NAMES(call, doing, kind, first, second)                     \
  count();                                                                 \
  shim_lock();                                                             \
  uint64_t acknowledged = log_acknowledged();                              \
  int error = faults_read_only(true);                                      \
  if (error == 0) error = faults_error(call);                              \
  int result = error != 0 ? fail_with(error) : (int)(doing);               \
  if (result == 0) log_names(kind, acknowledged, first, second);           \
  shim_unlock();                                                           \
  return result;

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
  char old_full[PATH_MAX], new_full[PATH_MAX];
  bool watched = shim_active() && paths_locate(from, old, old_full) && paths_locate(to, new, new_full);
  if (!watched) return (int)syscall(SYS_renameat2, from, old, to, new, flags);
  CHANGE_NAMES(CALL_RENAME, syscall(SYS_renameat2, from, old, to, new, flags), PowerCutRecordRename, old_full,
               new_full)
}
int renameat(int from, const char *old, int to, const char *new) { return renameat2(from, old, to, new, 0); }
int rename(const char *old, const char *new) { return renameat2(AT_FDCWD, old, AT_FDCWD, new, 0); }

int linkat(int from, const char *old, int to, const char *new, int flags) {
  char old_full[PATH_MAX], new_full[PATH_MAX];
  bool watched = shim_active() && paths_locate(from, old, old_full) && paths_locate(to, new, new_full);
  if (!watched) return (int)syscall(SYS_linkat, from, old, to, new, flags);
  CHANGE_NAMES(CALL_LINK, syscall(SYS_linkat, from, old, to, new, flags), PowerCutRecordLink, old_full,
               new_full)
}
int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

int unlinkat(int folder, const char *path, int flags) {
  char full[PATH_MAX];
  /* A folder that goes is not followed: the tests compare the end of the log with the folder. */
  if (!shim_active() || (flags & AT_REMOVEDIR) != 0 || !paths_locate(folder, path, full))
    return (int)syscall(SYS_unlinkat, folder, path, flags);
  CHANGE_NAMES(CALL_UNLINK, syscall(SYS_unlinkat, folder, path, flags), PowerCutRecordUnlink, full, NULL)
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int remove(const char *path) {
  int result = unlink(path);
  return result != 0 && errno == EISDIR ? unlinkat(AT_FDCWD, path, AT_REMOVEDIR) : result;
}

int mkdirat(int folder, const char *path, mode_t mode) {
  char full[PATH_MAX];
  if (!shim_active() || !paths_locate(folder, path, full))
    return (int)syscall(SYS_mkdirat, folder, path, mode);
  CHANGE_NAMES(CALL_MKDIR, syscall(SYS_mkdirat, folder, path, mode), PowerCutRecordFolder, full, NULL)
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

/* A program may ask before it opens: the answer must agree with what open says. */
int faccessat(int folder, const char *path, int mode, int flags) {
  char full[PATH_MAX];
  if (shim_active() && (mode & W_OK) != 0 && paths_locate(folder, path, full)) {
    struct stat status;
    bool is_folder = stat(full, &status) == 0 && S_ISDIR(status.st_mode);
    int error = faults_read_only(is_folder);
    if (error != 0) return fail_with(error);
  }
  return (int)(flags == 0 ? syscall(SYS_faccessat, folder, path, mode)
                          : syscall(SYS_faccessat2, folder, path, mode, flags));
}
int access(const char *path, int mode) { return faccessat(AT_FDCWD, path, mode, 0); }
