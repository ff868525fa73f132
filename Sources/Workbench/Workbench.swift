import Bitext
import Languages
import Memory

/// An open memory and the person at work on it: where the use cases begin.
package final class Workbench {
  package let folder: MemoryFolder
  package let store: MemoryStore
  /// Who works, and what time it is: asked anew for each operation.
  let author: () -> Author
  /// Asked now and then in long work; answering `true` ends it with `WorkbenchError.interrupted`.
  let isInterrupted: () -> Bool
  /// Gets the number of units done so far, now and then in long work.
  let progress: (Int) -> Void
  /// Kept for a whole session, once something was looked up.
  var matcher: UnitMatcher?
  /// The layout that a name was looked up in last.
  var lastLayout: Layout?
  /// The folder's glossary, once it was asked for.
  var glossary: Glossary??

  /// Begins to work on an open store.
  package init(
    folder: MemoryFolder, store: MemoryStore, author: @escaping () -> Author,
    isInterrupted: @escaping () -> Bool = { false }, progress: @escaping (Int) -> Void = { _ in }
  ) {
    (self.folder, self.store) = (folder, store)
    (self.author, self.isInterrupted, self.progress) = (author, isInterrupted, progress)
  }

  package var source: LanguageTag { store.source }
  package var target: LanguageTag { store.target }

  /// Closes the store; everything is on the disk already.
  package func close() throws { try store.close() }

  func checkInterrupt() throws {
    if isInterrupted() { throw WorkbenchError.interrupted }
  }
}
