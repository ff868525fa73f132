/// A piece of a text that may be part of a value: a word or some digits.
struct ValueAtom {
  /// What stands between two atoms.
  enum Gap: UInt8 {
    /// Other words, a line end, the beginning of the text.
    case far
    /// `dash` is a slash as well.
    case none, joiner, space, dash, comma, dot
  }

  /// UTF-16 units of the working text.
  var start: Int
  var end: Int
  /// What stands before it.
  let gap: Gap
  let word: ValueWord?
  /// Its place among the literals; -1 for a word.
  let literal: Int

  /// What counts as the same phrase going on.
  var isNear: Bool { gap == .space || gap == .joiner || gap == .none }
}

/// What some digits with their signs say, as far as they say it alone.
struct ValueLiteral {
  enum Content {
    case number(NumberValue)
    /// Two numbers with a slash: a fraction, a decimal or two numbers, as the next word tells.
    case slash(DigitRun, DigitRun)
    case date(DateFields)
    case time(ClockTime)
    case code(String)
  }

  var content: Content
  var traits: TextValue.Traits = []
  /// How many digits an integer without separators has, otherwise 0.
  var digitCount = 0
  /// Whether the sign of a currency stands before it.
  var hasCurrency = false

  /// Year, month and day in the order they mean; the calendar is the year's, when no era says another.
  struct DateFields {
    let year: Int
    let month: Int
    let day: Int
    let calendar: CalendarSystem
    let isAmbiguous: Bool
  }
}

/// Digits without a separator, in UTF-16 units.
struct DigitRun {
  let start: Int
  let end: Int
  var count: Int { end - start }
}
