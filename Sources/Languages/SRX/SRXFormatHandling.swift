extension SRXHeader {
  /// Returns how many of the inline codes that stand at a break, in their order, belong to the segment before it.
  ///
  /// The rules look past inline codes, so a break falls somewhere among those at its place. Codes stay with the
  /// segment before as far as their handles include them there; what a file does not say is as the standard has
  /// it: an end belongs to the segment before, a start or an isolated code to the one after. Of two handles for one
  /// kind the first counts.
  ///
  /// - Source: SRX 2.0, `<formathandle>`.
  package func codesBeforeBreak(_ codes: [SRXFormatHandle.Kind]) -> Int {
    codes.prefix(while: includes).count
  }

  private func includes(_ kind: SRXFormatHandle.Kind) -> Bool {
    formatHandles.first { $0.kind == kind }?.isIncluded ?? (kind == .end)
  }
}
