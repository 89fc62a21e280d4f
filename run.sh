#!/bin/sh
# Builds the Echo image and boots it in QEMU with its console in this terminal. Ctrl-C ends it.
#   ./run.sh           boots it
#   ./run.sh --check   boots it, sends 1,000 datagrams, verifies every echo, prints one line, ends with 0 or 1
set -eu
cd "$(dirname "$0")"
. tools/packages.sh

case ${1-} in
  '' | --check) ;;
  *) fail "unknown argument '$1'; see the head of this file" ;;
esac

need_dotnet
need_packages "$BUILD_PACKAGES"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

image=samples/EchoImage
if [ "${1-}" = --check ]; then
  quietly dotnet build tools/EchoCheck -c Release -v q -nologo
  quietly dotnet build $image -c Release -v q -nologo
  exec dotnet tools/EchoCheck/bin/Release/net10.0/EchoCheck.dll $image/bin/Release/net10.0/EchoImage.elf
fi

echo "Building the kernel and its spindles…"
quietly dotnet build $image -c Release -v q -nologo
cat <<'TRY'

  The kernel echoes UDP datagrams on port 7, which is port 5007 here. From another terminal:

      echo hi | nc -u -w1 127.0.0.1 5007

  Type 'help' at the kernel's own prompt. Ctrl-C ends it.

TRY
exec dotnet run --project $image -c Release --no-build
