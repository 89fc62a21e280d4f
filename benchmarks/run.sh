#!/bin/sh
# Measures in instructions and prints one table: boots the benchmarks' image, then the in-kernel suite for the figures that its tests
# take on the way (switches, interrupts, packets, collections), both under -icount shift=0, where one nanosecond is one instruction.
#   benchmarks/run.sh            both
#   benchmarks/run.sh quick      the benchmarks' images only
#   benchmarks/run.sh linux      raises beside eBPF programs on Linux, measured in the same emulator (fetches a kernel of 70 MB once)
#   benchmarks/run.sh builds     seconds of builds instead: wall clock and processor
set -eu
usage() { # what is wrong
  echo "benchmarks/run.sh: $1" >&2
  echo "usage: benchmarks/run.sh [quick | linux | builds]" >&2
  exit 64
}

[ $# -le 1 ] || usage "it takes one argument, not $#"
case "${1-}" in
  '' | quick | linux | builds) ;;
  *) usage "'$1' is nothing that it measures" ;;
esac

cd "$(dirname "$0")/.."
. tools/packages.sh
need_dotnet
need_packages "$BUILD_PACKAGES"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

# Cold is a clone without anything built; the packages are there. The compiler server would hide what the compiler costs.
time_build() { # what
  begin=$(date +%s%N)
  times >"$clone/before" # a subshell would tell of its own children alone
  dotnet build "$clone/samples/EchoImage" -c Release -m:1 -v q -clp:ErrorsOnly -nologo -p:UseSharedCompilation=false >&2
  times >"$clone/after"
  wall=$(($(date +%s%N) - begin))
  awk -v what="$1" -v wall="$wall" '
    FNR == 2 { split($1, user, /[ms]/); split($2, inside, /[ms]/); spent = user[1] * 60 + user[2] + inside[1] * 60 + inside[2] - spent }
    END { printf "%-58s %14.1f  seconds, %.1f of a processor\n", what, wall / 1e9, spent }' "$clone/before" "$clone/after"
}

time_builds() {
  clone=$(mktemp -d)
  trap 'rm -rf "$clone"' EXIT INT TERM
  export MSBUILDDISABLENODEREUSE=1
  git clone -q . "$clone"
  time_build "build: EchoImage, cold"
  time_build "build: EchoImage, nothing changed"
  sed -i 's/_dropped++/_dropped += 2/' "$clone/samples/Echo/Echo.cs"
  time_build "build: EchoImage, a line of its spindle changed"
}

if [ "${1-}" = builds ]; then
  time_builds
  exit
fi

measure() { # project folder, name
  dotnet build "$1" -c Release -v q -clp:ErrorsOnly -nologo >&2
  timeout 900 qemu-system-x86_64 -accel tcg -cpu max,-erms,-fsrm -m 256 -icount shift=0,sleep=off \
    -kernel "$1/bin/Release/net10.0/$2.elf" -nographic -no-reboot \
    -device isa-debug-exit,iobase=0xf4,iosize=4 -device virtio-net-pci,netdev=n0,romfile= -netdev user,id=n0,tftp=$results \
    -append ip=10.0.2.15/24 \
    -device virtio-rng-pci </dev/null 2>/dev/null | tr -d '\r' >"$results/$2.log" || true
}

results=benchmarks/results
mkdir -p $results
measure benchmarks/KernelBenchmarks KernelBenchmarks
measure benchmarks/ProvenBenchmarks ProvenBenchmarks
if [ "${1-}" = linux ]; then
  benchmarks/Linux/run.sh $results/linux/figures.log
  awk -f benchmarks/compare.awk $results/linux/figures.log $results/KernelBenchmarks.log $results/ProvenBenchmarks.log
  exit
fi

[ "${1-}" = quick ] || measure tests/kernels/KernelSuite KernelSuite

for log in $results/*.log; do
  grep -q '##spin end' "$log" || { echo "$log: the report has no end" >&2; exit 1; }
done

echo
printf '%-58s %14s  %s\n' what figure unit
awk -F'|' '/##spin figure / {
  sub(/^.*##spin figure /, "")
  printf "%-58s %14.2f  %s\n", (FILENAME ~ /Proven/ ? "proven: " : "") $1, $2, $3 }' $results/*.log
ready=$(sed -n 's/^.*\[ *\([0-9.]*\)\] boot: ready.*/\1/p' $results/KernelBenchmarks.log)
printf '%-58s %14.2f  %s\n' "boot: first C# to ready" "$(echo "$ready" | awk '{ print $1 * 1000 }')" "million instructions"
for image in samples/EchoImage/bin/Release/net10.0/EchoImage.elf tests/kernels/HelloImage/bin/Release/net10.0/HelloImage.elf; do
  [ -f $image ] && printf '%-58s %14d  %s\n' "size: $(basename $image), stripped" "$(stat -c %s $image)" bytes
done
