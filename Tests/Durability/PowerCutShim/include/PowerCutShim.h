#ifndef POWER_CUT_SHIM_H
#define POWER_CUT_SHIM_H

/* A library to be preloaded (LD_PRELOAD) into a program whose durability is tested.
 *
 * It logs what the program does to the files of one folder, in order and with the data, in the form of
 * PowerCutLog.h; and it can make one of these calls fail, or send a signal in place of it. What it
 * cannot see are mapped stores and raw system calls: the tests compare the replayed log with the folder,
 * so that nothing goes unseen in silence.
 *
 * Switches, all in the environment:
 *   POWERCUT_FOLDER   the folder, as an absolute path without links; without it nothing is done
 *   POWERCUT_LOG      the log, outside of the folder; records are appended
 *   POWERCUT_FAIL     CALL:K:ERRNO, the K-th CALL of open, write, truncate, sync, rename, unlink, link,
 *                     mkdir in the folder fails; K+ means that every later one fails too
 *   POWERCUT_SIGNAL   K:SIGNAL, the signal is sent before the K-th call of any kind in the folder; when
 *                     it is SIGKILL and the call is a write, half of the bytes are written first
 *   POWERCUT_SPACE    bytes by which files may still grow; then ENOSPC, as on a full disk
 *   POWERCUT_READONLY folder: nothing can be made, renamed or removed there (EACCES);
 *                     medium: nothing can be opened for writing either (EROFS)
 *   POWERCUT_SYNC     ignored: fsync and fdatasync do nothing and say that all is well
 */

#endif
