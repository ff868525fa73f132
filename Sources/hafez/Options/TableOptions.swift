import ArgumentParser
import Formats

/// The columns of a table.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The columns of a table: id, source, target, note, x-NAME, with commas between.", valueName: "columns"))
  var columns: String = "source,target"

  func validate() throws {
    do throws(FormatError) {
      _ = try Column.list(columns)
    } catch {
      throw ValidationError(error.summary + "; expected " + (error.expected ?? ""))
    }
  }

  func list() throws -> [Column] { try Column.list(columns) }
}

/// A bilingual format, by the name of its value in `Format.all`.
struct FormatName: ExpressibleByArgument {
  var name: String

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument.lowercased()) else { return nil }
    name = argument.lowercased()
  }

  static var allValueStrings: [String] { Format.all.filter { $0.read != nil }.map(\.name) }
}
