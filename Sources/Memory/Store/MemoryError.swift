/// Why the memory could not do what was asked.
package enum MemoryError: Error, Sendable {
  /// There is no store at the path.
  case missing(path: String)
  /// The file is not a memory of ours: another program's database, or no database at all.
  case notOurs(path: String, found: String)
  /// The store was written by a newer version; nothing was changed.
  case newer(path: String, version: Int, known: Int)
  /// A store stands already where a new one was to be made.
  case exists(path: String)
  /// What is stored contradicts its checksum or itself.
  case damaged(path: String, what: String)
  /// Another process kept the store for longer than the busy time-out.
  case busy(path: String)
  case diskFull(path: String)
  /// The file, or the folder it is in, cannot be written.
  case readOnly(path: String)
  /// The system refused; `cause` is SQLite's or the system's own message.
  case system(path: String, cause: String)
  /// No unit, segment, document or operation answers to the id.
  case unknown(what: String, id: String)
  /// The operation cannot be done on what is there, for the reason given.
  case refused(reason: String, hint: String?)
}
