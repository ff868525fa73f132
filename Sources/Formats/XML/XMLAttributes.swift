import Bitext
import Glibc

/// The attributes of one element, as expat holds them while it tells of the element.
struct XMLAttributes {
  /// Names and values in turn, a null at the end.
  private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  let count: Int
  /// Whether one of them declares a namespace or has a prefix other than `xml:`.
  private(set) var mentionNamespaces = false

  /// More than any tool writes; keeps a hostile tag from costing much.
  static let limit = 1_000

  init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) {
    self.pairs = pairs
    var number = 0
    while let pairs, let name = pairs[2 * number] {
      number += 1
      if number <= Self.limit, Self.mentionsNamespace(name) { mentionNamespaces = true }
    }
    count = number
  }

  /// All of them in the file's order, but the one called `except`.
  func all(except: StaticString? = nil) -> [Attribute] {
    var result: [Attribute] = []
    let left = count - (except.map { index(of: $0) == nil ? 0 : 1 } ?? 0)
    guard left > 0, let pairs else { return result }
    result.reserveCapacity(left)
    for number in 0..<count {
      guard let name = pairs[2 * number], let value = pairs[2 * number + 1] else { break }
      if let except, Self.isName(name, except) { continue }
      result.append(Attribute(String(cString: name), String(cString: value)))
    }
    return result
  }

  /// The value of the attribute called `name`; `nil` where it is missing.
  subscript(name: StaticString) -> String? {
    guard let pairs, let number = index(of: name), let value = pairs[2 * number + 1] else { return nil }
    return String(cString: value)
  }

  private func index(of name: StaticString) -> Int? {
    guard let pairs else { return nil }
    return (0..<count).first { number in pairs[2 * number].map { Self.isName($0, name) } ?? false }
  }

  private static func isName(_ text: UnsafePointer<CChar>, _ name: StaticString) -> Bool {
    // The zero at the end of both is compared too.
    strncmp(
      text, UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self), name.utf8CodeUnitCount + 1)
      == 0
  }

  private static func mentionsNamespace(_ name: UnsafePointer<CChar>) -> Bool {
    guard strncmp(name, "xml", 3) == 0 else { return strchr(name, 0x3A) != nil }
    return name[3] != 0x3A && (strchr(name, 0x3A) != nil || strcmp(name, "xmlns") == 0)
  }
}
