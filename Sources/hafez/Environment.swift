import Bitext
import Glibc
import Memory

/// What the program reads of the world around it, in one place.
enum Environment {
  /// A variable that is set and not empty.
  static func value(_ name: String) -> String? {
    guard let found = getenv(name), found.pointee != 0 else { return nil }
    return String(cString: found)
  }

  /// All variables.
  static var all: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let sign = text.firstIndex(of: "=") {
        variables[String(text[..<sign])] = String(text[text.index(after: sign)...])
      }
      next += 1
    }
    return variables
  }

  /// The folder the program was started in; "." when it cannot be told.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path without links and dots; `nil` when nothing is there.
  static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// Who works: `--by`, else `HAFEZ_USER`, else the login name.
  static func user(_ given: String?) -> String {
    if let given, !given.isEmpty { return given }
    if let user = value("HAFEZ_USER") { return user }
    if let entry = getpwuid(getuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    return value("LOGNAME") ?? value("USER") ?? "unknown"
  }

  /// The time of what is done: `SOURCE_DATE_EPOCH` when it is set, else now.
  static func time() throws(UsageFailure) -> () -> Timestamp {
    guard let text = value("SOURCE_DATE_EPOCH") else { return { Timestamp(seconds: Glibc.time(nil)) } }
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw UsageFailure(
        "SOURCE_DATE_EPOCH is no time", found: text, expected: "seconds since 1970-01-01, as digits")
    }
    return { Timestamp(seconds: seconds) }
  }
}
