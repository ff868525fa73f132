// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// One room of the house: a module that knows only the rooms named here.
func room(_ name: String, knows: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: knows, swiftSettings: strict)
}

/// The tests of one room.
func tests(of name: String, knows: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: knows, path: "Tests/\(name)", swiftSettings: strict)
}

let package = Package(
  name: "hafez",
  products: [
    .executable(name: "hafez", targets: ["hafez"]),
    // Preloaded into the program by DurabilityTests, so it must be a shared library of its own.
    .library(name: "PowerCutShim", type: .dynamic, targets: ["PowerCutShim"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]
    ),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),

    room("Languages", knows: ["CICU"]),
    room("Bitext", knows: ["Languages"]),
    room("Formats", knows: ["CExpat", "Languages", "Bitext"]),
    room(
      "Memory",
      knows: [
        "Languages", "Bitext", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("Workbench", knows: ["Languages", "Bitext", "Formats", "Memory"]),
    .executableTarget(
      name: "hafez",
      dependencies: [
        "CEditline", "Languages", "Bitext", "Formats", "Memory", "Workbench",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),

    .target(
      name: "Reference", dependencies: ["Languages", "Bitext"], path: "Tests/Reference",
      swiftSettings: strict),
    tests(of: "LanguagesTests", knows: ["Languages", "Reference"]),
    tests(of: "FormatsTests", knows: ["Formats", "Bitext", "Languages"]),
    tests(
      of: "MemoryTests",
      knows: ["Memory", "Bitext", "Languages", "Reference", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(of: "WorkbenchTests", knows: ["Workbench", "Memory", "Formats", "Bitext", "Languages"]),
    tests(of: "HafezTests", knows: ["hafez"]),
    tests(of: "SessionTests", knows: ["hafez", "Workbench", "Memory", "Bitext", "Languages"]),
    tests(of: "HouseTests", knows: []),

    .executableTarget(name: "Speed", path: "Tests/Benchmarks/Speed", swiftSettings: strict),
    .target(name: "BareICU", path: "Tests/Benchmarks/BareICU", linkerSettings: [.linkedLibrary("icuuc")]),
    .executableTarget(
      name: "TextSpeed", dependencies: ["BareICU", "Languages"], path: "Tests/Benchmarks/TextSpeed",
      swiftSettings: strict),

    // The log of writes that the shim keeps and the tests replay: a header for both.
    .systemLibrary(name: "PowerCutLog", path: "Tests/Durability/PowerCutLog"),
    .target(name: "PowerCutShim", path: "Tests/Durability/PowerCutShim"),
    .executableTarget(
      name: "DurabilityControl", dependencies: ["Memory", "Bitext", "Languages"],
      path: "Tests/Durability/Control", swiftSettings: strict),
    tests(of: "DurabilityTests", knows: ["PowerCutLog", "Reference"]),
  ]
)
