# The switch between strands: it changes the stack pointer and the thread block under the compiled code's feet.
# Everything exists twice, since processors differ in how the base of GS is written: by WRGSBASE, or through an MSR.

        .intel_syntax noprefix
        .include "Runtime/Abi/Function.inc"
        .include "Runtime/Threads/ThreadBlock.inc"
        .include "Machine/Cpu/Cpu.inc"
        .include "Machine/Cpu/GsBase.inc"
        .section .text.spin, "ax", @progbits

# rdi the block of the strand that runs, rsi that of the one to run. Registers that a call may change need no saving: the compiled
# caller has done so. The vector registers are all among those.
        function spin_switch
        jmp     [rip + spin_switch_variant]

        .macro switch_body name, write_gs
        function \name
        push    rbx
        push    rbp
        push    r12
        push    r13
        push    r14
        push    r15
        mov     [rdi + thread_saved_stack_pointer], rsp
        mov     rdi, [rdi + thread_cpu]
        lea     rax, [rsi + interrupted_top]
        mov     [rdi + cpu_interrupt_state], rax
        \write_gs rsi
        mov     rsp, [rsi + thread_saved_stack_pointer]
        pop     r15
        pop     r14
        pop     r13
        pop     r12
        pop     rbp
        pop     rbx
        ret
        .endm

        switch_body spin_switch_fast, write_gs_fast
        switch_body spin_switch_msr, write_gs_msr

# Where a new strand begins: the first switch to it returns here (ContextSwitch.Prepare). Without unwind information, it ends every
# walk of the stack.
        .weak   spin_cs_strand_main             # an image without a scheduler starts no strand
        function spin_strand_entry
        call    spin_cs_strand_main
        ud2                                     # it never returns

        function spin_strand_entry_address
        lea     rax, [rip + spin_strand_entry]
        ret

# edi: whether the processor has WRGSBASE.
        function spin_select_gs_writes
        lea     rax, [rip + spin_switch_msr]
        lea     rdx, [rip + spin_interrupt_msr]
        test    edi, edi
        jz      selected
        lea     rax, [rip + spin_switch_fast]
        lea     rdx, [rip + spin_interrupt_fast]
selected:
        mov     [rip + spin_switch_variant], rax
        mov     [rip + spin_interrupt_variant], rdx
        ret

        .section .data.spin, "aw", @progbits
        .balign 8
        .globl spin_interrupt_variant
        .hidden spin_interrupt_variant
spin_switch_variant:
        .quad   spin_switch_msr
spin_interrupt_variant:
        .quad   spin_interrupt_msr
