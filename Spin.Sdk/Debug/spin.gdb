# Attaches gdb to a kernel in QEMU:
#
#   dotnet run -- -S -gdb tcp::1234                    QEMU waits for a debugger
#   gdb -x spin.gdb obj/spin/4-kernel/kernel.full.elf  the image with its symbols and line numbers
#   (gdb) spin-attach 1234
#
# Symbols are ilc's: Namespace_Type__Method, as in `break Spin_Kernel_Spin_Kernel_Boot_KernelMain__Boot`; `info functions Echo` finds them.

set pagination off
set confirm off
set disassembly-flavor intel
set print asm-demangle on

# Code is mapped only once the kernel runs in the upper half: a software breakpoint written before that is lost.
set breakpoint auto-hw on

define spin-attach
  target remote :$arg0
  hbreak spin_cs_boot
  continue
end
document spin-attach
spin-attach PORT: attaches, and goes on to where C# begins.
end

define spin-strands
  set $block = *(unsigned long *)&__NONGCSTATICSSpin_Kernel_Spin_Kernel_Runtime_ThreadBlocks
  while $block != 0
    printf "strand %d  block %#lx  stack %#lx-%#lx  owner %d\n", *(int *)($block + 0x4c), $block, *(unsigned long *)($block + 0x10), *(unsigned long *)($block + 0x18), *(int *)($block + 0x40)
    set $block = *(unsigned long *)($block + 0x30)
  end
end
document spin-strands
spin-strands: lists every strand's thread block.
end

define spin-panic
  hbreak Spin_Kernel_Spin_Kernel_Boot_Panic__Show
end
document spin-panic
spin-panic: stops where the kernel panics, before anything is shown; `backtrace` then shows who gave up.
end
