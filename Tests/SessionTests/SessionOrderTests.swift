import Testing

@testable import hafez

@Suite("Lines of a session")
struct SessionOrderTests {
  @Test(
    "a line is a translation, unless it starts with one colon",
    arguments: [
      ("The qanat flows.", SessionOrder.confirm("The qanat flows.")), ("", .confirm("")),
      ("::skip", .confirm(":skip")), (":::", .confirm("::")), (":2", .take(2)), (":۳", .take(3)),
      (":skip", .skip), (":back", .back), (":next", .next), (":go", .go(nil)), (":go 12", .go(12)),
      (":go ۱۲", .go(12)), (":split", .split(nil)), (":split و رفت", .split("و رفت")), (":join", .join),
      (":undo", .undo), (":quit", .leave), (":help", .help), (":", .help), ("?", .help), ("؟", .help),
      (":go far", .unknown(":go far")), (":sikp", .unknown(":sikp")), ("? what", .confirm("? what")),
      (" :skip", .confirm(" :skip")),
    ])
  func reads(line: String, order: SessionOrder) {
    #expect(SessionOrder(line: line) == order)
  }

  @Test(
    "a text becomes the line that stores it",
    arguments: ["plain", "", ":", "::", ":quit", "می\u{200C}رود", ":\u{301}"])
  func roundTrip(text: String) {
    let order = SessionOrder(line: SessionOrder.line(confirming: text))
    guard case .confirm(let stored) = order else {
      Issue.record("\(text) became \(order)")
      return
    }
    #expect(Array(stored.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("no two keys send the same")
  func keysDiffer() {
    let sequences = SessionKeys.all.flatMap(\.sequences)
    #expect(Swift.Set(sequences).count == sequences.count)
  }

  @Test("every typed twin in the help is an order")
  func twinsAreOrders() {
    for twin in SessionKeys.rows.flatMap({ $0.twin.split(separator: "…") }) {
      let line = String(twin.trimmingSpaces)
      switch SessionOrder(line: line) {
      case .unknown, .confirm: Issue.record("\(line) is no order")
      default: break
      }
    }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
