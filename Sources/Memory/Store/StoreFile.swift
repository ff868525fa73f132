#if canImport(Glibc)
  import Glibc
#endif

/// What can be told about a store from outside, before SQLite touches it.
enum StoreFile {
  /// `undecided`: an SQLite file whose first commit may still be in its log, or never came.
  enum State { case absent, empty, undecided, ours }

  /// Looks at the file's own header, so that a file that is not ours stays as it is to the last byte.
  static func examine(_ path: String) throws(MemoryError) -> State {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .absent }
      throw .system(path: path, cause: String(cString: strerror(errno)))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .notOurs(path: path, found: status.st_mode & S_IFMT == S_IFLNK ? "a symbolic link" : "not a file")
    }
    if status.st_size == 0 { return .empty }
    let header = try first100Bytes(path)
    guard header.count == 100, header.prefix(16).elementsEqual("SQLite format 3\0".utf8) else {
      throw .notOurs(path: path, found: "a file that is no SQLite database")
    }
    return try identify(header, path)
  }

  /// - Source: the database header in SQLite's file format: user version at byte 60, application id at 68.
  private static func identify(_ header: [UInt8], _ path: String) throws(MemoryError) -> State {
    let version = bigEndian(header[60..<64])
    let identity = bigEndian(header[68..<72])
    // Zero may mean that the first commit is still in the write-ahead log: the open store will tell.
    guard identity == 0 || identity == Schema.applicationID else {
      throw .notOurs(path: path, found: "another program's SQLite database")
    }
    guard identity == 0 || version <= Schema.version else {
      throw .newer(path: path, version: version, known: Schema.version)
    }
    return identity == 0 ? .undecided : .ours
  }

  private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  private static func first100Bytes(_ path: String) throws(MemoryError) -> [UInt8] {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw .system(path: path, cause: String(cString: strerror(errno))) }
    defer { Glibc.close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(file, &bytes, 100, 0)
    guard count >= 0 else { throw .system(path: path, cause: String(cString: strerror(errno))) }
    return Array(bytes.prefix(count))
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Whether commits wait in the write-ahead log, as after a kill.
  static func hasLog(_ path: String) -> Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  static func folderIsWritable(_ path: String) -> Bool {
    access(folder(of: path), W_OK) == 0
  }

  /// Makes the entry of a new file in its folder durable.
  static func syncFolder(of path: String) throws(MemoryError) {
    let file = Glibc.open(folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw .system(path: path, cause: String(cString: strerror(errno))) }
    defer { Glibc.close(file) }
    guard fsync(file) == 0 else { throw .system(path: path, cause: String(cString: strerror(errno))) }
  }

  /// The path as a URI that tells SQLite that nobody will change the file.
  static func immutableURI(_ path: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF")
    var uri = "file:"
    for byte in path.utf8 {
      if plain.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      }
    }
    return uri + "?immutable=1"
  }
}
