#!/bin/sh
# Measures what eBPF programs cost on the stock kernel of Debian, in the emulator and with the processor of our own figures:
# benchmarks/Linux/run.sh FILE writes "figure|name|instructions" lines to FILE. The kernel is fetched once, into benchmarks/results/linux.
set -eu
cd "$(dirname "$0")/../.."
. tools/packages.sh
log=${1:?"where to write the figures"}
need_packages '
gcc|gcc|compiles the measuring programs of the Linux guest
/usr/include/linux/bpf.h|linux-libc-dev|the numbers of eBPF
/usr/include/stdlib.h|libc6-dev|the C library that is linked into them
cpio|cpio|packs the guest
apt-get|apt|fetches the kernel
qemu-system-x86_64|qemu-system-x86|the machine'

work=benchmarks/results/linux
mkdir -p $work
if [ ! -f $work/vmlinuz ]; then
  echo "fetching Debian's kernel (70 MB) ..." >&2
  package=$(apt-cache depends linux-image-amd64 | awk '/Depends: linux-image/ { print $2; exit }')
  [ -n "$package" ] || fail "apt-cache knows no linux-image-amd64: run 'apt-get update', on Debian"
  (cd $work && quietly apt-get download "$package" && dpkg -x "$package"_*.deb kernel && mv kernel/boot/vmlinuz-* vmlinuz && rm -rf kernel ./*.deb)
fi

rm -rf $work/root
mkdir $work/root
gcc -O2 -static -Wall -Wextra -Werror -s -o $work/root/init benchmarks/Linux/*.c
touch -d @0 $work/root/init # the same bytes each time: every one of them changes the figures a little
(cd $work/root && echo init | cpio -o -H newc --quiet --reproducible -R 0:0 >../initrd)

# Linux at its best: without mitigations, without randomised stacks, without clearing what is allocated.
lean='mitigations=off randomize_kstack_offset=off init_on_alloc=0 lsm=yama cgroup_disable=memory'
timeout 600 qemu-system-x86_64 -accel tcg -cpu max,-erms,-fsrm -m 512 -icount shift=0,sleep=off -rtc base=2020-01-01,clock=vm \
  -nic none -display none -serial stdio -no-reboot -seed 1 -kernel $work/vmlinuz -initrd $work/initrd \
  -append "console=ttyS0 quiet nokaslr tsc=reliable $lean" </dev/null 2>/dev/null | tr -d '\r' >"$log"
grep -q '^end' "$log" || fail "$log: Linux did not come to the end"
if grep '^wrong' "$log" >&2; then fail "$log: a program was not attached, or did not do its work"; fi
