#!/bin/sh
# Fuzzes the verifier with more mutants than the suite does, and with other seeds, until one shows something.
#   tools/fuzz-verifier.sh [rounds] [first seed]     a round is twenty times the suite's 20,000 mutants
set -eu
cd "$(dirname "$0")/.."

rounds=${1-10}
seed=${2-1}
dotnet build tests/Spin.Verifier.Tests -c Release -v q -nologo
while [ "$rounds" -gt 0 ]; do
  echo "seed $seed"
  SPIN_FUZZ_SEED=$seed SPIN_FUZZ_COUNT=20 dotnet tests/Spin.Verifier.Tests/bin/Release/net10.0/Spin.Verifier.Tests.dll -class 'Spin.Verifier.Tests.Fuzz.*'
  seed=$((seed + 1))
  rounds=$((rounds - 1))
done
