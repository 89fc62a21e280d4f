# Writes a thousand handlers of one event, each for a value of its own.
BEGIN {
  print "using Spin;\n\nnamespace KernelBenchmarks;\n\n/// <summary>Generated.</summary>\n[Spindle]\npublic sealed partial class ThousandHandlers\n{\n    private int _count;\n"
  for (n = 0; n < 1000; n++)
    printf "    [Handles<MatchThousand>, Match(nameof(Mark.Key), %d)]\n    private void H%d(in Mark mark) => _count += mark.Key;\n\n", 1000 + 7 * n, n
  print "}"
}
