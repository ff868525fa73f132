#ifndef SHIM_H
#define SHIM_H

#define _GNU_SOURCE
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/types.h>

#include "../PowerCutLog/PowerCutLog.h"

/* The calls that can be counted and made to fail. */
enum call { CALL_OPEN, CALL_WRITE, CALL_TRUNCATE, CALL_SYNC, CALL_RENAME, CALL_UNLINK, CALL_LINK, CALL_MKDIR };

/* shim.c: what is watched, and the lock that makes a call and its record one step. */
bool shim_active(void);
void shim_lock(void);
void shim_unlock(void);

/* paths.c: names and identities. All are called under the lock. */
void paths_watch(const char *folder);
/* Whether `path` lies in the folder; then `full` (PATH_MAX bytes) is its name without links. */
bool paths_locate(int folder, const char *path, char *full);
/* Whether `descriptor` is a folder at or in the watched one; then `full` is its name. */
bool paths_folder_of(int descriptor, char *full);
/* The number of an open file, 0 when it is not watched. */
uint32_t paths_file_of(int descriptor);
/* Gives the file a number; a new one when it was just created, since inode numbers are used again. */
uint32_t paths_number(int descriptor, bool created);

/* log.c: the records. */
void log_open(const char *path);
/* Bytes of standard output at this moment; taken before a call, logged after it. */
uint64_t log_acknowledged(void);
void log_record(uint32_t kind, uint32_t file, uint64_t offset, uint64_t acknowledged, const void *payload,
                size_t length);
void log_names(uint32_t kind, uint64_t acknowledged, const char *first, const char *second);

/* faults.c: what is made to go wrong. */
void faults_configure(void);
/* Counts a call, without the lock; true when the signal is due before it. */
bool faults_signal_due(void);
bool faults_signal_kills(void);
void faults_send_signal(void);
/* The error number with which this call is to fail, or 0. Under the lock. */
int faults_error(enum call call);
/* EACCES or EROFS when the folder is played read-only; `changes_folder` for a change of names. */
int faults_read_only(bool changes_folder);
/* How many of `wanted` bytes of growth still fit. */
uint64_t faults_room_for(uint64_t wanted);
bool faults_syncs_ignored(void);

#endif
