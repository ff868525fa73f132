/* The calls that change what is in a file, and those that make it last. */
#include "shim.h"

#include <errno.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static const off_t at_position = -1;

static ssize_t really_write(int descriptor, const void *bytes, size_t count, off_t offset) {
  if (offset == at_position) return syscall(SYS_write, descriptor, bytes, count);
  return syscall(SYS_pwrite64, descriptor, bytes, count, offset);
}

/* How many of `count` bytes a disk with the room that is left would take. */
static size_t room_for(int descriptor, size_t count, off_t offset) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return count;
  off_t start = offset == at_position ? lseek(descriptor, 0, SEEK_CUR) : offset;
  uint64_t end = (uint64_t)start + count, size = (uint64_t)status.st_size;
  if (end <= size) return count; /* Blocks that the file has already. */
  uint64_t growth = (uint64_t)start > size ? count : end - size;
  return count - (size_t)(growth - faults_room_for(growth));
}

static ssize_t write_watched(uint32_t file, int descriptor, const void *bytes, size_t count, off_t offset) {
  uint64_t acknowledged = log_acknowledged();
  int error = faults_error(CALL_WRITE);
  size_t room = error != 0 ? 0 : room_for(descriptor, count, offset);
  if (room == 0 && count > 0) {
    errno = error != 0 ? error : ENOSPC;
    return -1;
  }
  ssize_t written = really_write(descriptor, bytes, room, offset);
  if (written <= 0) return written;
  /* The position is right for O_APPEND as well, once the write is done. */
  off_t start = offset == at_position ? lseek(descriptor, 0, SEEK_CUR) - written : offset;
  log_record(PowerCutRecordWrite, file, (uint64_t)start, acknowledged, bytes, (size_t)written);
  return written;
}

static uint32_t file_of(int descriptor) {
  if (!shim_active()) return 0;
  shim_lock();
  uint32_t file = paths_file_of(descriptor);
  shim_unlock();
  return file;
}

static ssize_t written(int descriptor, const void *bytes, size_t count, off_t offset) {
  uint32_t file = file_of(descriptor);
  if (file == 0) return really_write(descriptor, bytes, count, offset);
  if (faults_signal_due()) {
    if (faults_signal_kills()) really_write(descriptor, bytes, count / 2, offset);
    faults_send_signal();
  }
  shim_lock();
  ssize_t result = write_watched(file, descriptor, bytes, count, offset);
  shim_unlock();
  return result;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  return written(descriptor, bytes, count, at_position);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  return written(descriptor, bytes, count, offset);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
  return written(descriptor, bytes, count, offset);
}

/* Part by part; a short part ends it, as the manual allows. */
static ssize_t written_in_parts(int descriptor, const struct iovec *parts, int count, off_t offset) {
  ssize_t whole = 0;
  for (int i = 0; i < count; i++) {
    off_t start = offset == at_position ? at_position : offset + whole;
    ssize_t part = written(descriptor, parts[i].iov_base, parts[i].iov_len, start);
    if (part < 0) return whole > 0 ? whole : part;
    whole += part;
    if ((size_t)part < parts[i].iov_len) break;
  }
  return whole;
}

/* Unwatched descriptors keep the one call: on a pipe it is not the same as several. */
ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  if (file_of(descriptor) == 0) return syscall(SYS_writev, descriptor, parts, count);
  return written_in_parts(descriptor, parts, count, at_position);
}
ssize_t pwritev(int descriptor, const struct iovec *parts, int count, off_t offset) {
  if (file_of(descriptor) == 0) return syscall(SYS_pwritev, descriptor, parts, count, offset, 0L);
  return written_in_parts(descriptor, parts, count, offset);
}
ssize_t pwritev64(int descriptor, const struct iovec *parts, int count, off64_t offset) {
  return pwritev(descriptor, parts, count, offset);
}

int ftruncate(int descriptor, off_t length) {
  uint32_t file = file_of(descriptor);
  if (file == 0) return (int)syscall(SYS_ftruncate, descriptor, length);
  if (faults_signal_due()) faults_send_signal();
  shim_lock();
  uint64_t acknowledged = log_acknowledged();
  int error = faults_error(CALL_TRUNCATE);
  int result = error != 0 ? -1 : (int)syscall(SYS_ftruncate, descriptor, length);
  if (error != 0) errno = error;
  if (result == 0) log_record(PowerCutRecordTruncate, file, (uint64_t)length, acknowledged, NULL, 0);
  shim_unlock();
  return result;
}
int ftruncate64(int descriptor, off64_t length) { return ftruncate(descriptor, length); }

static int synced(int descriptor, long call) {
  char folder[PATH_MAX];
  uint32_t file = file_of(descriptor);
  bool is_folder = shim_active() && file == 0 && paths_folder_of(descriptor, folder);
  if (file == 0 && !is_folder) return (int)syscall(call, descriptor);
  if (faults_signal_due()) faults_send_signal();
  if (faults_syncs_ignored()) return 0;
  shim_lock();
  uint64_t acknowledged = log_acknowledged();
  int error = faults_error(CALL_SYNC);
  int result = error != 0 ? -1 : (int)syscall(call, descriptor);
  if (error != 0) errno = error;
  if (is_folder && result == 0) log_names(PowerCutRecordSyncFolder, acknowledged, folder, NULL);
  if (!is_folder)
    log_record(result == 0 ? PowerCutRecordSync : PowerCutRecordSyncFailed, file, 0, acknowledged, NULL, 0);
  shim_unlock();
  return result;
}
int fsync(int descriptor) { return synced(descriptor, SYS_fsync); }
int fdatasync(int descriptor) { return synced(descriptor, SYS_fdatasync); }
