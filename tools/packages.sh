# Sourced by run.sh and test.sh: sees to the programs that are not part of the .NET SDK.
# Each line: a program or a file, the Debian package that has it, and what it is for.

fail() {
  echo "$0: $*" >&2
  exit 1
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 ||
    fail "the .NET 10 SDK is not installed. Get it at https://dotnet.microsoft.com/download and put 'dotnet' on the PATH."
  dotnet --version >/dev/null 2>&1 ||
    fail "no .NET 10 SDK is installed (global.json asks for 10.0.100 or later of that line). Get it at https://dotnet.microsoft.com/download."
}

# quietly <command>: says nothing where it succeeds, everything where it fails.
quietly() {
  output=$("$@" 2>&1) || {
    echo "$output" >&2
    fail "'$*' failed"
  }
}

# need_packages <lines of "program|package|purpose">
need_packages() {
  missing=$(echo "$1" | while IFS='|' read -r what package purpose; do
    case $what in
      '') continue ;;
      /*) [ -e "$what" ] && continue ;;
      *) command -v "$what" >/dev/null 2>&1 && continue ;;
    esac
    echo "$package|$purpose"
  done)
  [ -n "$missing" ] || return 0

  echo "Debian packages that are missing:" >&2
  echo "$missing" | sort -u | while IFS='|' read -r package purpose; do
    printf '  %-20s %s\n' "$package" "$purpose" >&2
  done
  packages=$(echo "$missing" | cut -d'|' -f1 | sort -u | tr '\n' ' ')

  command -v apt-get >/dev/null 2>&1 ||
    fail "this is no Debian or Ubuntu machine; install by your own means: $packages"
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
    echo "Installing them needs root; sudo may ask for your password." >&2
  else
    fail "installing packages needs root, and there is no sudo. As root: apt-get install $packages"
  fi
  # shellcheck disable=SC2086 # one word each
  { $as_root apt-get update -qq &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages; } >&2 ||
    fail "the packages could not be installed; see above. By hand: sudo apt-get install $packages"
}

BUILD_PACKAGES='
as|binutils|assembles and links the kernel
qemu-system-x86_64|qemu-system-x86|the machine that the kernel boots on'

TEST_PACKAGES="$BUILD_PACKAGES"'
/usr/share/ovmf/OVMF.fd|ovmf|UEFI firmware, to boot the ISO as a modern PC does
grub-mkrescue|grub-common|makes the ISO
/usr/lib/grub/i386-pc/multiboot2.mod|grub-pc-bin|the boot loader of the ISO, for BIOS
/usr/lib/grub/x86_64-efi/multiboot2.mod|grub-efi-amd64-bin|the boot loader of the ISO, for UEFI
xorriso|xorriso|writes the ISO
mformat|mtools|writes the UEFI part of the ISO
ip|iproute2|a network namespace and a tap device, to meet the Linux network stack
ping|iputils-ping|pings the kernel
arping|iputils-arping|asks the kernel for its address
nc|netcat-openbsd|talks to the kernel over UDP
gdb|gdb|attaches to the kernel with its symbols'
