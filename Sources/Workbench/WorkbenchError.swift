/// Why a use case could not be done, where neither a file nor the store is to blame.
package enum WorkbenchError: Error, Sendable {
  /// No memory folder was named, and none was found upward from `start`.
  case noMemoryFolder(start: String)
  /// The folder that was named holds neither a store nor a TMX file.
  case notAMemoryFolder(path: String)
  /// A file of translations has another number of lines than the document has segments.
  case countMismatch(file: String, document: String, found: Int, expected: Int)
  /// A line of a file of translations names another source than the segment has.
  case sourceMismatch(file: String, line: Int, found: String, expected: String)
  /// A line of a batch is not `ID TAB TEXT`.
  case badBatchLine(line: Int, found: String)
  /// A line of a batch names no unit.
  case unknownInBatch(line: Int, id: String)
  /// The segment has no such place to be cut at.
  case noSuchPlace(id: String, found: String, hint: String)
  /// A file beside the store has changed since it was read, and would be overwritten.
  case wouldOverwrite(path: String)
  /// A document of which a finished translation is wanted has segments without one.
  case unfinished(document: String, missing: [Int])
  /// The person pressed Ctrl-C.
  case interrupted
}
