import Glibc

/// What went wrong with a file: where, what was found, and what was expected.
///
/// Every reader and writer of the room throws this one type. `found` may hold text of the file, control
/// characters included: what shows it on a terminal makes it safe.
package struct FormatError: Error, Hashable, Sendable {
  /// The path as given, or "standard input", "standard output"; empty where no file is to blame.
  package var file: String
  /// Counted from 1.
  package var line: Int?
  /// Counted from 1, in code points.
  package var column: Int?
  /// Bytes from the start of the file, counted from 0.
  package var byte: Int?
  /// The translation unit, counted from 1.
  package var unit: Int?
  /// One clause without a full stop: "a <tuv> has no language".
  package var summary: String
  package var found: String?
  package var expected: String?
  /// What the user can do about it.
  package var hint: String?
  /// The system's error number, where the system refused.
  package var cause: Int32?

  package init(
    file: String, line: Int? = nil, column: Int? = nil, byte: Int? = nil, unit: Int? = nil, _ summary: String,
    found: String? = nil, expected: String? = nil, hint: String? = nil, cause: Int32? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.byte = byte
    self.unit = unit
    self.summary = summary
    self.found = found
    self.expected = expected
    self.hint = hint
    self.cause = cause
  }

  /// Whether the reader of our output went away; a program ends silently then.
  package var isBrokenPipe: Bool { cause == EPIPE }

  /// Whether the disk, or the user's share of it, is full.
  package var isDiskFull: Bool { cause == ENOSPC || cause == EDQUOT }
}

extension FormatError {
  /// What the system's error number `code` means for `file`, in words a translator knows.
  ///
  /// - Parameter action: What was being done to the file: `read` or `written`.
  static func system(_ code: Int32, file: String, doing action: String) -> FormatError {
    let (summary, hint): (String, String?) =
      switch code {
      case ENOENT where action == "written": ("its folder does not exist", "make the folder first")
      case ENOENT: ("there is no such file", nil)
      case EACCES, EPERM: ("it may not be \(action)", "look at the permissions of the file and its folder")
      case EROFS: ("it is on a disk that cannot be written", "choose another folder")
      case EISDIR: ("it is a folder, not a file", nil)
      case ENOTDIR: ("a part of its path is not a folder", nil)
      case ENOSPC: ("the disk is full", "nothing was changed; free some space and try again")
      case EDQUOT: ("your share of the disk is full", "nothing was changed; free some space and try again")
      case EFBIG: ("the file would be larger than is allowed here", "nothing was changed")
      case EPIPE: ("what read the output has closed it", nil)
      case ELOOP: ("its name is a symbolic link that is not followed", nil)
      default: ("it could not be \(action): " + String(cString: strerror(code)), nil)
      }
    return FormatError(file: file, summary, hint: hint, cause: code)
  }
}
