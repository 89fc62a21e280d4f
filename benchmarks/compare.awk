# Sets the raises of our kernel beside eBPF on Linux: reads the three logs, prints a table in instructions. "Each further" is what one more
# handler adds, between ten of them and the most that were measured.
function plural(count, word) {
  return count " " word (count == 1 ? "" : "s")
}
function row_of(what, guard, count) {
  if (what == "installed") return "raise, " count " installed guards " (guard == "true" ? "true, handlers" : "false")
  return "raise, " plural(count, "guard") (guard == "true" ? " true, " plural(count, "handler") : " false")
}
function spin(what, guard, name,    n) {
  image = what == "bare" ? "ProvenBenchmarks" : "KernelBenchmarks"
  for (n = 1; n <= 4; n++) value[n] = figure[image "|" row_of(what, guard, sizes[n])]
  print_row(name, 50)
}
function linux(what, guard, name, most,    n) {
  for (n = 1; n <= 4; n++) {
    count = n == 4 ? most : sizes[n]
    value[n] = figure["linux|" what ", guard " guard ", " count] - figure["linux|none, guard none, 0"]
  }
  print_row(name, most)
}
function print_row(name, most,    each) {
  each = (value[4] - value[3]) / (most - 10)
  printf "%-44s %8.0f %8.0f %8.0f %8.0f%s %10.1f\n", name, value[1], value[2], value[3], value[4], most == 50 ? " " : "*", each
  slope[name] = each
}
function floor_of(guard, ours, theirs, least,    ratio) {
  ratio = slope["Linux, " theirs ", " guard] / slope["Spin, " ours ", " guard]
  printf "a further handler, %s, %-9s %5.1f times fewer than %-16s (floor %d%s)\n", guard, ours ":", ratio, theirs, least, ratio < least ? ", not met" : ""
}
BEGIN { FS = "|"; split("1 5 10 50", sizes, " ") }
FNR == 1 { count = split(FILENAME, path, "/"); name = path[count]; sub(/\.log$/, "", name) }
/^.*##spin figure / { sub(/^.*##spin figure /, ""); figure[name "|" $1] = $2 }
/^figure\|/ { figure["linux|" $2] = $3 }
END {
  printf "%-44s %8s %8s %8s %8s  %10s\n", "instructions added to what raises it", 1, 5, 10, 50, "each further"
  for (g = 1; g <= 2; g++) {
    guard = g == 1 ? "false" : "true"; name = g == 1 ? "guard false" : "guard true"
    linux("raw tracepoint", guard, "Linux, raw tracepoint, " name, 50)
    linux("tracepoint", guard, "Linux, tracepoint, " name, 50)
    linux("fentry", guard, "Linux, fentry, " name, 38)
    spin("bare", guard, "Spin, proven, " name)
    spin("contained", guard, "Spin, contained, " name)
    spin("installed", guard, "Spin, installed, " name)
  }
  print "* 38: Linux takes no more on one function"
  for (g = 1; g <= 2; g++) {
    name = g == 1 ? "guard false" : "guard true"
    floor_of(name, "proven", "raw tracepoint", 10); floor_of(name, "proven", "tracepoint", 4)
    floor_of(name, "contained", "raw tracepoint", 10); floor_of(name, "contained", "tracepoint", 4)
  }
}
