import ArgumentParser
import Bitext
import Languages
import Memory
import Workbench

/// Which memory a command works with.
struct MemoryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The memory folder (default: HAFEZ_MEMORY, or the nearest folder \"memory\" upward from here).",
      valueName: "folder"))
  var memory: String?

  /// The folder named by the option or the environment, or found upward from here.
  private var located: MemoryFolder? {
    MemoryFolder.locate(
      named: memory ?? Environment.value("HAFEZ_MEMORY"), from: Environment.currentFolder)
  }

  /// Whether a path names a file in the memory folder itself.
  func holds(_ file: String) -> Bool {
    guard file != "-", let folder = located?.path else { return false }
    let slash = file.lastIndex(of: "/")
    let parent = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
    return Environment.realPath(parent).map { $0 == Environment.realPath(folder) } ?? false
  }

  /// Opens the memory for a command that only looks.
  ///
  /// Nothing is written, except that a folder with TMX files alone gets its store.
  func forReading(progress: Progress? = nil) throws -> Workbench {
    try open(by: nil, access: .readOnly, progress: progress) { _ in nil }
  }

  /// Opens the memory for a command that changes it.
  ///
  /// - Parameters:
  ///   - creating: Asked for languages when there is no store; `nil` forbids to make one.
  ///   - progress: Gets the number of units so far in long work.
  func forWriting(
    by author: AuthorOptions, progress: Progress? = nil,
    creating: (MemoryFolder) throws -> (source: LanguageTag, target: LanguageTag)? = { _ in nil }
  ) throws -> Workbench {
    try open(by: author.by, access: .readWrite, progress: progress, creating: creating)
  }

  /// Opens the memory for a command that makes one where there is none: `./memory`, unless another is named.
  func makingOne(
    by author: AuthorOptions, progress: Progress? = nil,
    languages: (MemoryFolder) throws -> (source: LanguageTag, target: LanguageTag)
  ) throws -> Workbench {
    let folder = located ?? MemoryFolder(path: "memory")
    return try open(folder, by: author.by, access: .readWrite, progress: progress) { folder in
      // TMX files in the folder say their languages themselves.
      folder.isMemory ? nil : try languages(folder)
    }
  }

  /// Works with the memory, or with a new one that is there only when the work was done.
  func holdingWork<Result>(
    by author: AuthorOptions, progress: Progress?,
    languages: (MemoryFolder) throws -> (source: LanguageTag, target: LanguageTag),
    _ work: (Workbench) throws -> Result
  ) throws -> Result {
    let folder = located ?? MemoryFolder(path: "memory")
    guard !folder.isMemory else {
      let workbench = try forWriting(by: author, progress: progress)
      let result = try work(workbench)
      try workbench.close()
      return result
    }
    let pair = try languages(folder)
    let who = try Self.author(author.by)
    return try folder.making(source: pair.source, target: pair.target) { store in
      try work(Self.workbench(folder, store, who, progress))
    }
  }

  private static func workbench(
    _ folder: MemoryFolder, _ store: MemoryStore, _ author: @escaping () -> Author, _ progress: Progress?
  ) -> Workbench {
    Workbench(
      folder: folder, store: store, author: author, isInterrupted: { Interrupts.isRequested },
      progress: { progress?.report($0) })
  }

  private func open(
    by name: String?, access: MemoryStore.Access, progress: Progress? = nil,
    creating: (MemoryFolder) throws -> (source: LanguageTag, target: LanguageTag)?
  ) throws -> Workbench {
    guard let folder = located else {
      throw WorkbenchError.noMemoryFolder(start: Environment.currentFolder)
    }
    return try open(folder, by: name, access: access, progress: progress, creating: creating)
  }

  private func open(
    _ folder: MemoryFolder, by name: String?, access: MemoryStore.Access, progress: Progress?,
    creating: (MemoryFolder) throws -> (source: LanguageTag, target: LanguageTag)?
  ) throws -> Workbench {
    let author = try Self.author(name)
    let languages = folder.hasStore ? nil : try creating(folder)
    let store = try folder.open(access: access, creating: languages, author: author, notice: Notice.say)
    return Self.workbench(folder, store, author, progress)
  }

  /// Who works and when, asked anew for each operation; the name is looked up when it is first needed.
  static func author(_ name: String?) throws -> () -> Author {
    let time = try Environment.time()
    var known: String?
    let given = name ?? Environment.value("HAFEZ_USER") ?? ""
    guard !given.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw UsageFailure("a name has no control characters", found: ScreenText.safe(given))
    }
    return {
      let user = known ?? Environment.user(name)
      known = user
      return Author(name: user, time: time())
    }
  }
}

/// Who changes the memory.
struct AuthorOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who does it, for the history (default: HAFEZ_USER, or the login name).", valueName: "name"))
  var by: String?
}
