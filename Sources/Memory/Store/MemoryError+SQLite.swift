import GRDB

extension MemoryError {
  /// Runs `body` and says what SQLite refused in the memory's own terms.
  static func translating<Result>(_ path: String, _ body: () throws -> Result) throws(MemoryError) -> Result {
    do {
      return try body()
    } catch let error as MemoryError {
      throw error
    } catch let error as DatabaseError {
      throw MemoryError(error, path: path)
    } catch {
      throw .system(path: path, cause: "\(error)")
    }
  }

  /// The same for a body with errors of its own, which pass as they are.
  static func catching<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw MemoryError(error, path: path)
    }
  }

  init(_ error: DatabaseError, path: String) {
    let cause = error.message ?? "\(error.resultCode)"
    self =
      switch error.resultCode.primaryResultCode {
      case .SQLITE_NOTADB: .notOurs(path: path, found: cause)
      case .SQLITE_CORRUPT: .damaged(path: path, what: cause)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_FULL: .diskFull(path: path)
      // The only reason for which the log's index cannot be made larger.
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: .diskFull(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_CANTOPEN: .system(path: path, cause: "the file or its log cannot be opened or made")
      default: .system(path: path, cause: cause)
      }
  }
}
