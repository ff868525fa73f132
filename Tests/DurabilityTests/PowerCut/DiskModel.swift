import Reference

/// What a disk may hold when the power goes at some record of a log.
///
/// The model is the file system of POSIX, which promises less than any that is in use:
/// - What was written to a file lasts once fsync or fdatasync of that file has returned. Until then each
///   write and truncation may be on the disk or not, in any choice and order of blocks; a write may be
///   torn, by sectors of 512 bytes. Bytes of a sector outside of the write are never harmed (SQLite
///   counts on this too). A hole reads as zeros.
/// - A name that was made, changed or removed lasts once its *folder* was synced. Until then each change
///   may have happened or not, independently; a rename is never half done. Syncing a file does not make
///   its name last. Journalled file systems (ext4, xfs, btrfs) do give that, and keep changes of names
///   in order: their outcomes are among those drawn here.
/// - After a failed sync the kernel may have thrown the unwritten pages away, and later syncs say nothing
///   of it: the writes before it are gone for good.
/// - A new folder is there at once; it is not modelled.
struct DiskModel {
  /// An inode.
  private struct File {
    var durable: [UInt8] = []
    var pending: [Change] = []
  }

  private enum Change {
    case write(offset: Int, bytes: ArraySlice<UInt8>)
    case truncate(size: Int)
  }

  /// Names that change in one step: to another file or, with `nil`, to none.
  private struct NameChange {
    let folder: String
    let names: [(name: String, file: Int?)]
  }

  /// How much of what was not synced a cut leaves.
  enum Survival: CaseIterable { case nothing, everything, some }

  static let sectorSize = 512

  private var files: [File] = []
  private var durableNames: [String: Int] = [:]
  private var pendingNames: [NameChange] = []
  /// As the running programs see it: all changes done.
  private var liveNames: [String: Int] = [:]
  /// The program's file numbers.
  private var numbers: [UInt32: Int] = [:]

  /// - Parameter contents: What lasts from before the log, by relative path.
  init(contents: [String: [UInt8]]) {
    for (name, bytes) in contents {
      durableNames[name] = files.count
      files.append(File(durable: bytes))
    }
    liveNames = durableNames
  }

  // MARK: The log

  mutating func apply(_ record: ShimRecord) throws {
    switch record.event {
    case .begin: numbers = [:]
    case .open(let number, let path): try open(number, path)
    case .create(let number, let path):
      numbers[number] = files.count
      change([(path, files.count)])
      files.append(File())
    case .write(let number, let offset, let bytes):
      files[try file(number)].pending.append(.write(offset: offset, bytes: bytes))
    case .truncate(let number, let size): files[try file(number)].pending.append(.truncate(size: size))
    case .sync(let number): try sync(number)
    case .syncFailed(let number): files[try file(number)].pending = []
    case .syncFolder(let path): syncFolder(path)
    case .rename(let old, let new): change([(old, nil), (new, try file(named: old))])
    case .link(let old, let new): change([(new, try file(named: old))])
    case .unlink(let path): change([(path, nil)])
    case .makeFolder, .end, .fault: break
    }
  }

  /// The same inode may be open under several numbers, and under one number from several names.
  private mutating func open(_ number: UInt32, _ path: String) throws {
    if numbers[number] == nil { numbers[number] = try file(named: path) }
  }

  private func file(_ number: UInt32) throws -> Int {
    guard let file = numbers[number] else { throw HarnessError("the log uses file \(number) unopened") }
    return file
  }

  private func file(named path: String) throws -> Int {
    guard let file = liveNames[path] else { throw HarnessError("the log uses \(path), which is not there") }
    return file
  }

  private mutating func change(_ names: [(name: String, file: Int?)]) {
    for (name, file) in names { liveNames[name] = file }
    pendingNames.append(NameChange(folder: Self.folder(of: names[names.count - 1].name), names: names))
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private mutating func sync(_ number: UInt32) throws {
    let file = try file(number)
    let pending = files[file].pending
    files[file].pending = []
    for change in pending { Self.apply(change, to: &files[file].durable) }
  }

  private mutating func syncFolder(_ path: String) {
    for change in pendingNames where change.folder == path {
      for (name, file) in change.names { durableNames[name] = file }
    }
    pendingNames.removeAll { $0.folder == path }
  }

  // MARK: The cut

  /// Draws one of the states that the disk may be in now: the bytes of all files by name.
  ///
  /// SQLite's shared memory is left out: it is mapped, never logged, and made anew.
  /// - Parameter survival: For names and all files alike; drawn for each when `nil`.
  func state(_ survival: Survival? = nil, using generator: inout SeededGenerator) -> [String: [UInt8]] {
    var names = durableNames
    let ofNames = survival ?? Self.draw(using: &generator)
    for change in pendingNames where Self.survives(ofNames, using: &generator) {
      for (name, file) in change.names { names[name] = file }
    }
    var contents: [String: [UInt8]] = [:]
    // Sorted, for the same seed is to give the same state.
    for (name, file) in names.sorted(by: { $0.key < $1.key }) where !name.hasSuffix("-shm") {
      contents[name] = content(of: files[file], survival ?? Self.draw(using: &generator), using: &generator)
    }
    return contents
  }

  /// All of it or nothing in one file, any part in another: losses hide in such pairs.
  private static func draw(using generator: inout SeededGenerator) -> Survival {
    Survival.allCases.randomElement(using: &generator) ?? .some
  }

  private static func survives(_ survival: Survival, using generator: inout SeededGenerator) -> Bool {
    switch survival {
    case .nothing: false
    case .everything: true
    case .some: Bool.random(using: &generator)
    }
  }

  private func content(
    of file: File, _ survival: Survival, using generator: inout SeededGenerator
  ) -> [UInt8] {
    var bytes = file.durable
    for change in file.pending {
      let isTorn = survival == .some && Int.random(in: 0..<3, using: &generator) == 0
      if case .write(let offset, let written) = change, isTorn {
        Self.tear(written, at: offset, into: &bytes, using: &generator)
      } else if Self.survives(survival, using: &generator) {
        Self.apply(change, to: &bytes)
      }
    }
    return bytes
  }

  private static func tear(
    _ written: ArraySlice<UInt8>, at offset: Int, into bytes: inout [UInt8],
    using generator: inout SeededGenerator
  ) {
    var start = offset
    let end = offset + written.count
    while start < end {
      let next = min((start / sectorSize + 1) * sectorSize, end)
      let part = written.dropFirst(start - offset).prefix(next - start)
      if Bool.random(using: &generator) { apply(.write(offset: start, bytes: part), to: &bytes) }
      start = next
    }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .truncate(let size) where size < bytes.count: bytes.removeLast(bytes.count - size)
    case .truncate(let size): grow(&bytes, to: size)
    case .write(let offset, let written):
      grow(&bytes, to: offset + written.count)
      bytes.replaceSubrange(offset..<offset + written.count, with: written)
    }
  }

  private static func grow(_ bytes: inout [UInt8], to size: Int) {
    if size > bytes.count { bytes.append(contentsOf: repeatElement(0, count: size - bytes.count)) }
  }
}
