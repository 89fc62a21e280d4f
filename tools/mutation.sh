#!/usr/bin/env bash
# Changes the code of a project in small ways, one at a time, and asks whether a test notices.
# usage: tools/mutation.sh [project [every]]
#   project  Spin.Effects (default), Spin.Analyzers, Spin.Verifier: it is mutated, and the tests of the same name are run
#   every    try each so-manieth mutant (default 1: all; the engine has four thousand, the verifier ten)
# Stryker makes the mutants; tools/MutantRunner runs the tests, all in one process and for each mutant only those that meet it, which takes
# a fiftieth of the time. What no test noticed and the score are printed at the end and, with the report that Stryker's viewers read, are in
# benchmarks/results/mutation/<project>/.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  -h | --help)
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac

project="${1:-Spin.Effects}"
every="${2:-1}"
tests="$project.Tests"
if [[ ! -f "$project/$project.csproj" || ! -d "tests/$tests" ]]; then
  echo "mutation.sh: '$project' is no project with tests of its own (see --help)" >&2
  exit 2
fi

if [[ ! "$every" =~ ^[1-9][0-9]*$ ]]; then
  echo "mutation.sh: '$every' is no number of mutants (see --help)" >&2
  exit 2
fi

output="$PWD/benchmarks/results/mutation/$project"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
rm -rf "$output"
mkdir -p "$output"

dotnet tool restore >/dev/null
dotnet build "tests/$tests" -c Release -m:1 -v q -clp:ErrorsOnly -nologo
dotnet build tools/MutantRunner -c Release -m:1 -v q -clp:ErrorsOnly -nologo
cp -r "tests/$tests/bin/Release/net10.0/." "$work/"
cp tools/MutantRunner/bin/Release/net10.0/mutant-runner.* "$work/"

echo "Stryker makes the mutants of $project; this takes minutes" >&2
export MutatedProject="$project" MutatedCopy="$work/$project.dll"
export DOTNET_INFO_WAIT_TIME=120000 # milliseconds; on a busy machine 'dotnet --info' takes longer than what is waited by default
(
  cd tools/MutantRunner/Seed
  rm -rf bin obj
  dotnet stryker --test-runner mtp --configuration Release --project "$project.csproj" --concurrency 1 --reporter Json --skip-version-check --output "$output" >"$output/stryker.log"
) || { tail -20 "$output/stryker.log" >&2; exit 1; }

report="$output/reports/mutation-report.json"
dotnet exec --depsfile "$work/$tests.deps.json" --runtimeconfig "$work/$tests.runtimeconfig.json" "$work/mutant-runner.dll" \
  run "$work" "$tests" "$project" "$report" "$every" "${SPIN_MUTATION_JOBS:-$(nproc)}" | tee "$output/unnoticed.txt"
