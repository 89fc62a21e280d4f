# Writes SPIN's table of dispatch: events of 0, 1 and 5 arguments with 1, 5, 10 and 50 handlers, whose code becomes part of the raise or is
# called, and the benchmarks that raise them.
function list(format, count,    text, n) {
  for (n = 0; n < count; n++) text = text (n ? ", " : "") sprintf(format, n)
  return text
}
function sum(count,    text, n) {
  text = "1"
  for (n = 0; n < count; n++) text = text " + a" n
  return text
}
BEGIN {
  split("0 1 5", arguments)
  split("1 5 10 50", handlers)
  split("Inlined Called", styles)
  print "using System.Runtime.CompilerServices;\nusing KernelBenchmarks;\nusing Spin;\n\nnamespace ProvenBenchmarks;\n"
  for (s = 1; s <= 2; s++) for (a = 1; a <= 3; a++) for (h = 1; h <= 4; h++) {
    event = styles[s] arguments[a] "Arguments" handlers[h] "Handlers"
    printf "/// <summary>Generated.</summary>\n[Event(Level.Dispatch, Install = Authority.Anyone)]\npublic delegate void %s(%s);\n\n", event, list("int a%d", arguments[a])
    rows = rows sprintf("        bench.Measure(\"raise, %s argument%s, %s handler%s, %s\", 10_000, static times => { for (int turn = 0; turn < times; turn++) { %sEvent.Raise(%s); } });\n",
      arguments[a], arguments[a] == 1 ? "" : "s", handlers[h], handlers[h] == 1 ? "" : "s", s == 1 ? "inlined" : "called", event, list("turn", arguments[a]))
    for (n = 0; n < handlers[h]; n++)
      methods = methods sprintf("    [Handles<%s>%s]\n    private void %s%02d(%s) => _count += %s;\n\n", event, s == 2 ? ", MethodImpl(MethodImplOptions.NoInlining)" : "", event, n, list("int a%d", arguments[a]), sum(arguments[a]))
  }
  printf "/// <summary>Generated.</summary>\n[Spindle]\npublic sealed partial class ArgumentHandlers\n{\n    private int _count;\n\n%s}\n\n", methods
  printf "/// <summary>Generated.</summary>\ninternal static class ArgumentBenchmarks\n{\n    internal static void Run(Bench bench)\n    {\n%s    }\n}\n", rows
}
