import Bitext
import Formats
import Glibc
import Languages
import Memory

/// A folder that is a memory: it holds `hafez.db`, or a `.tmx` to make one from.
package struct MemoryFolder: Sendable {
  package let path: String

  /// Names a folder, which need not be there yet.
  package init(path: String) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  package var storePath: String { path + "/hafez.db" }
  /// An empty file is what a disk may leave of a store that was never there.
  package var hasStore: Bool { Files.exists(storePath) && !Files.isEmpty(storePath) }

  /// The TMX files of the folder, by name.
  package var tmxFiles: [String] {
    Files.names(in: path).filter { $0.lowercased().hasSuffix(".tmx") && !$0.hasPrefix(".") }.sorted()
  }

  package var isMemory: Bool { hasStore || !tmxFiles.isEmpty }

  /// Finds the folder to use: the one that was named, or the nearest `memory` upward from `start`.
  ///
  /// - Returns: A named folder even if it is not there yet; `nil` when none is named and none is found.
  package static func locate(named: String?, from start: String) -> MemoryFolder? {
    if let named, !named.isEmpty { return MemoryFolder(path: named) }
    var place = start
    while true {
      let candidate = MemoryFolder(path: (place == "/" ? "" : place) + "/memory")
      if candidate.isMemory { return candidate }
      guard place != "/", let slash = place.lastIndex(of: "/") else { return nil }
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
  }

  /// Opens the store; makes it first where there is none.
  ///
  /// - Parameters:
  ///   - creating: The languages of a store that may be made in a folder without one; `nil` forbids it.
  ///   - notice: Gets one line for the person when a store was made from TMX files.
  package func open(
    access: MemoryStore.Access = .readWrite, creating: (source: LanguageTag, target: LanguageTag)? = nil,
    author: @escaping () -> Author, notice: (String) -> Void
  ) throws -> MemoryStore {
    if hasStore { return try MemoryStore.open(at: storePath, access: access) }
    let tmx = tmxFiles
    if tmx.isEmpty {
      guard let creating else { throw WorkbenchError.notAMemoryFolder(path: path) }
      try making(source: creating.source, target: creating.target) { _ in }
    } else {
      let languages = try creating ?? languagesOfTMX(tmx)
      try make(source: languages.source, target: languages.target) { store in
        let bench = Workbench(folder: self, store: store, author: author)
        var units = 0
        for name in tmx { units += try bench.takeShipped(path + "/" + name) }
        notice("made \(storePath) from \(tmx.joined(separator: ", ")): \(units) units")
      }
    }
    return try MemoryStore.open(at: storePath, access: access)
  }

  /// Makes a store and does the first work on it; when that fails, nothing is left.
  package func making<Result>(
    source: LanguageTag, target: LanguageTag, _ work: (MemoryStore) throws -> Result
  ) throws -> Result {
    let isNew = !Files.exists(path)
    try Files.makeFolder(path)
    var result: Result?
    do {
      try make(source: source, target: target) { result = try work($0) }
    } catch {
      if isNew { rmdir(path) }
      throw error
    }
    guard let result else { throw MemoryError.system(path: path, cause: "the work was not done") }
    return result
  }

  /// Makes the store under another name and gives it its own when it is whole, so that a store that was cut
  /// off in the making never looks like an empty memory.
  private func make(
    source: LanguageTag, target: LanguageTag, _ fill: (MemoryStore) throws -> Void
  ) throws {
    guard Files.isWritable(path) else { throw MemoryError.readOnly(path: path) }
    if Files.isEmpty(storePath) { unlink(storePath) }
    let names = Files.names(in: path)
    for stale in names where stale.hasPrefix(Self.making) && !Files.isInUse(stale, prefix: Self.making) {
      unlink(path + "/" + stale)
    }
    let temporary = path + "/" + Self.making + String(getpid())
    defer { for ending in ["", "-wal", "-shm"] { unlink(temporary + ending) } }
    let store = try MemoryStore.create(at: temporary, source: source, target: target)
    do {
      try fill(store)
    } catch {
      try? store.close()
      throw error
    }
    try store.close()
    // A link never replaces a file: when another process was first, its store is the one.
    if link(temporary, storePath) != 0, errno != EEXIST { throw Files.failure(storePath) }
    try Files.syncFolder(path)
  }

  private static let making = ".hafez.db.new-"

  private func languagesOfTMX(_ names: [String]) throws -> (source: LanguageTag, target: LanguageTag) {
    for name in names {
      if let found = try FileLanguages.read(path + "/" + name) { return found }
    }
    return FileLanguages.usual
  }
}

extension Workbench {
  /// Imports a TMX that a memory folder was found with.
  fileprivate func takeShipped(_ file: String) throws -> Int {
    do {
      return try importFile(file, options: ImportOptions()).units
    } catch var error as FormatError {
      let way = "the memory is made from the folder's TMX files; move this one out of it to go on without it"
      error.hint = [error.hint, way].compactMap { $0 }.joined(separator: "; ")
      throw error
    }
  }
}
