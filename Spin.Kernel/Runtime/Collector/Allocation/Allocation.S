# The allocation fast paths that ilc's code calls. Assembly, because an interrupt must be able to take them back: no instruction
# before the store that commits a cell changes anything another strand can see or an argument register, so the interrupt path sends
# an interrupted sequence back to its start (AllocationRestart.cs). No lock, no disabling of interrupts.
#
# A run is {next, end} at gs:[thread_allocation + 16 * class]. The table has a word for each size / 8: the cell size in its low half,
# where the class's run lies in its high half (AllocationExports.cs fills it).

        .intel_syntax noprefix
        .include "Runtime/Abi/Function.inc"
        .include "Runtime/Threads/ThreadBlock.inc"

        .set context_owner, thread_allocation + 0x300
        .set largest_cell_words, 8192 / 8
        .set maximum_length, 0x7fffffff

        .bss
        .balign 64
allocation_classes:
        .skip   (largest_cell_words + 1) * 4

        .section .text.spin, "ax", @progbits

# In: rax size / 8, rdi method table. Out: rax the cell, rcx the run, rdx what its next becomes.
        .macro take_cell slow
        cmp     rax, largest_cell_words
        ja      \slow
        mov     ecx, [rax * 4 + allocation_classes]
        mov     edx, gs:[thread_owner]
        cmp     edx, gs:[context_owner]
        jne     \slow
        movzx   edx, cx
        shr     ecx, 16
        mov     rax, gs:[rcx]
        add     rdx, rax
        cmp     rdx, gs:[rcx + 8]
        ja      \slow
        .endm

# rdi method table. Nothing is finalised, so both are the same.
        .globl RhpNewFinalizable
        .hidden RhpNewFinalizable
        .type RhpNewFinalizable, @function
        function RhpNewFast
RhpNewFinalizable:
        .cfi_startproc
        mov     eax, [rdi + 4]
        shr     eax, 3
        take_cell spin_cs_new_object
        mov     [rax + 8], rdi
        mov     gs:[rcx], rdx
new_object_committed:
        add     rax, 8
        ret
        .cfi_endproc

# rdi method table, rsi length, all 64 bits of it: a negative one is a large one.
        .globl RhpNewPtrArrayFast
        .hidden RhpNewPtrArrayFast
        .type RhpNewPtrArrayFast, @function
        function RhpNewArrayFast
RhpNewPtrArrayFast:
        .cfi_startproc
        cmp     rsi, maximum_length
        ja      spin_cs_new_array
        movzx   eax, word ptr [rdi]
        imul    rax, rsi
        mov     edx, [rdi + 4]
        lea     rax, [rax + rdx + 7]
        shr     rax, 3
        take_cell spin_cs_new_array
        mov     [rax + 8], rdi
        mov     [rax + 16], esi
        mov     gs:[rcx], rdx
new_array_committed:
        add     rax, 8
        ret
        .cfi_endproc

# rdi method table, rsi length in characters.
        function RhNewString
        .cfi_startproc
        cmp     rsi, maximum_length
        ja      spin_cs_new_string
        mov     edx, [rdi + 4]
        lea     rax, [rdx + rsi * 2 + 7]
        shr     rax, 3
        take_cell spin_cs_new_string
        mov     [rax + 8], rdi
        mov     [rax + 16], esi
        mov     gs:[rcx], rdx
new_string_committed:
        add     rax, 8
        ret
        .cfi_endproc

# rdi an instruction's address; returns where to go on instead: itself, or the start of the sequence that it lies in. An address
# behind the committing store is left alone.
        function spin_allocation_restart
        mov     rax, rdi
        lea     rdx, [rip + new_object_committed]
        lea     rcx, [rip + RhpNewFast]
        cmp     rdi, rdx
        jb      restart_from
        lea     rdx, [rip + new_array_committed]
        lea     rcx, [rip + RhpNewArrayFast]
        cmp     rdi, rdx
        jb      restart_from
        lea     rdx, [rip + new_string_committed]
        lea     rcx, [rip + RhNewString]
        cmp     rdi, rdx
        jae     restart_done
restart_from:
        cmp     rdi, rcx
        cmovae  rax, rcx
restart_done:
        ret

# Where the table of classes is.
        function spin_allocation_classes
        lea     rax, [rip + allocation_classes]
        ret
