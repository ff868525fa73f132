/// Short names of the characters that cannot be seen.
enum InvisibleNames {
  /// The name of an invisible character, as the Unicode charts abbreviate it; `nil` for one that shows.
  static func name(of scalar: Unicode.Scalar) -> String? {
    let value = Int(scalar.value)
    if value < 0x20 { return controls[value] }
    if let name = names[scalar.value] { return name }
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: break
    default: if !isVariationSelector(scalar.value) { return nil }
    }
    if isVariationSelector(scalar.value) { return "VS\(scalar.value - 0xFE00 + 1)" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func isVariationSelector(_ value: UInt32) -> Bool { 0xFE00...0xFE0F ~= value }

  private static let controls = [
    "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "TAB", "LF", "VT", "FF", "CR", "SO", "SI",
    "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US",
  ]

  private static let names: [UInt32: String] = [
    0x20: "SP", 0x7F: "DEL", 0x85: "NEL", 0x9B: "CSI", 0xA0: "NBSP", 0xAD: "SHY", 0x34F: "CGJ", 0x61C: "ALM",
    0x180E: "MVS", 0x2002: "ENSP", 0x2003: "EMSP", 0x2007: "FSP", 0x2008: "PSP", 0x2009: "THSP",
    0x200A: "HSP", 0x200B: "ZWSP", 0x200C: "ZWNJ", 0x200D: "ZWJ", 0x200E: "LRM", 0x200F: "RLM",
    0x2028: "LSEP", 0x2029: "PSEP", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO",
    0x202E: "RLO", 0x202F: "NNBSP", 0x205F: "MMSP", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI",
    0x2068: "FSI", 0x2069: "PDI", 0x3000: "IDSP", 0xFEFF: "BOM",
  ]
}
