#ifndef POWER_CUT_LOG_H
#define POWER_CUT_LOG_H

#include <stdint.h>

/* The log of PowerCutShim, written in C and read in Swift.
 *
 * A log is a row of records, each a header and `length` bytes of payload, in the order in which the
 * calls took effect. Numbers are in the byte order of the machine: a log never leaves it.
 */

/* What a call did. Only calls that succeeded are logged, but for the two failures at the end. */
enum PowerCutRecordKind {
  PowerCutRecordBegin = 1,      /* A program was started; its file numbers begin anew. */
  PowerCutRecordOpen = 2,       /* Payload: path of a file that existed. */
  PowerCutRecordCreate = 3,     /* Payload: path of a file that did not exist. */
  PowerCutRecordWrite = 4,      /* Payload: the bytes that were written at `offset`. */
  PowerCutRecordTruncate = 5,   /* The file has `offset` bytes from now on. */
  PowerCutRecordSync = 6,       /* fsync or fdatasync of a file returned. */
  PowerCutRecordSyncFolder = 7, /* Payload: path of the folder; its fsync returned. */
  PowerCutRecordRename = 8,     /* Payload: old path, NUL, new path. */
  PowerCutRecordUnlink = 9,     /* Payload: path. */
  PowerCutRecordLink = 10,      /* Payload: old path, NUL, new path. */
  PowerCutRecordFolder = 11,    /* Payload: path of a folder that was made. */
  PowerCutRecordEnd = 12,       /* Written by the tests: the program has exited; `offset` is its status. */
  PowerCutRecordSyncFailed = 13, /* fsync or fdatasync of a file was made to fail. */
  PowerCutRecordFault = 14,     /* Payload: name of another call that was made to fail. */
};

/* Stands before each payload. */
struct PowerCutRecordHeader {
  uint32_t kind;
  /* Number of the file within one program run; the same for every descriptor and name of it. */
  uint32_t file;
  uint64_t offset;
  /* Bytes in the program's standard output before the call began, when that is a regular file: what
   * was acknowledged before the call, however it was written. */
  uint64_t acknowledged;
  uint64_t length;
};

#endif
