#!/usr/bin/env bash
# Judges all that the tests judge a share of.
# usage: tools/corpus.sh variants | prefixes [character]
#   variants  every twin of the corpus, written otherwise in every way, keeps its verdict
#   prefixes  twenty spindles, cut off after every token (or every character), are judged without a failure
set -euo pipefail
cd "$(dirname "$0")/.."

tests=tests/Spin.Corpus.Tests
case "${1:-}" in
  variants)
    export SPIN_VARIANTS=all
    class='*VariantTests'
    ;;
  prefixes)
    export SPIN_PREFIX_STEP="${2:-1}"
    class='*RobustnessTests'
    ;;
  *)
    sed -n '2,5s/^# \{0,1\}//p' "$0"
    exit 2
    ;;
esac

dotnet build "$tests" -c Release -v q
exec "$tests/bin/Release/net10.0/Spin.Corpus.Tests" -class "$class"
