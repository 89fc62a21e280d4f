#!/bin/sh
# The test "threat" for as long as is asked: strands spawn and die at random over shared mutexes and conditions, preempted ten thousand
# times a second. Ends with what the kernel's report says.
#   tools/threat.sh [minutes]        10 where none are given
set -eu
cd "$(dirname "$0")/.."
. tools/packages.sh
need_dotnet
need_packages "$BUILD_PACKAGES"
minutes=${1-10}
case $minutes in
  '' | *[!0-9]* | 0) fail "'$minutes' is no number of minutes" ;;
esac

quietly dotnet build tests/kernels/Regress -c Release -v q -nologo
log=$(mktemp)
trap 'rm -f "$log"' EXIT INT TERM
echo "threat: $minutes minutes of the machine's time"
timeout $((minutes * 60 + 120)) qemu-system-x86_64 -accel tcg -cpu max -m 256 -nographic -no-reboot \
  -device isa-debug-exit,iobase=0xf4,iosize=4 -kernel tests/kernels/Regress/bin/Release/net10.0/Regress.elf \
  -append "regress=threat seconds=$((minutes * 60)) ticks=10000 turn=100" </dev/null 2>/dev/null | tr -d '\r' >"$log" || true
grep -a '##spin \(pass\|fail\)' "$log" || true
grep -aq '##spin pass threat' "$log" || fail "threat did not pass; the serial log ends:
$(tail -20 "$log")"
