#!/bin/sh
# Builds and runs every test. The last line is "N passed, N failed"; the exit code is 0 where nothing failed.
set -eu
cd "$(dirname "$0")"
. tools/packages.sh

need_dotnet
need_packages "$TEST_PACKAGES"
# Nothing that a test starts may outlive it.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

log=$(mktemp)
trap 'rm -f "$log" "$log.status"' EXIT INT TERM

if ! dotnet build Spin.sln -c Release -v m -clp:NoSummary -nologo; then
  echo "the build failed"
  echo "0 passed, 1 failed"
  exit 1
fi

# One module after the other: the kernels under test measure time, and do so badly beside a compiler.
{
  status=0
  dotnet test --solution Spin.sln -c Release --no-build --max-parallel-test-modules 1 2>&1 || status=$?
  echo $status >"$log.status"
} | tee "$log"

# Sums what each module says. A run that says nothing, or fails without a failed test (a crash, a time limit), counts as a failure.
awk -v status="$(cat "$log.status")" '
  /^Test run summary:/ { summary = 1 }
  summary && /^ *failed:/ { failed += $2 }
  summary && /^ *succeeded:/ { passed += $2 }
  summary && /^ *skipped:/ { skipped += $2; summary = 0 }
  END {
    if (failed == 0 && (status != 0 || passed == 0)) failed = 1
    if (skipped > 0) printf "%d skipped\n", skipped
    printf "%d passed, %d failed\n", passed, failed
    exit failed > 0
  }' "$log"
