#!/usr/bin/env bash
# Changes the code of a project in small ways, one at a time, and asks whether a test notices.
# usage: tools/mutation.sh [project [glob]]
#   project  Spin.Effects (default), Spin.Analyzers, Spin.Verifier: it is mutated, and the tests of the same name are run
#   glob     the files that are mutated, below the project: 'Loops/*.cs' (default: all of them)
# The report is written to benchmarks/results/mutation/<project>/reports/. A run takes hours: narrow the glob.
set -euo pipefail
cd "$(dirname "$0")/.."

case "${1:-}" in
  -h | --help)
    sed -n '2,7s/^# \{0,1\}//p' "$0"
    exit 0
    ;;
esac

project="${1:-Spin.Effects}"
glob="${2:-**/*.cs}"
tests="tests/$project.Tests"
if [[ ! -f "$project/$project.csproj" || ! -d "$tests" ]]; then
  echo "mutation.sh: '$project' is no project with tests of its own (see --help)" >&2
  exit 2
fi

root="$PWD"
export DOTNET_INFO_WAIT_TIME=120000 # milliseconds; on a busy machine 'dotnet --info' takes longer than what is waited by default
dotnet tool restore
cd "$tests"
exec nice -n "${SPIN_MUTATION_NICE:-15}" dotnet stryker \
  --test-runner mtp \
  --configuration Release \
  --project "$project.csproj" \
  --mutate "**/$project/$glob" \
  --concurrency "${SPIN_MUTATION_JOBS:-1}" \
  --reporter Json --reporter Html --reporter ClearText \
  --skip-version-check \
  --output "$root/benchmarks/results/mutation/$project"
