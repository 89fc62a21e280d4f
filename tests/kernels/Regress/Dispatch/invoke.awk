# Writes the events of disp-invoke: 1 to 12 handlers, each behind a guard that tests its own bit of the mask, at two levels, once harmless
# (called bare where machine code proves it) and once with an index that may fault (contained). A handler appends its number.
BEGIN {
  print "using Spin;\n\nnamespace Regress.Dispatch;\n"
  split("Dispatch Strand", levels)
  split("Bare Contained", kinds)
  for (l = 1; l <= 2; l++) for (k = 1; k <= 2; k++) for (n = 1; n <= 12; n++) {
    event = levels[l] kinds[k] n
    printf "/// <summary>Generated: %d handlers.</summary>\n/// <param name=\"mask\">Whose guards hold.</param>\n[Event(Level.%s, Install = Authority.Anyone)]\npublic delegate void %s(uint mask);\n\n", n, levels[l], event
    rows = rows sprintf("        new(\"%s, %s\", %d, static mask => %sEvent.Raise(mask)),\n", tolower(levels[l]), tolower(kinds[k]), n, event)
    for (h = 0; h < n; h++)
      methods = methods sprintf("    [Handles<%s>(Guard = nameof(Bit%d))]\n    private void %s_%02d(uint mask) => Trace = (Trace << 4) | %s;\n\n", event, h, event, h, k == 1 ? h + 1 : "_numbers[" h "]")
  }
  for (h = 0; h < 12; h++)
    guards = guards sprintf("    private static bool Bit%d(uint mask) => (mask & %d) != 0;\n\n", h, 2 ^ h)
  printf "/// <summary>Generated: the handlers.</summary>\n[Spindle]\npublic sealed partial class InvokeHandlers\n{\n    private readonly uint[] _numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];\n\n    internal ulong Trace { get; set; }\n\n%s%s}\n\n", methods, guards
  printf "/// <summary>Generated: the events.</summary>\ninternal static class InvokeEvents\n{\n    internal static readonly InvokeEvent[] All =\n    [\n%s    ];\n}\n", rows
}
