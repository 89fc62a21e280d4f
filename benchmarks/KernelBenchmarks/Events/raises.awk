# Writes events with 1, 5, 10 and 50 handlers, unguarded and behind guards that are true or false, and the benchmarks that raise them.
# A handler adds one number to a field.
function plural(count, word) {
  return count " " word (count == 1 ? "" : "s")
}
BEGIN {
  split("One Five Ten Fifty", words)
  split("1 5 10 50", counts)
  split("True False", guards)
  print "using Spin;\n\nnamespace KernelBenchmarks;\n"
  for (g = 0; g <= 2; g++) for (n = 1; n <= 4; n++) {
    event = words[n] guards[g]
    option = g == 0 ? "" : "(Guard = nameof(Is" guards[g] "))"
    what = g == 0 ? plural(counts[n], "handler") : plural(counts[n], "guard") (g == 1 ? " true, " plural(counts[n], "handler") : " false")
    printf "/// <summary>Generated: %s.</summary>\n/// <param name=\"mark\">What guards look at.</param>\n[Event(Level.Dispatch, Install = Authority.Anyone)]\npublic delegate void %s(in Mark mark);\n\n", what, event
    rows = rows sprintf("        bench.Measure(\"raise, %s\", 10_000, static times => { for (int turn = 0; turn < times; turn++) { %sEvent.Raise(new Mark(1)); } });\n", what, event)
    for (h = 0; h < counts[n]; h++)
      methods[g > 0] = methods[g > 0] sprintf("    [Handles<%s>%s]\n    private void %s%02d(in Mark mark) => _count += mark.Key;\n\n", event, option, event, h)
  }
  spindle = "/// <summary>Generated.</summary>\n[Spindle]\npublic sealed partial class %s\n{\n    private int _count;\n\n%s}\n\n"
  printf spindle, "UnguardedHandlers", methods[0]
  printf spindle, "GuardedHandlers", methods[1] "    private static bool IsTrue(in Mark mark) => mark.Key > 0;\n\n    private static bool IsFalse(in Mark mark) => mark.Key < 0;\n"
  printf "/// <summary>Generated: what a raise costs, contained or, where the image calls bare what is proven, without containment.</summary>\ninternal static class RaiseBenchmarks\n{\n    internal static void Run(Bench bench)\n    {\n%s    }\n}\n", rows
}
