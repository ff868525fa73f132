/// How much work may still be done on a line, so that no file of rules can hang the program.
///
/// Each line brings work in proportion to its length, and what earlier lines left over up to a limit: so a long
/// text of short lines, each of them nearly too slow, is stopped as well as a long line is.
struct SRXBudget {
  /// What is left, in steps of about a nanosecond or two.
  var steps: Int

  /// What a call into ICU costs whatever it does.
  static let stepsOfCall = 200
  /// What each unit it may look at costs: ICU begins anew at each of them, and does not count that.
  static let stepsOfUnit = 20
  /// ICU reports after about 10,000 steps of its own, each dearer than one of ours.
  static let stepsOfTick = 100_000
  /// The work that may be saved up; about 8 ms.
  static let reserve = 4_000_000
  /// A hundred times what the rules of any known file take.
  private static let stepsPerUnit = 300

  init(units: Int, saved: Int = reserve) { steps = saved + units * Self.stepsPerUnit }

  /// What the next line may use of what is left.
  var saved: Int { max(0, min(Self.reserve, steps)) }
}
